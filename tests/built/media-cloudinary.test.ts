import sharp from "sharp";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { LOCAL_ACCOUNT, startCloudinary } from "#dev/cloudinary.ts";
import { servePlatform, type Platform } from "#dev/platform.ts";
import { freePort } from "#dev/server.ts";
import { cloudinary } from "#vendors/cloudinary.ts";
import { openTestStore, type TestStore } from "./store.ts";
import { Visitor } from "./visit.ts";

let platform: Platform;
let standIn: Awaited<ReturnType<typeof startCloudinary>>;
let port: number;
let ada: TestStore;
let bola: TestStore;

/** The same Worker with its pictures elsewhere. */
beforeAll(async () => {
  standIn = await startCloudinary({ port: 0 });
  port = await freePort();
  const env = {
    ...inject("built").env,
    PLATFORM_ORIGIN: `http://localhost:${port}`,
    MEDIA_BACKEND: "cloudinary",
    CLOUDINARY_API_URL: standIn.url,
    CLOUDINARY_DELIVERY_URL: standIn.url,
  };
  platform = await servePlatform({ env, port, crons: false });
  [ada, bola] = [await openTestStore(), await openTestStore()];
});
afterAll(async () => {
  await platform.stop();
  await standIn.stop();
});

const ask = (store: TestStore, path: string, accept = "image/avif,image/webp,*/*") =>
  new Visitor(`${store.slug}.localhost:${port}`, port).ask(path, { headers: { accept } });
const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 400, height: 600, channels: 3, background: "#3a7" } })
    .jpeg()
    .toBuffer();

test("a picture at Cloudinary is shown at its store's own address, in every form, and nowhere else", async () => {
  const key = `${ada.id}/products/far_33aa77.jpg`;
  const far = cloudinary({ ...LOCAL_ACCOUNT, apiUrl: standIn.url, deliveryUrl: standIn.url });
  await far.media.put(key, await photo(), "image/jpeg");
  for (const [form, type] of [
    ["", "image/jpeg"],
    ["?w=160", "image/avif"],
  ] as const) {
    const sent = await ask(ada, `/media/${key}${form}`);
    expect([sent.status, sent.headers["content-type"]]).toEqual([200, type]);
    expect(sent.headers["cache-control"]).toContain("immutable");
    expect((await ask(bola, `/media/${key}${form}`)).status).toBe(404);
  }
});

test("a picture that was kept in R2 before is still found", async () => {
  const key = `${ada.id}/products/near.jpg`;
  const bucket = await platform.mf.getR2Bucket("MEDIA");
  await bucket.put(key, (await photo()) as never, { httpMetadata: { contentType: "image/jpeg" } });
  expect((await ask(ada, `/media/${key}`)).status).toBe(200);
  expect((await ask(ada, `/media/${key}?w=160`)).headers["content-type"]).toBe("image/avif");
});

test("a private file is served to nobody there either", async () => {
  expect((await ask(ada, `/media/private/${ada.id}/imports/x.csv`)).status).toBe(404);
});
