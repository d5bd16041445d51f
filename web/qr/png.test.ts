import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { Font } from "#web/drawing/font.ts";
import { readPng } from "#web/drawing/read-png.ts";
import { labelledQrPng, qrPng } from "./png.ts";
import { qrSvg } from "./svg.ts";

const URL_OF = "https://ada.example.com/products/rain-indigo-shawl";
const fonts = ["drawn-latin", "drawn-latin-ext", "drawn-dotted"].map(
  (name) => new Font(new Uint8Array(readFileSync(`web/fonts/${name}.ttf`)).buffer),
);

test("each pixel of the bare code is the square it belongs to", async () => {
  const png = Buffer.from(await qrPng(URL_OF, "small"));
  const { data } = encode(URL_OF, { ecc: "M", border: 4 });
  const side = png.readUInt32BE(16);
  const scale = side / data.length;
  expect(Number.isInteger(scale)).toBe(true);
  const length = png.readUInt32BE(33);
  const rows = inflateSync(png.subarray(41, 41 + length));
  const wide = Math.ceil(side / 8) + 1;
  const dark = (x: number, y: number) => ((rows[y * wide + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0;
  for (const [y, row] of data.entries())
    for (const [x, wanted] of row.entries()) expect(dark(x * scale + scale - 1, y * scale)).toBe(wanted);
});

test("the one for print holds the same code, and words under it", async () => {
  const picture = await readPng(await labelledQrPng(URL_OF, "Rain Indigo Shawl", fonts));
  const { data } = encode(URL_OF, { ecc: "M", border: 4 });
  const scale = (picture?.width ?? 0) / data.length;
  const at = (x: number, y: number) => picture?.rgb[(y * picture.width + x) * 3] ?? 255;
  for (const [y, row] of data.entries())
    for (const [x, dark] of row.entries()) expect(at(x * scale + 2, y * scale + 2)).toBe(dark ? 0 : 255);
  const below = picture?.rgb.subarray(picture.width * picture.width * 3) ?? new Uint8Array();
  expect(below.filter((byte) => byte < 64).length).toBeGreaterThan(1_000);
});

test("names are no markup", () => {
  const svg = qrSvg(URL_OF, `<script>"&`);
  expect(svg).not.toContain("<script>");
  expect(svg).toContain("&lt;script&gt;&quot;&amp;");
});
