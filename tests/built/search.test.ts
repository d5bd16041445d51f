import { beforeAll, expect, test } from "vitest";
import { addProduct, openTestStore, sql, type TestStore } from "./store.ts";
import { tripsOf, visit } from "./visit.ts";

let store: TestStore;
let other: TestStore;
beforeAll(async () => {
  [store, other] = [await openTestStore(), await openTestStore()];
  await addProduct(store, "Ankara tote", 1_250_000, 50);
  await addProduct(other, "Ankara curtain", 1_250_000, 50);
  await visit(store.host, "/");
});

test("a list of products names what it reads of its address", async () => {
  for (const [path, more] of [
    ["/search?q=tote&utm_source=x", '"q" '],
    ["/collections/all", ""],
  ]) {
    const { status, headers } = await visit(store.host, path ?? "");
    expect(status).toBe(200);
    expect(headers["no-vary-search"]).toContain(
      `except=(${more}"sort" "after" "collection" "min" "max" "stock"`,
    );
    expect(headers["cache-control"]).toBe("private, no-cache");
  }
});

test("suggestions are one trip, may be kept, and are this store's alone", async () => {
  const answer = await visit(store.host, "/search/suggestions?q=ank");
  expect(tripsOf(answer)).toEqual({ read: 1, write: 0, platform: 0 });
  expect(answer.headers).toMatchObject({
    "cache-control": "private, no-cache",
    "no-vary-search": 'key-order, params, except=("q")',
    "content-type": "application/json",
  });
  const { items } = JSON.parse(answer.text) as { items: { title: string }[] };
  expect(items.map(({ title }) => title)).toEqual(["Ankara tote"]);
});

test.each([
  "%25",
  "%27%22%5C",
  "a%26%7C%21%3C-%3E%28b%29%3A*",
  "%F0%9F%A7%B5",
  "%E2%80%AEabc",
  "x".repeat(10_240),
])("whatever is typed is answered: %s", async (q) => {
  for (const path of ["/search", "/search/suggestions"])
    expect((await visit(store.host, `${path}?q=${q}&option.${q.slice(0, 99)}=${q}&min=${q}`)).status).toBe(
      200,
    );
});

test("each who looks in vain is counted, also where the page was kept, and nobody who does not look", async () => {
  const shop = await openTestStore();
  const person =
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/153.0.0.0 Mobile Safari/537.36";
  const look = (more: Record<string, string> = {}, method = "GET") =>
    visit(shop.host, "/search?q=Velvet+%E2%9C%BF", {
      method,
      headers: { "cache-control": "", "user-agent": person, ...more },
    });
  const first = await look();
  for (const _ of [1, 2, 3]) {
    const again = await look();
    expect(again.headers["cache-status"]).toContain("hit");
    expect(again.headers["x-search-missed"]).toBeUndefined();
    expect(tripsOf(again)).toEqual({ read: 0, write: 0, platform: 0 });
  }
  // Whoever reloads looks again; the page is the one they have.
  expect((await look({ "if-none-match": String(first.headers["etag"]) })).status).toBe(304);
  await look({ "sec-purpose": "prefetch" });
  await look({ "sec-purpose": "prefetch;prerender" });
  await look({ "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" });
  await look({}, "HEAD");
  const counted = () =>
    sql<{ words: string; count: number }>("select words, count from search_misses where store_id = $1", [
      shop.id,
    ]);
  await expect.poll(counted).toEqual([{ words: "velvet ✿", count: 5 }]);
});

test.each(["constructor", "__proto__", "toString"])("an option may be called %s", async (axis) => {
  const shop = await openTestStore();
  const { productId } = await addProduct(shop, "Lamp", 1_250_000, 50);
  // Written as text: an object of that name is none.
  await sql(
    `update products set options = jsonb_build_array(jsonb_build_object('name', $2::text, 'values', '["Red"]'::jsonb)) where id = $1`,
    [productId, axis],
  );
  await sql("update variants set options = '{Red}' where product_id = $1", [productId]);
  for (const path of ["/collections/all?", "/search?q=lamp&"])
    for (const choice of ["", `option.${axis}=Red`, "option.valueOf=x"]) {
      const { status, text } = await visit(shop.host, path + choice);
      expect([path + choice, status]).toEqual([path + choice, 200]);
      expect(text.includes("checked")).toBe(choice.endsWith("Red"));
    }
});
