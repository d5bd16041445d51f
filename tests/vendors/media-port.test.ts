import { Miniflare } from "miniflare";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOCAL_ACCOUNT, startCloudinary } from "#dev/cloudinary.ts";
import type { Media, Pictures } from "#domain/context.ts";
import { r2Media } from "#vendors/cloudflare.ts";
import { cloudinary, signature } from "#vendors/cloudinary.ts";
import { bindingPictures } from "#vendors/images.ts";

type Backend = { media: Media; shape: Pictures["shape"] };

let mf: Miniflare;
let standIn: Awaited<ReturnType<typeof startCloudinary>>;
let binding: Pictures;
const backends = {} as Record<"r2" | "cloudinary", Backend>;

const account = (change: Partial<Parameters<typeof cloudinary>[0]> = {}) =>
  cloudinary({ ...LOCAL_ACCOUNT, apiUrl: standIn.url, deliveryUrl: standIn.url, timeoutMs: 2000, ...change });

beforeAll(async () => {
  standIn = await startCloudinary({ port: 0 });
  mf = new Miniflare({
    modules: true,
    script: "export default { fetch: () => new Response() }",
    r2Buckets: ["MEDIA"],
    images: { binding: "IMAGES" },
    telemetry: { enabled: false },
  });
  const { IMAGES } = await mf.getBindings<{ IMAGES: ImagesBinding }>();
  const media = r2Media((await mf.getR2Bucket("MEDIA")) as unknown as R2Bucket);
  binding = bindingPictures(IMAGES, (key) => media.open(key));
  backends.r2 = { media, shape: (...asked) => binding.shape(...asked) };
  backends.cloudinary = account();
});
afterAll(async () => {
  await mf.dispose();
  await standIn.stop();
});

const photo = (width = 400, height = 600): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "#3a7" } })
    .jpeg()
    .toBuffer();
let count = 0;
const newKey = (ending = "jpg"): string =>
  `0190f3c0-0000-7000-8000-000000000001/products/p${(count += 1)}_33aa77.${ending}`;

describe.each(["r2", "cloudinary"] as const)("pictures in %s", (name) => {
  const backend = (): Backend => backends[name];

  test("come back as they were put, whole or piece by piece", async () => {
    const [key, bytes] = [newKey(), await photo()];
    await backend().media.put(key, bytes, "image/jpeg");
    const got = await backend().media.get(key);
    expect([got?.contentType, bytes.equals(got?.bytes ?? new Uint8Array())]).toEqual(["image/jpeg", true]);
    const opened = await backend().media.open(key);
    expect([opened?.contentType, opened?.clean]).toEqual(["image/jpeg", true]);
    expect(bytes.equals(new Uint8Array(await new Response(opened?.body).arrayBuffer()))).toBe(true);
  });

  test("are gone once removed, and removing what is not there is no error", async () => {
    const key = newKey();
    await backend().media.put(key, await photo(), "image/jpeg");
    await backend().media.remove(key);
    await backend().media.remove(key);
    expect([await backend().media.get(key), await backend().media.open(key)]).toEqual([null, null]);
    expect(await backend().shape(key, { kind: "wide", px: 160 }, "image/webp")).toBeNull();
  });

  test.each([
    ["image/avif", "heif"],
    ["image/webp", "webp"],
    ["image/jpeg", "jpeg"],
  ] as const)("are made smaller as %s, never larger", async (as, format) => {
    const key = newKey();
    await backend().media.put(key, await photo(), "image/jpeg");
    for (const [px, width, height] of [
      [160, 160, 240],
      [960, 400, 600],
    ] as const) {
      const made = await backend().shape(key, { kind: "wide", px }, as);
      expect(made?.contentType).toBe(as);
      expect(await sharp(made?.bytes).metadata()).toMatchObject({ format, width, height });
    }
  });

  test("are cut to a square", async () => {
    const key = newKey("png");
    await backend().media.put(
      key,
      await sharp(await photo())
        .png()
        .toBuffer(),
      "image/png",
    );
    const made = await backend().shape(key, { kind: "square", px: 560 }, "image/png");
    expect(await sharp(made?.bytes).metadata()).toMatchObject({ format: "png", width: 560, height: 560 });
  });
});

describe("Cloudinary", () => {
  const later = { code: "unavailable" };
  const fault = (faults: object) =>
    fetch(`${standIn.url}/_standin/faults`, { method: "POST", body: JSON.stringify(faults) });

  test("is signed to as its own client signs", async () => {
    const params = {
      eager: "w_400,h_300,c_pad|w_260,h_200,c_crop",
      public_id: "sample_image",
      timestamp: "1315060510",
    };
    expect(await signature(params, "abcd")).toBe("bfd09f95f331f558cbd1320e67aa8d488770583e");
    expect(await signature({ a: "1&b=2" }, "s")).not.toBe(await signature({ a: "1", b: "2" }, "s"));
  });

  test("is away when it is slow, has had enough, fails, or does not know us", async () => {
    const put = (at = account({ timeoutMs: 300 })) => at.media.put(newKey(), bytes, "image/jpeg");
    const bytes = await photo();
    for (const faults of [{ hang: 1 }, { rate_limit: 1 }, { status_500: 1 }]) {
      await fault(faults);
      await expect(put()).rejects.toMatchObject(later);
    }
    await fault({});
    await expect(put(account({ secret: "wrong" }))).rejects.toMatchObject(later);
    await expect(put(account({ key: "1" }))).rejects.toMatchObject(later);
    await expect(put(account({ apiUrl: "http://127.0.0.1:9" }))).rejects.toMatchObject(later);
    const error: unknown = await put(account({ secret: "wrong" })).catch((thrown: unknown) => thrown);
    expect(String(error)).not.toContain("wrong");
    await fault({ status_500: 1 });
    await expect(account().media.get(newKey())).rejects.toMatchObject(later);
  });
});

describe("the Images binding", () => {
  const halves = (): Promise<Buffer> =>
    sharp(
      Buffer.from(
        '<svg width="60" height="40"><rect width="30" height="40" fill="red"/><rect x="30" width="30" height="40" fill="blue"/></svg>',
      ),
    )
      .jpeg({ quality: 100, chromaSubsampling: "4:4:4" })
      .toBuffer();
  const corner = async (bytes: Uint8Array): Promise<"red" | "blue"> => {
    const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    return (data[0] ?? 0) > (data[2] ?? 0) ? "red" : "blue";
  };

  test.each([
    [3, 60, "blue"],
    [6, 40, "red"],
    [8, 40, "blue"],
  ] as const)("turns a picture of orientation %i upright", async (orientation, width, first) => {
    const turned = await binding.upright(await halves(), "image/jpeg", orientation);
    const told = await sharp(turned).metadata();
    expect([told.format, told.width, told.orientation]).toEqual(["jpeg", width, undefined]);
    expect(await corner(turned)).toBe(first);
    const meant = await sharp(
      await sharp(await halves())
        .withMetadata({ orientation })
        .toBuffer(),
    )
      .autoOrient()
      .toBuffer();
    expect(await corner(meant)).toBe(first);
  });

  test.each([
    ["jpeg", "#3377aa", "3377aa"],
    ["png", "#3377aa", "3377aa"],
    ["webp", "#808080", "808080"],
    ["avif", "#102030", "102030"],
    ["gif", "#ff0000", "ff0000"],
  ] as const)("finds the main colour of a %s", async (format, background, tint) => {
    const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background } })
      .toFormat(format)
      .toBuffer();
    const found = (await binding.tint(bytes)) ?? "";
    for (const at of [0, 2, 4]) {
      const off = parseInt(found.slice(at, at + 2), 16) - parseInt(tint.slice(at, at + 2), 16);
      expect(Math.abs(off)).toBeLessThanOrEqual(3);
    }
  });

  test("finds none for what can be seen through", async () => {
    const bytes = await sharp({ create: { width: 30, height: 20, channels: 4, background: "#ff000080" } })
      .png()
      .toBuffer();
    expect(await binding.tint(bytes)).toBeNull();
  });

  test("is away for what is no picture, and where there is no binding", async () => {
    const later = { code: "unavailable" };
    await expect(binding.tint(Buffer.from("no pixels at all"))).rejects.toMatchObject(later);
    const none = bindingPictures(undefined, async () => null);
    await expect(none.shape("k", { kind: "square", px: 560 }, "image/png")).rejects.toMatchObject(later);
    await expect(none.upright(await halves(), "image/jpeg", 6)).rejects.toMatchObject(later);
  });
});
