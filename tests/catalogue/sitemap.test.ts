import { beforeAll, expect, test } from "vitest";
import { savePage } from "#domain/page/save.ts";
import { savePolicy } from "#domain/policy/save.ts";
import { ShopMiss } from "#domain/storefront/miss.ts";
import { PART_SIZE, sitemapIndex, sitemapPart } from "#domain/storefront/sitemap.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { sitemapXml } from "#web/storefront/sitemap-xml.ts";

/** Three parts: a first one, one in between and a last one that is not full. */
const MANY = 25_000;
let open: OpenShop;
beforeAll(async () => {
  open = await openShop();
  const { id } = open.shop.store;
  await open.sql(
    `insert into products (id, store_id, handle, title, status, published_at)
     select gen_random_uuid(), $1, 'cloth-' || n, 'Cloth ' || n, case when n % 1000 = 0 then 'draft' else 'active' end,
       now() - interval '1 day' from generate_series(1, $2) n`,
    [id, MANY],
  );
  await open.sql(
    `insert into variants (id, store_id, product_id, price, stock)
     select gen_random_uuid(), store_id, id, 100, 1 from products where store_id = $1`,
    [id],
  );
  await open.sql(
    `insert into product_images (id, store_id, product_id, position, state, key, width, height)
     select gen_random_uuid(), store_id, id, 0, 'ready', store_id || '/' || id || '.jpg', 4, 5 from products where store_id = $1`,
    [id],
  );
  await open.sql("analyze products, variants, product_images");
}, 180_000);

test("every product stands in one part, none twice, each part within both limits and one trip", async () => {
  const before = open.trips.read;
  const started = performance.now();
  const { products, collections } = await sitemapIndex(open.visitor);
  console.log(`index of ${MANY}: ${Math.round(performance.now() - started)} ms`);
  expect(open.trips.read).toBe(before + 1);
  expect(collections).toEqual([]);
  const shown = MANY - MANY / 1000;
  expect(products).toHaveLength(Math.ceil(shown / PART_SIZE));
  const listed: string[] = [];
  for (const { after } of products) {
    const trips = open.trips.read;
    const begun = performance.now();
    const pages = await sitemapPart(open.visitor, "product", after);
    const xml = sitemapXml(open.shop.origin, pages);
    if (after === null)
      console.log(`part: ${Math.round(performance.now() - begun)} ms, ${xml.length >> 10} KB`);
    expect(open.trips.read).toBe(trips + 1);
    expect(pages.length).toBeLessThanOrEqual(50_000);
    expect(xml.length).toBeLessThan(50 * 1024 * 1024);
    expect(xml.match(/<image:loc>/g)).toHaveLength(pages.length);
    for (const { path } of pages) listed.push(path);
  }
  expect(listed).toHaveLength(shown);
  const seen = new Set(listed);
  expect(seen.size).toBe(shown);
  expect(seen.has("/products/cloth-1000")).toBe(false);
});

test("the longest handles there are still fit", async () => {
  const longest = {
    path: `/products/${"%E1%BB%8D".repeat(255)}`,
    updatedAt: new Date(),
    image: { key: "k".repeat(120) },
  };
  const xml = sitemapXml("https://a-store-with-a-long-name.example.com", [longest]);
  expect(xml.length * PART_SIZE).toBeLessThan(50 * 1024 * 1024);
});

test("a part behind the end, or with a place that is none, is not there", async () => {
  const end = "ffffffff-ffff-ffff-ffff-ffffffffffff";
  await expect(sitemapPart(open.visitor, "product", end)).rejects.toBeInstanceOf(ShopMiss);
  await expect(sitemapPart(open.visitor, "product", "' or 1=1")).rejects.toBeInstanceOf(ShopMiss);
});

test("a store without anything still has its pages", async () => {
  const other = await openShop();
  expect(await sitemapIndex(other.visitor)).toMatchObject({ products: [], collections: [] });
  const pages = await sitemapPart(other.visitor, "pages", null);
  expect(pages.map(({ path }) => path)).toEqual(["/", "/collections/all", "/links", "/policies"]);
  expect(await sitemapPart(other.visitor, "product", null)).toEqual([]);
});

test("among the pages are those that the seller has published, and their policies", async () => {
  let now = new Date("2026-11-02T09:00:00Z");
  const other = await openShop({ now: () => now });
  const page = { title: "", handle: "", bodyHtml: "<p>Hello</p>", seoTitle: "", seoDescription: "" };
  await savePage(other.shop, null, { ...page, title: "Our story", published: true });
  await savePage(other.shop, null, { ...page, title: "Zobo", handle: "ìtàn", published: true });
  await savePage(other.shop, null, { ...page, title: "Not yet", published: false });
  const { id } = await savePage(other.shop, null, { ...page, title: "Sale", published: true });
  await savePolicy(other.shop, "returns", "<p>Within a fortnight.</p>");
  const written = async () =>
    (await sitemapPart(other.visitor, "pages", null))
      .slice(4)
      .map(({ path, updatedAt }) => [path, updatedAt]);
  const begun = now;
  const trips = other.trips.read;
  expect(await written()).toEqual([
    ["/pages/our-story", begun],
    ["/pages/sale", begun],
    [`/pages/${encodeURIComponent("ìtàn")}`, begun],
    ["/policies/returns", begun],
  ]);
  expect(other.trips.read).toBe(trips + 1);

  // The sale is over, and other words are in force; a policy without words is none.
  now = new Date("2026-11-09T09:00:00Z");
  await savePage(other.shop, id, { ...page, title: "Sale", published: false });
  await savePolicy(other.shop, "returns", "");
  await savePolicy(other.shop, "shipping", "<p>On Mondays.</p>");
  expect(await written()).toEqual([
    ["/pages/our-story", begun],
    [`/pages/${encodeURIComponent("ìtàn")}`, begun],
    ["/policies/shipping", now],
  ]);
  // What a neighbour wrote stands with them alone.
  expect((await sitemapPart(open.visitor, "pages", null)).slice(4)).toEqual([]);
});
