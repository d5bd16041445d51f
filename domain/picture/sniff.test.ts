import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { sniffPicture } from "./sniff.ts";

const picture = () => sharp({ create: { width: 61, height: 37, channels: 3, background: "#146" } });

describe("pictures as encoders write them", () => {
  test.each([
    ["image/jpeg", () => picture().jpeg()],
    ["image/jpeg", () => picture().jpeg({ progressive: true })],
    ["image/png", () => picture().png()],
    ["image/webp", () => picture().webp({ lossless: true })],
    ["image/webp", () => picture().webp()],
    ["image/webp", () => picture().ensureAlpha(0.5).webp()],
    ["image/gif", () => picture().gif()],
    ["image/avif", () => picture().avif({ effort: 0 })],
  ])("%s", async (contentType, encode) => {
    const bytes = new Uint8Array(await encode().toBuffer());
    expect(sniffPicture(bytes)).toEqual({ contentType, width: 61, height: 37 });
  });

  test.each([
    [1, 61, 37],
    [3, 61, 37],
    [6, 37, 61],
    [8, 37, 61],
  ])("a photo with Exif orientation %i is %i wide and %i high", async (orientation, width, height) => {
    const bytes = new Uint8Array(await picture().jpeg().withMetadata({ orientation }).toBuffer());
    expect(sniffPicture(bytes)).toEqual({ contentType: "image/jpeg", width, height });
  });
});

describe("what is no picture here", () => {
  const text = (words: string) => new TextEncoder().encode(words.padEnd(64));
  test.each([
    ["SVG", text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ["HTML", text("<!doctype html><p>Not found</p>")],
    ["HTML that starts like a GIF", text("GIF<script>alert(1)</script>")],
    ["PDF", text("%PDF-1.7")],
    ["nothing", new Uint8Array()],
    ["MP4", text("\0\0\0\x18ftypmp42\0\0\0\0mp42isom")],
    [
      "a PNG of no height",
      (() => {
        const png = text("\x89PNG");
        png.set([
          0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 9, 0, 0, 0, 0,
        ]);
        return png;
      })(),
    ],
  ])("%s", (_, bytes) => expect(sniffPicture(bytes)).toBeNull());

  test("a picture cut anywhere before its size is refused, never an error", async () => {
    for (const encode of ["jpeg", "png", "webp", "gif", "avif"] as const) {
      const bytes = new Uint8Array(await picture()[encode]().toBuffer());
      for (let length = 0; length < Math.min(bytes.length, 700); length += 1)
        expect(() => sniffPicture(bytes.slice(0, length))).not.toThrow();
      expect(sniffPicture(bytes.slice(0, 9))).toBeNull();
    }
  });

  test("a PNG cut off before its data", async () => {
    const bytes = new Uint8Array(await picture().png().toBuffer());
    for (const length of [24, 33, 40, 56]) expect(sniffPicture(bytes.slice(0, length))).toBeNull();
  });
});

describe("an AVIF made to wear us out", () => {
  const box = (length: number, type: string, spare = 0) => {
    const bytes = new Uint8Array(8 + spare);
    new DataView(bytes.buffer).setUint32(0, length);
    bytes.set(new TextEncoder().encode(type), 4);
    return bytes;
  };
  const avif = (boxes: Uint8Array[]) =>
    new Uint8Array(Buffer.concat([box(16, "ftyp"), new TextEncoder().encode("avifavif"), ...boxes]));

  test.each(["meta", "iprp", "ipco"])("boxes %s in each other a hundred thousand times", (type) => {
    const spare = type === "meta" ? 4 : 0;
    const deep = Array.from({ length: 100_000 }, (_, at) => box((100_000 - at) * (8 + spare), type, spare));
    expect(sniffPicture(avif(deep))).toBeNull();
  });

  test("thousands of boxes before the size are not walked to their end", () => {
    const size = box(20, "ispe", 12);
    size.set([0, 0, 0, 9, 0, 0, 0, 9], 12);
    expect(sniffPicture(avif([box(20, "free", 12), size]))).toMatchObject({ width: 9, height: 9 });
    const many = Array.from({ length: 20_000 }, () => box(8, "free"));
    expect(sniffPicture(avif([...many, size]))).toBeNull();
  });
});
