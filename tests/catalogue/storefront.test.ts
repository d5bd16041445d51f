import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, test } from "vitest";
import { collectionPage } from "#domain/storefront/collection.ts";
import { homePage } from "#domain/storefront/home.ts";
import { ShopMiss } from "#domain/storefront/miss.ts";
import { productPage } from "#domain/storefront/product.ts";
import { searchPage } from "#domain/storefront/search.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";

const NOW = new Date("2026-11-20T12:00:00Z");
let open: OpenShop;
const ids: string[] = [];

/** 30 active products, "Cloth 01" the newest and cheapest; then a draft, one of tomorrow, and one with no variants. */
beforeAll(async () => {
  open = await openShop({ now: () => NOW });
  for (let at = 1; at <= 33; at += 1) {
    const id = uuidv7();
    ids.push(id);
    const name = `cloth-${String(at).padStart(2, "0")}`;
    await open.sql(
      `insert into products (id, store_id, handle, title, tags, type, status, published_at, options, description_html)
       values ($1, $2, $3, $4, $5, 'Cloth', $6, $7, $8, '<p>Soft</p>')`,
      [
        id,
        open.shop.store.id,
        name,
        name.replace("cloth-", "Cloth 100% "),
        at % 2 ? ["red", "odd"] : ["red"],
        at === 31 ? "draft" : "active",
        new Date(NOW.getTime() + (at === 32 ? 1 : -at) * 3_600_000),
        JSON.stringify([
          { name: "Length", values: ["2 m", "5 m"] },
          { name: "Kind", values: ["Wax"] },
        ]),
      ],
    );
    if (at === 33) continue;
    for (const [position, length] of ["2 m", "5 m"].entries())
      await open.sql(
        `insert into variants (id, store_id, product_id, position, options, sku, price, compare_at, stock)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          uuidv7(),
          open.shop.store.id,
          id,
          position,
          [length, "Wax"],
          `SKU-${at}-${position}`,
          at * 1000 + position * 500,
          at * 1000 + 200,
          at === 2 ? 0 : 3,
        ],
      );
    for (const [position, state] of ["waiting", "ready", "ready"].entries())
      await open.sql(
        `insert into product_images (id, store_id, product_id, position, state, key, width, height, alt)
         values ($1, $2, $3, $4, $5, $6, 40, 50, 'A roll')`,
        [uuidv7(), open.shop.store.id, id, position, state, `${open.shop.store.id}/${at}-${position}.jpg`],
      );
  }
  const collection = async (handle: string, rule: string, tags: string[], position: number) => {
    const id = uuidv7();
    await open.sql(
      "insert into collections (id, store_id, handle, title, rule, tags, position) values ($1, $2, $3, $3, $4, $5, $6)",
      [id, open.shop.store.id, handle, rule, tags, position],
    );
    return id;
  };
  const manual = await collection("picked", "manual", [], 1);
  for (const [position, at] of [7, 3, 31, 5].entries())
    await open.sql("insert into collection_products values ($1, $2, $3, $4)", [
      open.shop.store.id,
      manual,
      ids[at - 1],
      position,
    ]);
  await collection("either", "any_tag", ["odd", "none"], 2);
  await collection("both", "all_tags", ["odd", "red"], 3);
  await collection("untagged", "all_tags", [], 4);
});

const handles = (cards: { handle: string }[]) => cards.map((card) => card.handle);

test("the home page shows the first collection in its order, the newest, and collections that hold something", async () => {
  const page = await homePage(open.visitor);
  expect(page.shell.name).toBe("Ada Fabrics");
  expect(handles(page.featured)).toEqual(["cloth-07", "cloth-03", "cloth-05"]);
  expect(handles(page.newest)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((at) => `cloth-0${at}`));
  expect(page.collections.map(({ handle, count }) => [handle, count])).toEqual([
    ["picked", 3],
    ["either", 15],
    ["both", 15],
  ]);
  expect(page.collections[0]?.image?.key).toBe(`${open.shop.store.id}/7-1.jpg`);
});

test("a card carries the price range, the first ready picture, the axes with a choice, and whether it is sold out", async () => {
  const { newest } = await homePage(open.visitor);
  expect(newest[0]).toEqual({
    id: ids[0],
    handle: "cloth-01",
    title: "Cloth 100% 01",
    image: {
      id: expect.any(String),
      key: `${open.shop.store.id}/1-1.jpg`,
      alt: "A roll",
      width: 40,
      height: 50,
    },
    priceFrom: 1000,
    priceTo: 1500,
    compareAt: 1200,
    options: [{ name: "Length", count: 2 }],
    ratings: [0, 0, 0, 0, 0],
    soldOut: false,
  });
  expect(newest[1]?.soldOut).toBe(true);
});

describe("a collection", () => {
  test.each([
    ["newest", "cloth-01", "cloth-30"],
    ["price_up", "cloth-01", "cloth-30"],
    ["price_down", "cloth-30", "cloth-01"],
    ["featured", "cloth-01", "cloth-30"],
    ["no such order", "cloth-01", "cloth-30"],
  ])("all, sorted by %s, runs over its pages without loss or repeat", async (sort, first, last) => {
    const one = await collectionPage(open.visitor, "all", { sort });
    const two = await collectionPage(open.visitor, "all", { sort, cursor: one.nextCursor });
    const seen = [...handles(one.products), ...handles(two.products)];
    expect([seen[0], seen.at(-1), new Set(seen).size]).toEqual([first, last, 30]);
    expect([one.products.length, one.total, two.total, two.nextCursor]).toEqual([24, 30, 30, null]);
  });

  test("made by hand keeps the seller's order and leaves out drafts", async () => {
    const page = await collectionPage(open.visitor, "picked");
    expect(handles(page.products)).toEqual(["cloth-07", "cloth-03", "cloth-05"]);
    expect(page).toMatchObject({ total: 3, sort: "featured", collection: { title: "picked" } });
  });

  test("sorted by price follows its own members only", async () => {
    const page = await collectionPage(open.visitor, "picked", { sort: "price_down" });
    expect(handles(page.products)).toEqual(["cloth-07", "cloth-05", "cloth-03"]);
  });

  test("a rule without tags holds nothing", async () => {
    expect(await collectionPage(open.visitor, "untagged")).toMatchObject({ products: [], total: 0 });
  });

  test("that is not there is a miss with the store's look", async () => {
    const miss = await collectionPage(open.visitor, "nowhere").catch((error: unknown) => error);
    expect(miss).toBeInstanceOf(ShopMiss);
    expect((miss as ShopMiss).shell.name).toBe("Ada Fabrics");
  });

  test("a cursor somebody made up starts from the beginning", async () => {
    const page = await collectionPage(open.visitor, "all", { cursor: "1_x' or 1=1" });
    expect(page.products[0]?.handle).toBe("cloth-01");
  });
});

describe("a product", () => {
  test("comes with pictures that are ready, variants in order, its collection and what goes with it", async () => {
    const { told, related } = await productPage(open.visitor, "cloth-03");
    expect(told.product.images).toHaveLength(2);
    expect(told.product.variants.map((variant) => [variant.options[0], variant.price])).toEqual([
      ["2 m", 3000],
      ["5 m", 3500],
    ]);

    expect(told.collection).toEqual({ handle: "picked", title: "picked" });
    expect(handles(related)).toEqual(["cloth-01", "cloth-02", "cloth-04", "cloth-05"]);
  });

  test.each(["cloth-31", "cloth-32", "cloth-33", "nothing"])("%s is not to be seen", async (handle) => {
    await expect(productPage(open.visitor, handle)).rejects.toBeInstanceOf(ShopMiss);
  });

  test("of another store is a miss", async () => {
    const other = await openShop({ now: () => NOW });
    await expect(productPage(other.visitor, "cloth-03")).rejects.toBeInstanceOf(ShopMiss);
    expect((await collectionPage(other.visitor, "all")).total).toBe(0);
  });
});

describe("search", () => {
  test.each([
    ["cloth", 30],
    ["CLOTH red", 30],
    ["odd", 15],
    ["sku-7-1", 1],
    ["100%", 30],
    ["10%01", 0],
    ["cl_th", 0],
    ["", 0],
    ["' or 1=1 --", 0],
  ])("for %j finds %i", async (q, total) => {
    expect((await searchPage(open.visitor, q)).exact).toBe(total);
  });
});

test("every page is one trip to read", async () => {
  const before = open.trips.total;
  await homePage(open.visitor);
  await collectionPage(open.visitor, "picked", { sort: "price_up" });
  await productPage(open.visitor, "cloth-01");
  await searchPage(open.visitor, "cloth");
  expect(open.trips.total - before).toBe(4);
});
