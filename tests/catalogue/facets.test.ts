import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, test } from "vitest";
import { chosenFrom, type Chosen } from "#domain/storefront/chosen.ts";
import { collectionPage } from "#domain/storefront/collection.ts";
import { searchPage } from "#domain/storefront/search.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";

const NOW = new Date("2026-11-20T12:00:00Z");
const COLOURS = ["Red", "Blue", "It's 50% off"];
const SIZES = ["S", "M", "L"];
const TAGS = ["odd", "even", "third"];

type Made = { colours: string[]; sizes: string[]; tags: string[]; prices: number[]; inStock: boolean };

/** Every mixture of choices, by number, so that a failure can be read. */
const made: Made[] = Array.from({ length: 60 }, (_, at) => ({
  colours: COLOURS.filter((_colour, bit) => (at >> bit) & 1),
  sizes: at % 5 === 0 ? [] : SIZES.slice(0, 1 + (at % 3)),
  tags: [at % 2 ? "odd" : "even", ...(at % 3 ? [] : ["third"])],
  prices: at % 4 === 0 ? [1000 * at] : [1000 * at, 1000 * at + 15_000],
  inStock: at % 7 !== 0,
}));

let open: OpenShop;
beforeAll(async () => {
  open = await openShop({ now: () => NOW });
  await fill(open);
  // A second store with the same things, so that any count that looks over the wall is twice as high.
  await fill(await openShop({ now: () => NOW }));
});

async function fill({ sql, shop }: OpenShop): Promise<void> {
  const store = shop.store.id;
  for (const tag of TAGS)
    await sql(
      "insert into collections (id, store_id, handle, title, rule, tags) values ($1, $2, $3, $3, 'any_tag', $4)",
      [uuidv7(), store, tag, [tag]],
    );
  const picked = uuidv7();
  await sql("insert into collections (id, store_id, handle, title) values ($1, $2, 'picked', 'Picked')", [
    picked,
    store,
  ]);
  for (const [at, each] of made.entries()) {
    const id = uuidv7();
    const axes = [
      ...(each.colours.length > 0 ? [{ name: "Colour", values: each.colours }] : []),
      ...(each.sizes.length > 0 ? [{ name: "Size", values: each.sizes }] : []),
    ];
    await sql(
      "insert into products (id, store_id, handle, title, tags, status, published_at, options) values ($1, $2, $3, $4, $5, 'active', $6, $7)",
      [id, store, `thing-${at}`, `Thing ${at}`, each.tags, NOW, JSON.stringify(axes)],
    );
    for (const [position, price] of each.prices.entries())
      await sql(
        "insert into variants (id, store_id, product_id, position, options, price, stock) values ($1, $2, $3, $4, $5, $6, $7)",
        [uuidv7(), store, id, position, [String(position)], price, each.inStock ? position : 0],
      );
    if (each.inStock && each.prices.length === 1)
      await sql("update variants set tracked = false where product_id = $1", [id]);
    if (at < 10)
      await sql("insert into collection_products values ($1, $2, $3, $4)", [store, picked, id, at]);
  }
}

const isIn = (each: Made, handle: string): boolean =>
  handle === "picked" ? made.indexOf(each) < 10 : each.tags.includes(handle);

const TESTS: Record<string, (each: Made, chosen: Chosen) => boolean> = {
  stock: (each, { inStock }) => !inStock || each.inStock,
  price: ({ prices }, { min, max }) =>
    Math.max(...prices) >= (min ?? 0) && Math.min(...prices) <= (max ?? Number.MAX_SAFE_INTEGER),
  collection: (each, { collections }) =>
    collections.length === 0 || collections.some((handle) => isIn(each, handle)),
  Colour: ({ colours }, { options }) =>
    !options.Colour || options.Colour.some((value) => colours.includes(value)),
  Size: ({ sizes }, { options }) => !options.Size || options.Size.some((value) => sizes.includes(value)),
};

/** Those that pass every facet, but for one. */
const left = (chosen: Chosen, but?: string): Made[] =>
  made.filter((each) => Object.entries(TESTS).every(([name, holds]) => name === but || holds(each, chosen)));

const price = fc.option(fc.integer({ min: 0, max: 70_000 }), { nil: null });
const some = (values: string[]) => fc.subarray(values);
const choices: fc.Arbitrary<Chosen> = fc
  .record({
    collections: some([...TAGS, "picked"]),
    Colour: some([...COLOURS, "Nowhere"]),
    Size: some(SIZES),
    Unknown: some(["x"]),
    min: price,
    max: price,
    inStock: fc.boolean(),
  })
  .map(({ Colour, Size, Unknown, ...rest }) => ({
    ...rest,
    options: Object.fromEntries(
      Object.entries({ Colour, Size, Unknown }).filter(([, values]) => values.length > 0),
    ),
  }));

test("counts of facets are what filtering one by one gives, whatever is chosen", async () => {
  await fc.assert(
    fc.asyncProperty(choices, fc.boolean(), async (chosen, bySearch) => {
      const page = bySearch
        ? await searchPage(open.visitor, "thing", { chosen })
        : await collectionPage(open.visitor, "all", { chosen });
      expect(page.total).toBe(left(chosen).length);
      expect(page.facets.inStock).toBe(left(chosen, "stock").filter((each) => each.inStock).length);
      const lowest = left(chosen, "price").map(({ prices }) => Math.min(...prices));
      expect(page.facets.prices).toEqual(
        lowest.length === 0 ? null : { lowest: Math.min(...lowest), highest: Math.max(...lowest) },
      );
      const members = left(chosen, "collection");
      expect(Object.fromEntries(page.facets.collections.map(({ handle, count }) => [handle, count]))).toEqual(
        counted([...TAGS, "picked"], (handle) => members.filter((each) => isIn(each, handle)).length),
      );
      for (const [axis, values, of] of [
        ["Colour", COLOURS, "colours"],
        ["Size", SIZES, "sizes"],
      ] as const) {
        const told = page.facets.options.find(({ name }) => name === axis)?.values ?? [];
        expect(Object.fromEntries(told.map(({ value, count }) => [value, count]))).toEqual(
          counted(values, (value) => left(chosen, axis).filter((each) => each[of].includes(value)).length),
        );
      }
    }),
    { numRuns: 150 },
  );
});

const counted = (names: readonly string[], count: (name: string) => number) =>
  Object.fromEntries(names.map((name) => [name, count(name)]).filter(([, many]) => many !== 0));

test("values stand in the order sellers gave them, and pages keep what is chosen", async () => {
  const chosen = chosenFrom([["option.Size", "S"]], "NGN");
  const first = await collectionPage(open.visitor, "all", { chosen, sort: "price_up" });
  expect(first.facets.options.find(({ name }) => name === "Size")?.values.map(({ value }) => value)).toEqual(
    SIZES,
  );
  const second = await collectionPage(open.visitor, "all", {
    chosen,
    sort: "price_up",
    cursor: first.nextCursor,
  });
  const seen = [...first.products, ...second.products].map(({ handle }) => handle);
  expect(new Set(seen).size).toBe(left(chosen).length);
});

test("only axes that are there make a difference, and only they are named", async () => {
  const plain = await collectionPage(open.visitor, "all");
  const chosen = chosenFrom([["option.Nothing", "x"]], "NGN");
  expect(await collectionPage(open.visitor, "all", { chosen })).toEqual(plain);
  expect(plain.axes).toEqual(["Colour", "Size"]);
});

test("a collection leaves itself out of what can be chosen in it", async () => {
  const { facets } = await collectionPage(open.visitor, "odd");
  expect(facets.collections.map(({ handle }) => handle).toSorted()).toEqual(["picked", "third"]);
});
