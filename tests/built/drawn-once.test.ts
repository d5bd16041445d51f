import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { servePlatform, type Platform } from "#dev/platform.ts";
import { freePort } from "#dev/server.ts";
import { Buyer } from "./buyer.ts";
import { account, sessionCookie } from "./session-cookie.ts";
import { addProduct, openTestStore, sql, type TestStore, type TestVariant } from "./store.ts";
import { visit, Visitor } from "./visit.ts";

/** A second Worker beside the one of all tests, in front of the same database: another isolate, with nothing kept. */
let other: Platform;
let port: number;
let stores: TestStore[];
let beads: TestVariant | undefined;
beforeAll(async () => {
  port = await freePort();
  other = await servePlatform({ env: inject("built").env, port, crons: false });
  stores = [await openTestStore(), await openTestStore()];
  for (const [at, { id }] of stores.entries())
    await sql(
      `update stores set name = $2, languages = '{en,fr,ar}', returns_policy = 'At most 20%00 of it, & "no" <more>',
        contact_email = $3, contact_phone = '+234 801 000 0142', delivery_promise = 'In 2 days' where id = $1`,
      [id, `Shop ${at} of 'A & B'`, `shop${at}@example.com`],
    );
  for (const store of stores)
    for (const title of ["Tote & “co” 100%", "Beads"]) beads = await addProduct(store, title, 900_000, 50);
});
afterAll(() => other.stop());

const PATHS = [
  "",
  "/collections/all",
  "/products/:one",
  "/products/:two",
  "/search?q=tote",
  "/policies",
  "/cart",
];
const PAGES = ["", "/fr", "/ar"].flatMap((language) => PATHS.map((path) => `${language}${path}` || "/"));

async function pagesOf(
  store: TestStore,
  at: number | undefined,
  paths: string[],
): Promise<Record<string, string>> {
  const handles = await sql<{ handle: string }>(
    "select handle from products where store_id = $1 order by title",
    [store.id],
  );
  const texts: [string, string][] = [];
  for (const path of paths) {
    const [one = "", two = ""] = handles.map(({ handle }) => encodeURIComponent(handle));
    const to = path.replace(":one", one).replace(":two", two);
    texts.push([path, (await new Visitor(store.host, at).ask(to)).text]);
  }
  return Object.fromEntries(texts);
}

test("no page shows which other page its parts were first drawn on", async () => {
  for (const store of stores) {
    const forth = await pagesOf(store, undefined, PAGES);
    const back = await pagesOf(store, port, [...PAGES].reverse());
    expect(back).toEqual(forth);
    expect(await pagesOf(store, undefined, PAGES)).toEqual(forth);
  }
});

test("each of two shops with the same goods shows itself and never the other", async () => {
  for (const [at, store] of stores.entries())
    for (const text of Object.values(await pagesOf(store, undefined, PAGES))) {
      expect(text).toContain(`Shop ${at} of`);
      expect(text).not.toContain(`Shop ${1 - at} of`);
      expect(text).not.toContain(`shop${1 - at}@`);
      expect(text).not.toContain(stores[1 - at]?.id);
      expect(text).not.toContain("\0");
    }
});

test("what a seller wrote stands as they wrote it, beside what a page puts in", async () => {
  const [store] = stores as [TestStore];
  const pages = await pagesOf(store, undefined, ["/products/:two", "/fr/products/:two"]);
  for (const text of Object.values(pages)) {
    expect(text).toContain("At most 20%00 of it, &amp; &quot;no&quot; &lt;more&gt;");
    expect(text).toContain(encodeURIComponent("Tote & “co” 100%"));
  }
});

test("a change is on the next page, in every part of it", async () => {
  const [store] = stores as [TestStore];
  await sql("update stores set name = 'Renamed' where id = $1", [store.id]);
  await sql("update products set title = 'Retitled' where store_id = $1 and title = 'Beads'", [store.id]);
  const pages = await pagesOf(store, undefined, ["/collections/all", "/products/:two"]);
  for (const text of Object.values(pages)) {
    expect(text).toContain("Renamed");
    expect(text).not.toMatch(/Shop 0 of|Beads/);
  }
  expect(pages["/collections/all"]).toContain("Retitled");
});

test("a cart's count and a buyer's name are in their own pages alone", async () => {
  const store = stores[1] as TestStore;
  const cookie = await sessionCookie(await account("buyer", store.id));
  const known = await visit(store.host, "/policies", { headers: { cookie } });
  expect(known.text).toContain("Zainab");
  const shopper = new Buyer(store);
  await shopper.add(beads as TestVariant);
  await shopper.browser.ask("/cart");
  expect((await shopper.browser.ask("/policies")).text).toContain("1 thing");
  const anybody = (await visit(store.host, "/policies")).text;
  expect(anybody).not.toMatch(/1 thing|Zainab/);
  expect(anybody).toContain('href="/account/sign-in"');
});
