import sharp from "sharp";
import { noise } from "./noise.ts";

/** A square picture that repeats; its side is a power of two. */
export type Texture = { size: number; px: Uint8Array };

/** How the drawn tile becomes cloth. */
export type Weave = {
  /** Light and dark of single threads, 0–1. */
  thread?: number;
  /** Uneven dye, 0–1. */
  mottle?: number;
  /** Thick and thin yarns as in linen, 0–1. */
  slub?: number;
};

/** Draws the tile's SVG at `size` pixels and gives it a weave. `zoom` is how close the eye is (1 is the whole piece). */
export async function texture(svg: string, size: number, weave: Weave, zoom = 1): Promise<Texture> {
  const drawn = await sharp(Buffer.from(svg), { density: 72 })
    .resize(size, size, { fit: "fill" })
    .removeAlpha()
    .raw()
    .toBuffer();
  const px = new Uint8Array(drawn);
  applyWeave(px, size, weave, zoom);
  return { size, px };
}

function applyWeave(px: Uint8Array, size: number, weave: Weave, zoom: number): void {
  const thread = weave.thread ?? 0.06;
  const mottle = weave.mottle ?? 0.03;
  const slub = weave.slub ?? 0;
  const field = noise(7);
  const period = zoom > 1.5 ? 8 : 4;
  for (let y = 0, i = 0; y < size; y++) {
    for (let x = 0; x < size; x++, i += 3) {
      let light = 1;
      const warp = Math.abs(((x % period) / period) * 2 - 1);
      const weft = Math.abs(((y % period) / period) * 2 - 1);
      const over = (Math.floor(x / period) + Math.floor(y / period)) & 1;
      light += thread * ((over ? warp : weft) - 0.5);
      if (mottle > 0) light += mottle * periodic(field, x / size, y / size, 8, 8);
      if (slub > 0) {
        light += slub * 0.5 * periodic(field, x / size, y / size, 6, 150);
        light += slub * 0.5 * periodic(field, x / size, y / size, 150, 6);
      }
      px[i] = Math.min(255, (px[i] ?? 0) * light);
      px[i + 1] = Math.min(255, (px[i + 1] ?? 0) * light);
      px[i + 2] = Math.min(255, (px[i + 2] ?? 0) * light);
    }
  }
}

/** Noise over the unit square that meets itself at the edges: two fields cross-faded along each side. */
function periodic(
  field: ReturnType<typeof noise>,
  fx: number,
  fy: number,
  acrossX: number,
  acrossY: number,
): number {
  const x = fx * acrossX;
  const y = fy * acrossY;
  const top = field(x, y) * (1 - fx) + field(x - acrossX, y) * fx;
  const bottom = field(x, y - acrossY) * (1 - fx) + field(x - acrossX, y - acrossY) * fx;
  return top * (1 - fy) + bottom * fy;
}
