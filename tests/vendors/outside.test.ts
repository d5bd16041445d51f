import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startOutside, type Outside } from "#dev/outside.ts";

let outside: Outside;

beforeAll(async () => {
  outside = await startOutside({ port: 0 });
});
afterAll(() => outside.stop());

const get = (address: string) =>
  fetch(`${outside.fetchUrl}?url=${encodeURIComponent(address)}`, { redirect: "manual" });

test.each([
  ["https://burst.shopifycdn.com/photos/red-dress.jpg?width=925", "jpeg"],
  ["https://pictures.example/beads.png", "png"],
  ["https://pictures.example/beads.webp", "webp"],
])("%s is a real %s", async (address, format) => {
  const answer = await get(address);
  expect(answer.headers.get("content-type")).toBe(`image/${format}`);
  const about = await sharp(await answer.arrayBuffer()).metadata();
  expect(about).toMatchObject({ format, width: 800, height: 1000 });
});

test.each([
  ["/missing.jpg", 404, null],
  ["/redirect/2", 302, "https://pictures.example/redirect/1"],
  ["/redirect/1", 302, "https://pictures.example/picture.jpg"],
  ["/to-private", 302, "http://169.254.169.254/latest/meta-data/"],
  ["/not-image", 200, null],
  ["/svg", 200, null],
])("%s answers %i", async (path, status, location) => {
  const answer = await get(`https://pictures.example${path}`);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("location")).toBe(location);
});

test("huge never says its size and is over 20 MB; slow starts and never ends", async () => {
  const huge = await get("https://pictures.example/huge.jpg");
  expect(huge.headers.get("content-length")).toBeNull();
  expect((await huge.arrayBuffer()).byteLength).toBeGreaterThan(20 * 1024 * 1024);

  const slow = await get("https://pictures.example/slow.jpg");
  const reader = (slow.body as ReadableStream<Uint8Array>).getReader();
  expect((await reader.read()).value?.length).toBeGreaterThan(0);
  const silence = new Promise((resolve) => setTimeout(() => resolve("silence"), 50));
  const rest = (async () => {
    for (;;) if ((await reader.read()).done) return "ended";
  })();
  expect(await Promise.race([rest, silence])).toBe("silence");
});

test("hosts that do not exist, and plain http, cannot be fetched", async () => {
  expect((await get("https://nowhere.example/a.jpg")).status).toBe(502);
  expect((await get("http://pictures.example/a.jpg")).status).toBe(502);
});

async function resolve(name: string, type: string) {
  const answer = await fetch(`${outside.dohUrl}?name=${name}&type=${type}`);
  return answer.json<{ Status: number; Answer?: { data: string; type: number }[] }>();
}

test("names resolve as planned", async () => {
  expect((await resolve("pictures.example", "A")).Answer?.[0]?.data).toBe("93.184.215.14");
  expect((await resolve("pictures.example", "28")).Answer?.[0]?.type).toBe(28);
  expect((await resolve("db.private.example", "A")).Answer?.[0]?.data).toBe("10.0.0.1");
  expect(await resolve("a.nxdomain.example", "A")).toMatchObject({ Status: 3 });
  expect((await resolve("shop.example", "TXT")).Answer).toBeUndefined();
  const record = { name: "shop.example", type: "TXT", data: '"opnmrt=1"' };
  await fetch(`${outside.url}/_standin/dns`, { method: "POST", body: JSON.stringify(record) });
  expect((await resolve("shop.example", "TXT")).Answer?.[0]?.data).toBe('"opnmrt=1"');
});
