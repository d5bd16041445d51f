import { randomUUID } from "node:crypto";
import { get } from "node:http";
import sharp from "sharp";
import { beforeAll, expect, inject, test } from "vitest";
import { servePlatform } from "#dev/platform.ts";
import { freePort } from "#dev/server.ts";
import { account, sessionCookie } from "./session-cookie.ts";
import { addProduct, openTestStore, sql, type TestStore, type TestVariant } from "./store.ts";
import { hostOf, tripsOf, visit } from "./visit.ts";

let ada: TestStore;
let bola: TestStore;
let tote: TestVariant;
beforeAll(async () => {
  [ada, bola] = [await openTestStore(), await openTestStore()];
  tote = await addProduct(ada, "Ankara tote", 1_250_000, 5);
});

const metaOf = (html: string, name: string): string =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`)
    .exec(html)?.[1]
    ?.replaceAll("&amp;", "&") ?? "";

const ldOf = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs)].map(
    ([, text]) => JSON.parse(text ?? "") as Record<string, unknown>,
  );

/** A file, as bytes. */
function bytesAt(port: number, host: string, path: string) {
  return new Promise<{ bytes: Buffer; type: string }>((settle, fail) => {
    get({ host: "127.0.0.1", port, path, headers: { host }, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("end", () =>
        settle({ bytes: Buffer.concat(chunks), type: String(incoming.headers["content-type"]) }),
      );
      incoming.on("error", fail);
    }).on("error", fail);
  });
}

test("each kind of page says what it is", async () => {
  await sql(
    "insert into collections (id, store_id, handle, title) values (gen_random_uuid(), $1, 'totes', 'Totes')",
    [ada.id],
  );
  const types = async (path: string) => ldOf((await visit(ada.host, path)).text).map((one) => one["@type"]);
  expect(await types("/")).toEqual(["OnlineStore", "WebSite"]);
  expect(await types(`/products/${tote.handle}`)).toEqual(["Product", "BreadcrumbList"]);
  expect(await types("/collections/totes")).toEqual(["BreadcrumbList", "ItemList"]);
  expect(await types("/links")).toEqual(["ProfilePage"]);
  for (const path of ["/", `/products/${tote.handle}`, "/collections/all", "/policies", "/links"]) {
    const { text } = await visit(ada.host, path);
    expect(metaOf(text, "og:url")).toMatch(`http://${ada.host}`);
    expect(metaOf(text, "twitter:card")).toBe("summary_large_image");
    expect(text).toContain(`<link rel="canonical" href="${metaOf(text, "og:url")}"`);
    expect(metaOf(text, "og:image:width")).toBe("1200");
  }
});

test("a page's card is there, kept for ever, drawn in one trip, and another version leads to it", async () => {
  const { text } = await visit(ada.host, `/products/${tote.handle}`);
  const path = new URL(metaOf(text, "og:image")).pathname;
  const answer = await visit(ada.host, path);
  expect(answer.status).toBe(200);
  expect(answer.headers["content-type"]).toBe("image/png");
  expect(answer.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(tripsOf(answer)).toMatchObject({ read: 1, write: 0 });
  const known = await visit(ada.host, path, { headers: { "if-none-match": String(answer.headers["etag"]) } });
  expect(known.status).toBe(304);
  const other = await visit(ada.host, path.replace(/\.[a-z0-9]+\.png$/, ".0.png"));
  expect([other.status, other.headers["location"]]).toEqual([302, path]);
  expect((await visit(bola.host, path)).status).toBe(404);
  expect((await visit(hostOf(""), path)).status).toBe(404);
});

test("with a picture it is a photograph of 1200 × 630 that shows it, and without one it is drawn for now", async () => {
  const shawl = await addProduct(ada, "Shawl", 500_000, 1);
  const key = `${ada.id}/shawl.png`;
  await sql(
    `insert into product_images (id, store_id, product_id, position, state, key, width, height)
     values (gen_random_uuid(), $1, $2, 0, 'ready', $3, 80, 80)`,
    [ada.id, shawl.productId, key],
  );
  const { text } = await visit(ada.host, `/products/${shawl.handle}`);
  const path = new URL(metaOf(text, "og:image")).pathname;
  expect(path).toMatch(/\.jpg$/);
  const without = await visit(ada.host, path);
  expect([without.status, without.headers["content-type"], without.headers["cache-control"]]).toEqual([
    200,
    "image/png",
    "public, max-age=60",
  ]);
  // Only who serves a Worker can put files into its bucket.
  const port = await freePort();
  const own = await servePlatform({
    env: { ...inject("built").env, PLATFORM_ORIGIN: `http://localhost:${port}` },
    port,
    crons: false,
  });
  try {
    const red = { width: 80, height: 90, channels: 3, background: "#c03020" } as const;
    const bucket = await own.mf.getR2Bucket("MEDIA");
    await bucket.put(key, new Uint8Array(await sharp({ create: red }).png().toBuffer()).buffer);
    const answer = await bytesAt(port, `${ada.slug}.localhost:${port}`, path);
    expect(answer.type).toBe("image/jpeg");
    const card = sharp(answer.bytes);
    expect(await card.metadata()).toMatchObject({ width: 1200, height: 630, format: "jpeg" });
    const [red8, green8] = await card.extract({ left: 300, top: 300, width: 1, height: 1 }).raw().toBuffer();
    expect(red8).toBeGreaterThan(170);
    expect(green8).toBeLessThan(70);
  } finally {
    await own.stop();
  }
});

test("an old address answers 301 with its query, in one trip, also where pages are kept", async () => {
  const bag = await addProduct(ada, "Old bag", 100, 1);
  // From here on it is known what a page at this address reads.
  await visit(ada.host, `/products/${bag.handle}`, { headers: { "cache-control": "" } });
  await sql("update products set handle = 'new-bag' where id = $1", [bag.productId]);
  for (const headers of [{}, { "cache-control": "" }] as Record<string, string>[]) {
    const answer = await visit(ada.host, `/products/${bag.handle}?option.Colour=Red&utm=x`, { headers });
    expect([answer.status, answer.headers["location"]]).toEqual([
      301,
      "/products/new-bag?option.Colour=Red&utm=x",
    ]);
    expect(answer.headers["cache-control"]).toBe("no-cache");
    expect(tripsOf(answer)).toMatchObject({ read: 1, write: 0 });
  }
  expect((await visit(bola.host, `/products/${bag.handle}`)).status).toBe(404);
});

test("so do a product's reviews, and a page that was renamed twice", async () => {
  const shawl = await addProduct(ada, "Old shawl", 100, 1);
  await sql("update products set handle = 'new-shawl' where id = $1", [shawl.productId]);
  const page = randomUUID();
  await sql(
    "insert into store_pages (id, store_id, handle, title, published) values ($1, $2, 'care', 'Care', true)",
    [page, ada.id],
  );
  for (const handle of ["washing", "wash-and-care"])
    await sql("update store_pages set handle = $2 where id = $1", [page, handle]);
  for (const [from, to] of [
    [`/products/${shawl.handle}/reviews?stars=4`, "/products/new-shawl/reviews?stars=4"],
    ["/pages/care?utm=x", "/pages/wash-and-care?utm=x"],
    ["/pages/washing", "/pages/wash-and-care"],
  ] as const)
    for (const headers of [{}, { "cache-control": "" }] as Record<string, string>[]) {
      const answer = await visit(ada.host, from, { headers });
      expect([from, answer.status, answer.headers["location"]]).toEqual([from, 301, to]);
      expect(answer.headers["cache-control"]).toBe("no-cache");
      expect(tripsOf(answer)).toMatchObject({ read: 1, write: 0 });
    }
});

test("the sitemap is an index whose parts are there, and robots.txt names it", async () => {
  const { text } = await visit(ada.host, "/sitemap.xml");
  const parts = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => new URL(url ?? ""));
  expect(parts.map(({ pathname }) => pathname)).toEqual([
    "/sitemaps/pages-1.xml",
    "/sitemaps/collections-1.xml",
    "/sitemaps/products-1.xml",
  ]);
  for (const { pathname, search } of parts) {
    const part = await visit(ada.host, pathname + search);
    expect([part.status, part.headers["content-type"]]).toEqual([200, "application/xml; charset=utf-8"]);
    expect(tripsOf(part).read).toBe(1);
  }
  for (const wrong of ["products-2.xml", "products-1.xml?after=x", "orders-1.xml", "products-0.xml"])
    expect((await visit(ada.host, `/sitemaps/${wrong}`)).status).toBe(404);
  expect((await visit(ada.host, "/robots.txt")).text).toContain(`Sitemap: http://${ada.host}/sitemap.xml`);
});

test("codes are for staff of the store alone, and never run anything", async () => {
  const owner = await account("seller");
  await sql("insert into store_staff (store_id, user_id, role) values ($1, $2, 'viewer')", [
    ada.id,
    owner.id,
  ]);
  const headers = { cookie: await sessionCookie(owner) };
  const ask = (slug: string, name: string) => visit(hostOf(""), `/dashboard/${slug}/qr/${name}`, { headers });
  const svg = await ask(ada.slug, `${tote.productId}.svg?download`);
  expect(svg.headers["content-type"]).toBe("image/svg+xml");
  expect(svg.headers["content-disposition"]).toBe('attachment; filename="qr-ankara-tote.svg"');
  expect(svg.headers["content-security-policy"]).toContain("sandbox");
  expect(svg.text).toContain("Ankara tote");
  for (const name of ["store.png?size=print", "store.png?size=small", `${tote.productId}.png`]) {
    const png = await ask(ada.slug, name);
    expect([png.status, png.headers["content-type"]]).toEqual([200, "image/png"]);
  }
  const foreign = await addProduct(bola, "Beads", 100, 1);
  expect((await ask(ada.slug, `${foreign.productId}.svg`)).status).toBe(404);
  expect((await ask(bola.slug, "store.svg")).status).toBe(404);
  expect((await visit(hostOf(""), `/dashboard/${ada.slug}/qr/store.svg`)).status).toBe(302);
});

test("a shop whose seller has said nothing yet tells what is new in it, in its language", async () => {
  const bare = await openTestStore();
  const told = async () =>
    /<meta name="description" content="([^"]*)"/.exec((await visit(bare.host, "/")).text)?.[1];
  expect(await told()).toBe(`The online shop of Store ${bare.slug}.`);
  await addProduct(bare, "Adire wrap", 100, 1);
  expect(await told()).toBe(`New at Store ${bare.slug}: Adire wrap.`);
});
