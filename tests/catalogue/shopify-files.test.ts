import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { exportCatalogue } from "#domain/import/export.ts";
import { viewImport } from "#domain/import/view.ts";
import { productForEdit } from "#domain/product/for-edit.ts";
import { listProducts } from "#domain/product/list.ts";
import { saveProduct } from "#domain/product/save.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { product, variant } from "./inputs.ts";
import { csv, preview, runImport } from "./run-import.ts";

const DATA = new URL("../../../shared/data/", import.meta.url);

/** Real exports, where they are at hand: products, and the handles of some with their variants. */
const REAL = [
  { name: "shopify-apparel.csv", products: 20, of: { "classic-varsity-top": ["Small", "Medium", "Large"] } },
  { name: "shopify-jewelery.csv", products: 20, of: { "leather-anchor": ["Gold", "Silver"] } },
].filter(({ name }) => existsSync(new URL(name, DATA)));

const whole = async (open: OpenShop) => {
  const { products } = await listProducts(open.shop);
  const all = await Promise.all(products.map(({ id }) => productForEdit(open.shop, id)));
  return all
    .toSorted((a, b) => (a.handle < b.handle ? -1 : 1))
    .map(({ id: _id, updatedAt: _updatedAt, images, ...own }) => ({
      ...own,
      images: images.map(({ alt, position }) => ({ alt, position })),
      variants: own.variants.map(({ id: _variantId, imageId, ...rest }) => ({
        ...rest,
        image: images.findIndex((image) => image.id === imageId),
      })),
    }));
};

for (const real of REAL)
  test(`${real.name}: everything comes in, again changes nothing, and leaves as it came`, async () => {
    const open = await openShop({ currency: "USD" });
    const bytes = new Uint8Array(readFileSync(fileURLToPath(new URL(real.name, DATA))));
    const view = await runImport(open, bytes);
    expect(view.counts).toMatchObject({ created: real.products, refused: 0 });
    expect((await viewImport(open.shop, await preview(open, bytes))).counts).toMatchObject({
      unchanged: real.products,
    });
    const before = await whole(open);
    for (const [handle, values] of Object.entries(real.of))
      expect(before.find((one) => one.handle === handle)?.variants.map(({ options }) => options[0])).toEqual(
        values,
      );
    const other = await openShop({ currency: "USD" });
    await runImport(other, new TextEncoder().encode(await exportCatalogue(open.shop)));
    expect(await whole(other)).toEqual(before);
  });

test("export → import into an empty store: axes past three, drafts, dates to come, costs, uncounted stock, pictures", async () => {
  const open = await openShop();
  const names = ["Size", "Colour", "Finish", "Weave"];
  await saveProduct(
    open.shop,
    null,
    product({
      title: 'Aṣọ òkè, 5″ "royal"',
      tags: ["gold", "weave"],
      vendor: "Ada",
      type: "Cloth",
      status: "draft",
      descriptionHtml: '<h2>Care</h2>\n<p>Wash "cold", dry</p>',
      seoTitle: "=Royal",
      publishedAt: new Date("2030-01-01T09:00:00Z"),
      options: names.map((name) => ({
        name,
        values: ["a", "b"],
      })),
      variants: [
        variant({
          options: ["a", "a", "a", "b"],
          sku: "007",
          cost: 1,
          compareAt: 500_000,
          weightGrams: 250,
        }),
        variant({
          options: ["b", "a", "a", "a"],
          tracked: false,
          stock: 3,
          barcode: "0001",
        }),
      ],
    }),
  );
  await saveProduct(open.shop, null, product({ title: "عباية" }));
  const [plain] = (await listProducts(open.shop)).products;
  const key = `${open.shop.store.id}/products/x.jpg`;
  await open.sql(
    `insert into product_images (id, store_id, product_id, position, state, key, width, height, alt)
     values ($1, $2, $1, 0, 'ready', $3, 4, 5, 'Front')`,
    [plain?.id, open.shop.store.id, key],
  );
  await open.sql("update variants set image_id = $1 where product_id = $1", [plain?.id]);

  const file = new TextEncoder().encode(await exportCatalogue(open.shop));
  const other = await openShop();
  expect((await runImport(other, file)).counts).toMatchObject({ created: 2, refused: 0 });
  expect(await whole(other)).toEqual(await whole(open));
  const sources = await other.sql("select source_url from product_images where store_id = $1", [
    other.shop.store.id,
  ]);
  expect(sources).toEqual([{ source_url: `${open.shop.origin}/media/${key}` }]);
  expect((await runImport(open, file)).counts).toMatchObject({ untouched: 2 });
});

describe("10,000 rows", () => {
  const HEADER =
    "Handle,Title,Body (HTML),Vendor,Type,Tags,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Image Src";
  const html = `<p>${"Soft, hand-dyed cotton from Abẹ́òkúta. ".repeat(12)}</p>\n<ul><li>Wash cold</li></ul>`;
  const rows = (price: number) =>
    Array.from({ length: 5000 }, (_, at) => [
      `cloth-${at},Cloth ${at},"${html}",Ada,Cloth,"red, tag-${at % 50}",Size,S,SKU-${at}-S,250,shopify,5,${price},https://cdn.example/${at}.jpg`,
      `cloth-${at},,,,,,,M,SKU-${at}-M,250,shopify,5,${price + 500},`,
    ]).flat();
  let open: OpenShop;
  beforeAll(async () => {
    open = await openShop();
  });
  test.each([
    ["created", 2500],
    ["updated", 2600],
  ])(
    "are previewed and %s, every one of them",
    async (outcome, price) => {
      const view = await runImport(open, csv(HEADER, ...rows(price)));
      expect(view).toMatchObject({
        done: 5000,
        counts: { [outcome]: 5000, refused: 0 },
        picturesWaiting: 5000,
      });
    },
    90_000,
  );
});
