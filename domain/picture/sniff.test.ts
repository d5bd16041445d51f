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

  test("one more pixel than a decoder may be asked for", () => {
    const gif = (width: number) => {
      const bytes = new Uint8Array(20);
      bytes.set([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, width & 255, width >> 8, 1, 0]);
      return bytes;
    };
    expect(sniffPicture(gif(12_000))).toMatchObject({ width: 12_000 });
    expect(sniffPicture(gif(12_001))).toBeNull();
  });
});
