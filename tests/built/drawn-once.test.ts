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
/** Comes in two sizes, of which the larger is sold out; each has a picture. */
const sized: TestVariant[] = [];
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
  for (const store of stores) sized.push(await addSized(store));
});
afterAll(() => other.stop());

async function addSized(store: TestStore): Promise<TestVariant> {
  const made = await addProduct(store, "Wrap", 700_000, 5);
  await sql(`update products set options = '[{"name": "Size", "values": ["S", "L"]}]' where id = $1`, [
    made.productId,
  ]);
  await sql(`update variants set options = '{S}', position = 1 where product_id = $1`, [made.productId]);
  await sql(
    `insert into variants (id, store_id, product_id, options, price, stock, position)
     values (gen_random_uuid(), $1, $2, '{L}', 800000, 0, 2)`,
    [store.id, made.productId],
  );
  for (const [position, size] of ["S", "L"].entries())
    await sql(
      `with picture as (
         insert into product_images (id, store_id, product_id, key, width, height, position, state)
         values (gen_random_uuid(), $1, $2, $3, 400, 500, $4, 'ready') returning id)
       update variants set image_id = picture.id from picture where product_id = $2 and options = array[$5]`,
      [
        store.id,
        made.productId,
        `${store.id}/products/${made.productId}-${size}_aabbcc.webp`,
        position,
        size,
      ],
    );
  return made;
}

const PATHS = [
  "",
  "/collections/all",
  "/products/:one",
  "/products/:two",
  "/products/:three",
  "/products/:three?Size=L",
  "/products/:three?Size=S",
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
    "select handle from products where store_id = $1 order by title = 'Wrap', title",
    [store.id],
  );
  const texts: [string, string][] = [];
  for (const path of paths) {
    const [one = "", two = "", three = ""] = handles.map(({ handle }) => encodeURIComponent(handle));
    const to = path.replace(":one", one).replace(":two", two).replace(":three", three);
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

test("a choice shows itself alone, whatever was chosen before, and announces its own picture", async () => {
  const [store] = stores as [TestStore];
  const [{ handle, productId }] = sized as [TestVariant];
  const page = async (query: string) =>
    (await visit(store.host, `/products/${handle}${query}`, { headers: { "cache-control": "no-cache" } }))
      .text;
  const ahead = (text: string) => /<link rel="preload" as="image"[^>]*>/g.exec(text)?.[0];
  for (const query of ["", "?Size=L", "?Size=S", "?Size=L", ""]) {
    const text = await page(query);
    const lead = query === "?Size=L" ? "L" : "S";
    expect(ahead(text)).toContain(`${productId}-${lead}_aabbcc`);
    expect(/id="picture-1"[^]*?-(\w)_aabbcc/.exec(text)?.[1]).toBe(lead);
    expect(text.split('rel="preload" as="image"')).toHaveLength(2);
    expect(/data-price="([^"]+)"/.exec(text)?.[1]).toMatch(lead === "L" ? "8,000" : "7,000");
    expect(text).toContain(query === "" ? "From ₦7,000" : `₦${lead === "L" ? "8" : "7"},000`);
  }
});

test("what is a buyer's own on a product's page is on nobody else's", async () => {
  const [store] = stores as [TestStore];
  const [{ handle, productId }] = sized as [TestVariant];
  const path = `/products/${handle}?Size=L`;
  const before = (await visit(store.host, path)).text;
  const buyer = await account("buyer", store.id);
  const cookie = await sessionCookie(buyer);
  await sql("insert into wishes (store_id, buyer_id, product_id) values ($1, $2, $3)", [
    store.id,
    buyer.id,
    productId,
  ]);
  const own = (await visit(store.host, path, { headers: { cookie } })).text;
  expect(own).toContain("On your wish list");
  expect(own).toMatch(/id="back-email"[^>]*value="[^"]+@/);
  const after = (await visit(store.host, path)).text;
  expect(after).toBe(before);
  expect(after).not.toContain("On your wish list");
});
