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

type Variant = { Colour?: string; Size?: string; price: number; there: boolean };
type Made = { at: number; tags: string[]; variants: Variant[] };

/** Every mixture of choices, by number, so that a failure can be read. Few products have all that their values could make. */
const made: Made[] = Array.from({ length: 60 }, (_, at) => {
  const colours = COLOURS.filter((_colour, bit) => (at >> bit) & 1);
  const sizes = at % 5 === 0 ? [] : SIZES.slice(0, 1 + (at % 3));
  const mixed = (colours.length > 0 ? colours : [undefined]).flatMap((Colour) =>
    (sizes.length > 0 ? sizes : [undefined]).map((Size) => ({ Colour, Size })),
  );
  return {
    at,
    tags: [at % 2 ? "odd" : "even", ...(at % 3 ? [] : ["third"])],
    variants: mixed
      .map(({ Colour, Size }, place) => ({
        ...(Colour ? { Colour } : {}),
        ...(Size ? { Size } : {}),
        price: 1000 * at + 9000 * place,
        there: at % 7 !== 0 && (at + place) % 3 !== 0,
      }))
      .filter((_variant, place) => place < Math.max(1, sizes.length) || (at + place) % 4 !== 3),
  };
});

const AXES = ["Colour", "Size"] as const;
const valuesOf = (each: Made, axis: "Colour" | "Size"): string[] =>
  (axis === "Colour" ? COLOURS : SIZES).filter((value) => each.variants.some((one) => one[axis] === value));

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
    const has = AXES.filter((name) => valuesOf(each, name).length > 0);
    const axes = has.map((name) => ({ name, values: valuesOf(each, name) }));
    await sql(
      "insert into products (id, store_id, handle, title, tags, status, published_at, options) values ($1, $2, $3, $4, $5, 'active', $6, $7)",
      [id, store, `thing-${at}`, `Thing ${at}`, each.tags, NOW, JSON.stringify(axes)],
    );
    for (const [position, one] of each.variants.entries())
      await sql(
        "insert into variants (id, store_id, product_id, position, options, price, stock, tracked) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        [
          uuidv7(),
          store,
          id,
          position,
          has.map((name) => one[name]),
          one.price,
          one.there && position % 2 === 0 ? 3 : 0,
          !(one.there && position % 2 === 1),
        ],
      );
    if (at < 10)
      await sql("insert into collection_products values ($1, $2, $3, $4)", [store, picked, id, at]);
  }
}

const isIn = (each: Made, handle: string): boolean =>
  handle === "picked" ? each.at < 10 : each.tags.includes(handle);

/** What must be true of one and the same variant. */
const OF_A_VARIANT: Record<string, (one: Variant, chosen: Chosen) => boolean> = {
  stock: ({ there }, { inStock }) => !inStock || there,
  price: ({ price: its }, { min, max }) => its >= (min ?? 0) && its <= (max ?? Number.MAX_SAFE_INTEGER),
  Colour: ({ Colour = "" }, { options }) => options.get("Colour")?.includes(Colour) ?? true,
  Size: ({ Size = "" }, { options }) => options.get("Size")?.includes(Size) ?? true,
};

const isAmong = (each: Made, { collections }: Chosen): boolean =>
  collections.length === 0 || collections.some((handle) => isIn(each, handle));

/** Products with those of their variants that pass every facet, but for one; without those that have none. */
const left = (chosen: Chosen, but?: string): Made[] =>
  made
    .filter((each) => but === "collection" || isAmong(each, chosen))
    .map((each) => ({
      ...each,
      variants: each.variants.filter((one) =>
        Object.entries(OF_A_VARIANT).every(([name, holds]) => name === but || holds(one, chosen)),
      ),
    }))
    .filter(({ variants }) => variants.length > 0);

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
    options: new Map(Object.entries({ Colour, Size, Unknown }).filter(([, values]) => values.length > 0)),
  }));

test("counts of facets are what filtering one by one gives, whatever is chosen", async () => {
  await fc.assert(
    fc.asyncProperty(choices, fc.boolean(), async (chosen, bySearch) => {
      const page = bySearch
        ? await searchPage(open.visitor, "thing", { chosen })
        : await collectionPage(open.visitor, "all", { chosen });
      expect(page.total).toBe(left(chosen).length);
      expect(page.facets.inStock).toBe(
        left(chosen, "stock").filter((each) => each.variants.some(({ there }) => there)).length,
      );
      const lowest = left(chosen, "price").map((each) => Math.min(...each.variants.map((one) => one.price)));
      expect(page.facets.prices).toEqual(
        lowest.length === 0 ? null : { lowest: Math.min(...lowest), highest: Math.max(...lowest) },
      );
      const members = left(chosen, "collection");
      expect(Object.fromEntries(page.facets.collections.map(({ handle, count }) => [handle, count]))).toEqual(
        counted([...TAGS, "picked"], (handle) => members.filter((each) => isIn(each, handle)).length),
      );
      for (const axis of AXES) {
        const told = page.facets.options.find(({ name }) => name === axis)?.values ?? [];
        expect(Object.fromEntries(told.map(({ value, count }) => [value, count]))).toEqual(
          counted(
            axis === "Colour" ? COLOURS : SIZES,
            (value) => left(chosen, axis).filter((each) => valuesOf(each, axis).includes(value)).length,
          ),
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

test("a size, a price and being there are asked of one and the same variant", async () => {
  const shop = await openShop({ now: () => NOW });
  const store = shop.shop.store.id;
  const dress = uuidv7();
  await shop.sql(
    `insert into products (id, store_id, handle, title, status, published_at, options)
     values ($1, $2, 'dress', 'Dress', 'active', $3, '[{"name": "Size", "values": ["M", "L"]}]')`,
    [dress, store, NOW],
  );
  for (const [size, price, stock] of [
    ["M", 50_000, 4],
    ["L", 90_000, 0],
  ] as const)
    await shop.sql(
      "insert into variants (id, store_id, product_id, options, price, stock) values ($1, $2, $3, $4, $5, $6)",
      [uuidv7(), store, dress, [size], price, stock],
    );
  const found = async (...address: [string, string][]) => {
    const { total, facets } = await collectionPage(shop.visitor, "all", {
      chosen: chosenFrom(address, "NGN"),
    });
    return { total, inStock: facets.inStock, sizes: facets.options[0]?.values.map(({ value }) => value) };
  };
  expect(await found(["option.Size", "L"], ["stock", "in"])).toEqual({
    total: 0,
    inStock: 0,
    sizes: ["M"],
  });
  expect(await found(["option.Size", "M"], ["stock", "in"])).toMatchObject({ total: 1, inStock: 1 });
  expect(await found(["option.Size", "L"], ["max", "600"])).toMatchObject({ total: 0, sizes: ["M"] });
  expect(await found(["min", "600"], ["stock", "in"])).toMatchObject({ total: 0, inStock: 0 });
  expect(await found(["min", "600"], ["max", "800"])).toMatchObject({ total: 0 });
});

test("a count is what choosing gives also of long values, and one that no address takes is not offered", async () => {
  const shop = await openShop({ now: () => NOW });
  const [axis, long, longer] = ["A".repeat(200), "v".repeat(255), "w".repeat(256)];
  for (const value of [long, longer, "short"]) {
    const id = uuidv7();
    await shop.sql(
      `insert into products (id, store_id, handle, title, status, published_at, options)
       values ($1, $2, $3, 'Cloth', 'active', $4, $5)`,
      [id, shop.shop.store.id, id, NOW, JSON.stringify([{ name: axis, values: [value] }])],
    );
    await shop.sql(
      "insert into variants (id, store_id, product_id, options, price, stock) values ($1, $2, $3, $4, 100, 1)",
      [uuidv7(), shop.shop.store.id, id, [value]],
    );
  }
  const list = async (...address: [string, string][]) => {
    const page = await collectionPage(shop.visitor, "all", { chosen: chosenFrom(address, "NGN") });
    return [page.total, page.facets.options[0]?.values.map(({ value, count }) => [value.length, count])];
  };
  const offered = [
    [5, 1],
    [255, 1],
  ];
  expect(await list()).toEqual([3, expect.arrayContaining(offered)]);
  expect((await list())[1]).toHaveLength(2);
  for (const value of [long, "short"])
    expect(await list([`option.${axis}`, value])).toEqual([1, expect.arrayContaining(offered)]);
});
