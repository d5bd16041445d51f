import { encode } from "uqr";
import { Canvas } from "#web/drawing/canvas.ts";
import { type Fonts, widthOf, wrap, writable, write } from "#web/drawing/words.ts";
import { writeBits, writePng } from "#web/drawing/write-png.ts";
import { labelOf } from "./label.ts";

/** About so many pixels wide: for a screen, a flyer, a poster. */
export const QR_SIZES = { small: 400, medium: 1000, large: 2000 } as const;
export type QrSize = keyof typeof QR_SIZES;

const squaresOf = (url: string): boolean[][] => encode(url, { ecc: "M", border: 4 }).data;

/** The code alone, in black and white. */
export function qrPng(url: string, size: QrSize): Promise<Uint8Array<ArrayBuffer>> {
  const squares = squaresOf(url);
  return writeBits(squares, Math.max(1, Math.round(QR_SIZES[size] / squares.length)));
}

/** The code with a name and its address under it, for print. A name in letters that can't be drawn is left out. */
export function labelledQrPng(url: string, name: string, fonts: Fonts): Promise<Uint8Array<ArrayBuffer>> {
  const squares = squaresOf(url);
  const scale = Math.round(QR_SIZES.medium / squares.length);
  const side = squares.length * scale;
  const canvas = new Canvas(side, side + 150, [255, 255, 255]);
  for (const [y, row] of squares.entries())
    for (const [x, dark] of row.entries())
      if (dark) canvas.fill(x * scale, y * scale, scale, scale, [0, 0, 0]);
  const line = (text: string, size: number, baseline: number) => {
    const words = writable(text, fonts);
    const [shown = ""] = words ? wrap(words, size, side - 80, 1, fonts) : [];
    const left = (side - widthOf(shown, size, fonts)) / 2;
    write(canvas, shown, { left, baseline, size, colour: [0, 0, 0] }, fonts);
  };
  line(name, 54, side + 30);
  line(labelOf(url), 34, side + 92);
  return writePng(canvas);
}
