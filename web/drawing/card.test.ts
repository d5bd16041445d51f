import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cardPath, readCardPath, type Card } from "#domain/storefront/card.ts";
import { drawCard } from "./card.ts";
import { Font } from "./font.ts";
import { readPng } from "./read-png.ts";
import { widthOf, wrap, writable } from "./words.ts";
import { writePng } from "./write-png.ts";

const fonts = ["drawn-latin", "drawn-latin-ext", "drawn-dotted"].map(
  (name) => new Font(new Uint8Array(readFileSync(`web/fonts/${name}.ttf`)).buffer),
);
const card: Card = {
  shop: "Ada Fabrics",
  title: "Rain Indigo Shawl",
  note: "₦24,500",
  pictureKey: null,
  theme: { accent: "#0a5c4a", ground: "#ffffff", ink: "#111111" },
};

/** Pixels darker than half, in a part of the picture. */
function inked(rgb: Uint8Array, left: number, top: number, right: number, bottom: number): number {
  let found = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) if ((rgb[(y * 1200 + x) * 3] ?? 255) < 128) found += 1;
  return found;
}

test("a card is 1200 × 630, in the shop's colours, with name, title and price on it", async () => {
  const { rgb, width, height } = drawCard(card, null, fonts);
  expect([width, height]).toEqual([1200, 630]);
  expect([...rgb.subarray(0, 3)]).toEqual([0x0a, 0x5c, 0x4a]);
  expect(inked(rgb, 90, 60, 600, 110)).toBeGreaterThan(500);
  expect(inked(rgb, 90, 230, 1140, 400)).toBeGreaterThan(5_000);
  const back = await readPng(await writePng({ width, height, rgb }));
  expect(Buffer.from(back?.rgb ?? []).equals(Buffer.from(rgb))).toBe(true);
});

test("letters are filled as their outlines say: a full stop is a dot, a zero has a hole", () => {
  const only = (title: string) => drawCard({ ...card, shop: "", note: "", title }, null, fonts).rgb;
  expect(inked(only("l"), 40, 0, 1200, 630)).toBeGreaterThan(400);
  const zero = only("0");
  // The middle of the digit is ground, its sides are ink.
  const wide = Math.round(widthOf("0", 92, fonts));
  expect(inked(zero, 90 + wide / 2 - 3, 310, 90 + wide / 2 + 3, 316)).toBe(0);
  expect(inked(zero, 90, 310, 90 + wide, 316)).toBeGreaterThan(20);
});

test("what the typeface can't write is left out whole; Yoruba and Igbo it can", () => {
  const yoruba = "Ọ̀ṣun adìrẹ́ ụlọ";
  expect(writable(yoruba, fonts)).toBe(yoruba.normalize("NFC"));
  expect(writable("قماش", fonts)).toBeNull();
  expect(writable("Ada قماش", fonts)).toBeNull();
  expect(writable("Sale 🎉 now", fonts)).toBe("Sale now");
  expect(() => drawCard({ ...card, title: "قماش", note: "١٢" }, null, fonts)).not.toThrow();
});

test("long words are cut and long titles end with an ellipsis inside their lines", () => {
  const lines = wrap("Supercalifragilistic ".repeat(9).trim(), 60, 400, 3, fonts);
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatch(/…$/);
  for (const line of lines) expect(widthOf(line, 60, fonts)).toBeLessThanOrEqual(400);
});

test("a title that ends with an ellipsis of its own is written as large as any", () => {
  const ink = (title: string) =>
    inked(drawCard({ ...card, shop: "", note: "", title }, null, fonts).rgb, 40, 0, 1200, 630);
  expect(ink("Soon…")).toBeGreaterThan(ink("Soon"));
});

test("how wide a line is needs no outlines, and what was read of a letter is not read again", () => {
  const [font] = fonts;
  for (const letter of "Aé₦… ") expect(font?.advance(letter)).toBe(font?.glyph(letter).advance);
  expect(font?.glyph("g")).toBe(font?.glyph("g"));
});

test("an address of a card says all that is on it, and is read back", () => {
  const path = cardPath("product", "adire.o/x ọ", card);
  expect(path).toMatch(/^\/cards\/products\/adire\.o%2Fx%20%E1%BB%8D\.[a-z0-9]+\.png$/);
  expect(readCardPath(path)).toMatchObject({ kind: "product", handle: "adire.o/x ọ" });
  for (const change of [{ title: "Other" }, { note: "₦1" }, { theme: { ...card.theme, ink: "#000000" } }])
    expect(cardPath("store", "", { ...card, ...change })).not.toBe(cardPath("store", "", card));
  for (const wrong of ["/cards/", "/cards/products/a.png", "/cards/products/a/b.x.png", "/cards/store.x.gif"])
    expect(readCardPath(wrong)).toBeNull();
});
