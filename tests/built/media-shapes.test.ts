import { randomUUID } from "node:crypto";
import { request } from "node:http";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { servePlatform, type Platform } from "#dev/platform.ts";
import { freePort } from "#dev/server.ts";
import { openTestStore, type TestStore } from "./store.ts";

let platform: Platform;
let port: number;
let ada: TestStore;
let bola: TestStore;

beforeAll(async () => {
  port = await freePort();
  const env = { ...inject("built").env, PLATFORM_ORIGIN: `http://localhost:${port}` };
  platform = await servePlatform({ env, port, crons: false });
  [ada, bola] = [await openTestStore(), await openTestStore()];
});
afterAll(() => platform.stop());

const BROWSER = "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8";
const GPS = {
  IFD0: { Copyright: "Ada Secret" },
  IFD3: {
    GPSLatitudeRef: "N",
    GPSLatitude: "6/1 27/1 1412/100",
    GPSLongitudeRef: "E",
    GPSLongitude: "3/1 23/1 0/1",
  },
};

type Sent = { status: number; headers: Record<string, string | string[] | undefined>; bytes: Buffer };

const ask = (store: TestStore, path: string, headers: Record<string, string> = {}): Promise<Sent> =>
  new Promise((resolve, reject) => {
    const host = `${store.slug}.localhost:${port}`;
    const sending = request({ host: "127.0.0.1", port, path, headers: { host, ...headers } }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(pieces) }),
      );
      answer.on("error", reject);
    });
    sending.on("error", reject).end();
  });

/** Puts a file where the Worker keeps pictures, as it lay there before pictures were cleaned. */
async function keep(store: TestStore, bytes: Uint8Array, ending = "jpg"): Promise<string> {
  const key = `${store.id}/products/${randomUUID()}.${ending}`;
  const bucket = await platform.mf.getR2Bucket("MEDIA");
  await bucket.put(key, bytes as never, {
    httpMetadata: { contentType: `image/${ending === "jpg" ? "jpeg" : ending}` },
  });
  return key;
}

const photo = (width = 900, height = 1200): Promise<Buffer> =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      noise: { type: "gaussian", mean: 128, sigma: 20 },
      background: "#888",
    },
  })
    .withExif(GPS)
    .jpeg()
    .toBuffer();

describe("a picture asked for in a width", () => {
  test.each([
    [BROWSER, "image/avif", "heif"],
    ["image/webp,*/*;q=0.8", "image/webp", "webp"],
    ["image/avif;q=0,image/webp", "image/webp", "webp"],
    ["*/*", "image/jpeg", "jpeg"],
  ])("is sent to %s as %s, with nothing but its pixels", async (accept, type, format) => {
    const key = await keep(ada, await photo());
    const sent = await ask(ada, `/media/${key}?w=320`, { accept });
    expect([sent.status, sent.headers["content-type"], sent.headers["vary"]]).toEqual([200, type, "Accept"]);
    expect(sent.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(sent.headers["content-security-policy"]).toBe("default-src 'none'; sandbox");
    const told = await sharp(sent.bytes).metadata();
    expect([told.format, told.width, told.height, told.exif]).toEqual([format, 320, 427, undefined]);
    expect(sent.bytes.includes("Ada Secret")).toBe(false);
  });

  test("comes out of the cache the second time, the same", async () => {
    const key = await keep(ada, await photo());
    const first = await ask(ada, `/media/${key}?w=480`, { accept: BROWSER });
    const bucket = await platform.mf.getR2Bucket("MEDIA");
    await bucket.delete(key);
    const second = await ask(ada, `/media/${key}?w=480&cheat=1`, { accept: BROWSER });
    expect(second.bytes.equals(first.bytes)).toBe(true);
    const tag = String(first.headers["etag"]);
    expect((await ask(ada, `/media/${key}?w=480`, { accept: BROWSER, "if-none-match": tag })).status).toBe(
      304,
    );
    expect((await ask(ada, `/media/${key}?w=480`, { accept: "*/*", "if-none-match": tag })).status).toBe(404);
  });

  test("is never made larger than it is, nor an AVIF larger than there are", async () => {
    const key = await keep(ada, await photo(300, 400));
    expect(
      (await sharp((await ask(ada, `/media/${key}?w=1600`, { accept: "image/webp" })).bytes).metadata())
        .width,
    ).toBe(300);
    expect((await ask(ada, `/media/${key}?w=1600`, { accept: BROWSER })).headers["content-type"]).toBe(
      "image/webp",
    );
  });

  test.each(["?w=641", "?w=0", "?w=", "?w=1e2", "?w=0320", "?w=-320", "?w=320.0", "?w=641&w=640"])(
    "is not made for %s",
    async (query) => {
      const key = await keep(ada, await photo(64, 64));
      expect((await ask(ada, `/media/${key}${query}`, { accept: BROWSER })).status).toBe(404);
    },
  );

  test("is another store's to show, also when it is in the cache already", async () => {
    const key = await keep(bola, await photo());
    const own = await ask(bola, `/media/${key}?w=160`, { accept: BROWSER });
    expect(own.status).toBe(200);
    const tag = String(own.headers["etag"]);
    const asked: Record<string, string>[] = [{ accept: BROWSER }, { accept: BROWSER, "if-none-match": tag }];
    for (const headers of asked) expect((await ask(ada, `/media/${key}?w=160`, headers)).status).toBe(404);
  });

  test("that can't be made comes as it is, and is asked for again soon", async () => {
    const key = await keep(ada, Buffer.from("no pixels"), "webp");
    const sent = await ask(ada, `/media/${key}?w=320`, { accept: BROWSER });
    expect([sent.status, sent.bytes.toString(), sent.headers["cache-control"]]).toEqual([
      200,
      "no pixels",
      "public, max-age=60",
    ]);
  });

  test("and moves stays as it is", async () => {
    const gif = await sharp({ create: { width: 40, height: 40, channels: 3, background: "red" } })
      .gif()
      .toBuffer();
    const key = await keep(ada, gif, "gif");
    expect((await ask(ada, `/media/${key}?w=96`, { accept: BROWSER })).headers["content-type"]).toBe(
      "image/gif",
    );
  });

  test("and was not there is not there", async () => {
    expect((await ask(ada, `/media/${ada.id}/products/none.jpg?w=320`, { accept: BROWSER })).status).toBe(
      404,
    );
  });

  test("by many at once is the same for all", async () => {
    const key = await keep(ada, await photo(90, 120));
    const all = await Promise.all(
      Array.from({ length: 20 }, () => ask(ada, `/media/${key}?w=800`, { accept: BROWSER })),
    );
    expect(new Set(all.map(({ status, headers }) => `${status} ${String(headers["content-type"])}`))).toEqual(
      new Set(["200 image/avif"]),
    );
    expect(all.every(({ bytes }) => bytes.equals(all[0]?.bytes ?? Buffer.alloc(0)))).toBe(true);
  });
});

test("a picture kept before pictures were cleaned says nothing when it is served, and is kept clean from then on", async () => {
  const given = await photo();
  expect(given.includes("Ada Secret")).toBe(true);
  const key = await keep(ada, given);
  const sent = await ask(ada, `/media/${key}`);
  expect([sent.status, sent.bytes.includes("Ada Secret")]).toEqual([200, false]);
  expect((await sharp(sent.bytes).metadata()).exif).toBeUndefined();
  const bucket = await platform.mf.getR2Bucket("MEDIA");
  const kept = Buffer.from((await (await bucket.get(key))?.arrayBuffer()) ?? new ArrayBuffer(0));
  expect(kept.equals(sent.bytes)).toBe(true);
  expect((await ask(ada, `/media/${key}`)).bytes.equals(sent.bytes)).toBe(true);
});
