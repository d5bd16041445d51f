import type { Card } from "#domain/storefront/card.ts";
import { contrastOf, luminance, mix, readableOn, readHex, type Rgb } from "#domain/store/colour.ts";
import { Canvas } from "./canvas.ts";
import type { Picture } from "./read-png.ts";
import { type Fonts, widthOf, wrap, writable, write } from "./words.ts";

/** What messengers show whole (Open Graph: 1.91 to 1). */
export const CARD_SIZE = { width: 1200, height: 630 };
/** The picture's side: a square of the card's height. */
export const PICTURE_SIDE = CARD_SIZE.height;

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [17, 17, 17];
const EDGE = 64;

/** The card of a page: its picture on one side, on the other the shop's name, the page's and the price, in the shop's colours. */
export function drawCard(card: Card, picture: Picture | null, fonts: Fonts): Canvas {
  const ground = readHex(card.theme.ground) ?? WHITE;
  const strongest = luminance(ground) > 0.18 ? BLACK : WHITE;
  const ink = readableOn(ground, readHex(card.theme.ink) ?? strongest, strongest, 7);
  const accent = readHex(card.theme.accent) ?? ink;
  const canvas = new Canvas(CARD_SIZE.width, CARD_SIZE.height, ground);
  const left = picture ? PICTURE_SIDE + EDGE : EDGE + 26;
  const width = CARD_SIZE.width - left - EDGE;
  if (picture) canvas.lay(picture, 0, 0);
  // The shop's own colour, where the eye begins to read.
  canvas.fill(picture ? PICTURE_SIDE : 0, 0, picture ? 12 : 26, CARD_SIZE.height, accent);

  const shop = writable(card.shop, fonts);
  if (shop) {
    const [line = ""] = wrap(shop, 30, width, 1, fonts);
    write(canvas, line, { left, baseline: EDGE + 30, size: 30, colour: mix(ink, ground, 0.3) }, fonts);
  }
  const title = writable(card.title, fonts);
  if (title) {
    const { size, lines } = fitted(title, width, picture ? 4 : 3, picture ? 64 : 92, fonts);
    const tall = size * 1.14;
    const top = (CARD_SIZE.height - lines.length * tall) / 2 + size * 0.84;
    for (const [at, line] of lines.entries())
      write(canvas, line, { left, baseline: top + at * tall, size, colour: ink }, fonts);
  }
  const note = writable(card.note, fonts);
  if (note) writeNote(canvas, note, { left, width, ground, accent, ink }, fonts);
  return canvas;
}

type Place = { left: number; width: number; ground: Rgb; accent: Rgb; ink: Rgb };

/** Short, as a price is, it stands on the shop's colour; a sentence stands for itself. */
function writeNote(
  canvas: Canvas,
  note: string,
  { left, width, ground, accent, ink }: Place,
  fonts: Fonts,
): void {
  const wide = widthOf(note, 40, fonts);
  if (wide + 56 <= width && note.length <= 24) {
    const top = CARD_SIZE.height - EDGE - 76;
    canvas.fill(left, top, Math.ceil(wide) + 56, 76, accent);
    const colour = contrastOf(accent, WHITE) >= 4.5 ? WHITE : BLACK;
    write(canvas, note, { left: left + 28, baseline: top + 53, size: 40, colour }, fonts);
    return;
  }
  const lines = wrap(note, 32, width, 3, fonts);
  const colour = readableOn(ground, mix(ink, ground, 0.3), ink, 4.5);
  for (const [at, line] of lines.entries())
    write(
      canvas,
      line,
      { left, baseline: CARD_SIZE.height - EDGE - (lines.length - 1 - at) * 40, size: 32, colour },
      fonts,
    );
}

/** The largest size in which the words fit; where none is small enough, they end with an ellipsis. */
function fitted(text: string, width: number, most: number, largest: number, fonts: Fonts) {
  for (let size = largest; size > 40; size -= 6) {
    const lines = wrap(text, size, width, Infinity, fonts);
    if (lines.length <= most) return { size, lines };
  }
  return { size: 40, lines: wrap(text, 40, width, most, fonts) };
}
