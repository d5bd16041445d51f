import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { servePlatform, type Platform } from "#dev/platform.ts";
import { freePort } from "#dev/server.ts";
import { openTestStore, type TestStore } from "./store.ts";
import { Visitor, type Answer } from "./visit.ts";

type Kept = { store: TestStore; picture: string; pixels: string; file: string };

let platform: Platform;
let port: number;
let ada: Kept;
let bola: Kept;
let draft: Kept;
let suspended: Kept;

/** The same Worker once more, because only who serves it can put files into its bucket. */
beforeAll(async () => {
  port = await freePort();
  const env = { ...inject("built").env, PLATFORM_ORIGIN: `http://localhost:${port}` };
  platform = await servePlatform({ env, port, crons: false });
  ada = await keepFiles(await openTestStore());
  bola = await keepFiles(await openTestStore());
  draft = await keepFiles(await openTestStore("draft"));
  suspended = await keepFiles(await openTestStore("suspended"));
});
afterAll(() => platform.stop());

const SECRET = "Handle,Cost\ntote,what-it-cost-us\n";

/** Puts a picture and a private file of the store where the Worker keeps them. */
async function keepFiles(store: TestStore): Promise<Kept> {
  const bucket = await platform.mf.getR2Bucket("MEDIA");
  const picture = `${store.id}/products/${randomUUID()}.webp`;
  const file = `private/${store.id}/imports/x.csv`;
  const pixels = `pixels of ${store.slug}`;
  await bucket.put(picture, pixels, { httpMetadata: { contentType: "image/webp" } });
  await bucket.put(file, SECRET, { httpMetadata: { contentType: "text/csv" } });
  return { store, picture, pixels, file };
}

const visit = (slug: string, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Visitor(`${slug ? `${slug}.` : ""}localhost:${port}`, port).ask(path, { headers });

describe("a picture", () => {
  test("is served at its own store's address, with the right bytes and nothing that could run", async () => {
    for (const { store, picture, pixels } of [ada, bola]) {
      const answer = await visit(store.slug, `/media/${picture}`);
      expect([answer.status, answer.text]).toEqual([200, pixels]);
      expect(answer.headers["content-type"]).toBe("image/webp");
      expect(answer.headers["cache-control"]).toContain("immutable");
      expect(answer.headers["content-security-policy"]).toBe("default-src 'none'; sandbox");
    }
  });

  test("is not there at another store's address, also for those who have it already", async () => {
    const own = await visit(bola.store.slug, `/media/${bola.picture}`);
    const etag = String(own.headers["etag"]);
    expect((await visit(bola.store.slug, `/media/${bola.picture}`, { "if-none-match": etag })).status).toBe(
      304,
    );
    const asked: Record<string, string>[] = [
      {},
      { "if-none-match": etag },
      { "x-forwarded-host": bola.store.host },
    ];
    for (const headers of asked) {
      const answer = await visit(ada.store.slug, `/media/${bola.picture}`, headers);
      expect(answer.status).toBe(404);
      expect(answer.text).not.toContain(bola.pixels);
    }
  });

  test.each([
    ["a step back", () => `${ada.store.id}/../${bola.picture}`],
    ["a hidden step back", () => `${ada.store.id}/..%2F${bola.picture}`],
    ["a hidden slash", () => `${ada.store.id}%2F..%2F${bola.picture}`],
    ["a second slash", () => `/${bola.picture}`],
    ["capitals", () => bola.picture.toUpperCase()],
  ])("of another store is not reached by %s", async (_, path) => {
    const answer = await visit(ada.store.slug, `/media/${path()}`);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain(bola.pixels);
  });

  test("is nowhere to be had at an address that is no store's", async () => {
    expect((await visit("nobody-here", `/media/${ada.picture}`)).status).toBe(404);
    const elsewhere = await new Visitor("shop.example.com", port).ask(`/media/${ada.picture}`);
    expect(elsewhere.status).toBe(404);
  });

  test("of a store that is suspended, or not open yet, is not shown to shoppers", async () => {
    for (const { store, picture, pixels } of [draft, suspended]) {
      const answer = await visit(store.slug, `/media/${picture}`);
      expect([404, 503]).toContain(answer.status);
      expect(answer.text).not.toContain(pixels);
    }
  });
});

describe("a private file", () => {
  const PATHS: [string, (file: string, id: string) => string][] = [
    ["its own name", (file) => file],
    ["its name in other letters", (file) => file.replace("p", "%70")],
    ["a step back from the store's pictures", (file, id) => `${id}/../${file}`],
    ["a hidden step back", (file, id) => `${id}/..%2F${file}`],
    ["a second slash", (file) => `/${file}`],
    ["the store's id alone", (_, id) => `${id}/imports/x.csv`],
  ];

  test.each(PATHS)("is served to nobody under %s", async (_, pathOf) => {
    const bucket = await platform.mf.getR2Bucket("MEDIA");
    expect(await (await bucket.get(ada.file))?.text()).toBe(SECRET);
    const path = `/media/${pathOf(ada.file, ada.store.id)}`;
    for (const slug of [ada.store.slug, bola.store.slug, ""]) {
      const answer = await visit(slug, path);
      expect({ slug, status: answer.status }).toEqual({ slug, status: 404 });
      expect(answer.text).not.toContain("what-it-cost-us");
    }
  });
});
