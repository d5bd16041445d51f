import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { saveProduct } from "#domain/product/save.ts";
import { countMiss, isMiss } from "#domain/search-miss/count.ts";
import { listSearchMisses } from "#domain/search-miss/list.ts";
import { chosenFrom } from "#domain/storefront/chosen.ts";
import { searchPage } from "#domain/storefront/search.ts";
import { suggest } from "#domain/storefront/suggest.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { product, variant } from "./inputs.ts";

let open: OpenShop;
let other: OpenShop;
beforeAll(async () => {
  [open, other] = [await openShop(), await openShop()];
  for (const title of ["Ankara tote", "Café au lait bowl", "Kente shawl", "شال أزرق", "Rotes Tuch"])
    await saveProduct(open.shop, null, product({ title }));
  await saveProduct(
    open.shop,
    null,
    product({
      title: "Stool",
      vendor: "Amina Works",
      type: "Furniture",
      tags: ["carved"],
      descriptionHtml: "<p>Of mahogany, not of kente</p>",
      variants: [variant({ sku: "ST-0042/B" })],
    }),
  );
  await saveProduct(other.shop, null, product({ title: "Ankara curtain", tags: ["secret"] }));
});

const titles = async (q: string) => (await searchPage(open.visitor, q)).products.map(({ title }) => title);

describe("what is found", () => {
  test.each([
    ["ankara", ["Ankara tote"]],
    ["ANKARA TO", ["Ankara tote"]],
    ["tote ankara", ["Ankara tote"]],
    ["cafe", ["Café au lait bowl"]],
    ["Cafe\u0301", ["Café au lait bowl"]],
    ["شال ازرق", ["شال أزرق"]],
    ["amina", ["Stool"]],
    ["furniture carved", ["Stool"]],
    ["st-0042", ["Stool"]],
    ["mahogany", ["Stool"]],
    ["secret", []],
  ])("by %j is %j", async (q, wanted) => {
    const { products, exact } = await searchPage(open.visitor, q);
    expect(products.slice(0, exact).map(({ title }) => title)).toEqual(wanted);
  });

  test("in the title comes before the same word in the description", async () => {
    expect(await titles("kente")).toEqual(["Kente shawl", "Stool"]);
  });

  test.each([
    ["ankra", "Ankara tote"],
    ["kennte shawl", "Kente shawl"],
    ["furnitre", "Stool"],
  ])("for %j, typed wrong, is close", async (q, wanted) => {
    const page = await searchPage(open.visitor, q);
    expect(page.exact).toBe(0);
    expect(page.products[0]?.title).toBe(wanted);
  });

  test("close comes behind true, also in another order of the alphabet and of time", async () => {
    await saveProduct(open.shop, null, product({ title: "Ankra" }));
    expect(await titles("ankra")).toEqual(["Ankra", "Ankara tote"]);
  });

  test("letters that changed places are asked about", async () => {
    const page = await searchPage(open.visitor, "shwal");
    expect(page).toMatchObject({ exact: 0, meant: expect.arrayContaining(["shawl"]) });
  });
});

test("a SKU that changes, or goes, is searched by what it is now", async () => {
  const { id } = await saveProduct(
    open.shop,
    null,
    product({ title: "Lamp", variants: [variant({ sku: "OLD1" })] }),
  );
  expect(await titles("old1")).toEqual(["Lamp"]);
  await open.sql("update variants set sku = 'NEW2' where product_id = $1", [id]);
  expect([await titles("old1"), await titles("new2")]).toEqual([[], ["Lamp"]]);
  await open.sql("delete from variants where product_id = $1", [id]);
  expect(await open.sql("select skus from products where id = $1", [id])).toEqual([{ skus: "" }]);
});

const ODD = [
  "\0",
  "%",
  "_",
  "'",
  '"',
  "\\",
  "a & | ! <-> (b)",
  ":*",
  "<script>",
  "🧵🪡",
  "‮abc",
  "\ud83d",
  "--",
  "x".repeat(10_240),
];

test("whatever is typed is no error, in a search, its choices and its suggestions", async () => {
  const odd = fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: "binary", maxLength: 300 }));
  await fc.assert(
    fc.asyncProperty(odd, odd, async (q, value) => {
      const chosen = chosenFrom(
        [
          ["option.Size", value],
          [`option.${q}`, value],
          ["collection", value],
          ["min", value],
          ["max", q],
          ["stock", value],
        ],
        "NGN",
      );
      await searchPage(open.visitor, q, { chosen, sort: value, cursor: value });
      await suggest(open.visitor, q);
      await countMiss(open.visitor, q);
    }),
    { numRuns: 120, examples: ODD.map((each) => [each, each]) },
  );
  await open.sql("delete from search_misses where store_id = $1", [open.shop.store.id]);
});

test("suggestions have products and collections, of this store alone", async () => {
  await open.sql(
    "insert into collections (id, store_id, handle, title) values (gen_random_uuid(), $1, 'ankara', 'Ankara for all')",
    [open.shop.store.id],
  );
  const found = await suggest(open.visitor, "ank");
  expect(found.collections).toEqual([{ handle: "ankara", title: "Ankara for all" }]);
  expect(found.products[0]).toMatchObject({ title: expect.stringMatching(/^An/), priceFrom: 250_000 });
  expect((await suggest(other.visitor, "ank")).products.map(({ title }) => title)).toEqual([
    "Ankara curtain",
  ]);
  expect((await suggest(other.visitor, "ank")).collections).toEqual([]);
});

describe("what is not found", () => {
  test("is counted by its words, a day, in its own store", async () => {
    const page = await searchPage(open.visitor, "Velvet Trousers");
    expect(isMiss(page)).toBe(true);
    expect(isMiss(await searchPage(open.visitor, "ankara"))).toBe(false);
    for (const q of ["Velvet Trousers", "velvet trousers", "umbrella"]) await countMiss(open.visitor, q);
    expect(await listSearchMisses(open.shop)).toMatchObject([
      { words: "velvet trousers", count: 2 },
      { words: "umbrella", count: 1 },
    ]);
    expect(await listSearchMisses(other.shop)).toEqual([]);
  });

  test("is bounded in length and in number, and forgotten after ninety days", async () => {
    const { shop, visitor, sql } = await openShop();
    const id = shop.store.id;
    await sql(
      "insert into search_misses (store_id, day, words) values ($1, current_date - 120, 'long ago')",
      [id],
    );
    await countMiss(visitor, "y".repeat(500));
    await sql(
      `insert into search_misses (store_id, day, words) select store_id, day, 'w' || n
       from search_misses, generate_series(1, 199) n where store_id = $1`,
      [id],
    );
    await countMiss(visitor, "one too many");
    await countMiss(visitor, "w7", 3);
    const rows = await sql<{ words: string; count: number }>(
      "select words, count from search_misses where store_id = $1 order by count desc, length(words) desc",
      [id],
    );
    expect(rows).toHaveLength(200);
    expect(rows.slice(0, 2)).toEqual([
      { words: "w7", count: 4 },
      { words: "y".repeat(60), count: 1 },
    ]);
  });
});
