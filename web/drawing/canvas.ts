import { mix, type Rgb } from "#domain/store/colour.ts";
import type { Coverage } from "./coverage.ts";

/** A picture of red, green and blue bytes, row by row from the top. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array<ArrayBuffer>;

  constructor(width: number, height: number, ground: Rgb) {
    this.width = width;
    this.height = height;
    this.rgb = new Uint8Array(width * height * 3);
    this.fill(0, 0, width, height, ground);
  }

  fill(left: number, top: number, width: number, height: number, colour: Rgb): void {
    const right = Math.min(left + width, this.width);
    for (let y = Math.max(0, top); y < Math.min(top + height, this.height); y++)
      for (let x = Math.max(0, left); x < right; x++) this.set(x, y, colour);
  }

  /** Paints through a mask whose top left corner is at (`left`, `top`). */
  paint(mask: Coverage, left: number, top: number, colour: Rgb): void {
    for (let y = 0; y < mask.height; y++) {
      if (top + y < 0 || top + y >= this.height) continue;
      const row = mask.row(y);
      for (let x = 0; x < mask.width; x++) {
        const share = row[x] ?? 0;
        if (share < 0.01 || left + x < 0 || left + x >= this.width) continue;
        this.set(left + x, top + y, mix(this.get(left + x, top + y), colour, share));
      }
    }
  }

  /** Lays a picture of red, green and blue bytes over this one, cut at its edges. */
  lay(picture: { width: number; height: number; rgb: Uint8Array }, left: number, top: number): void {
    const wide = Math.min(picture.width, this.width - left) * 3;
    for (let y = 0; y < Math.min(picture.height, this.height - top); y++) {
      const from = y * picture.width * 3;
      this.rgb.set(picture.rgb.subarray(from, from + wide), ((top + y) * this.width + left) * 3);
    }
  }

  private set(x: number, y: number, [red, green, blue]: Rgb): void {
    const at = (y * this.width + x) * 3;
    this.rgb[at] = red;
    this.rgb[at + 1] = green;
    this.rgb[at + 2] = blue;
  }

  private get(x: number, y: number): Rgb {
    const at = (y * this.width + x) * 3;
    return [this.rgb[at] ?? 0, this.rgb[at + 1] ?? 0, this.rgb[at + 2] ?? 0];
  }
}
