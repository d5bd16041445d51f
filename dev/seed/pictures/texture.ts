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

/** Draws the tile's SVG at `size` pixels and gives it a weave. */
export async function texture(svg: string, size: number, weave: Weave): Promise<Texture> {
  const drawn = await sharp(Buffer.from(svg), { density: 72 })
    .resize(size, size, { fit: "fill" })
    .removeAlpha()
    .raw()
    .toBuffer();
  const px = new Uint8Array(drawn);
  applyWeave(px, size, weave);
  return { size, px };
}

function applyWeave(px: Uint8Array, size: number, weave: Weave): void {
  const thread = weave.thread ?? 0.06;
  const mottle = weave.mottle ?? 0.03;
  const slub = (weave.slub ?? 0) * 0.5;
  const dye = mottle > 0 ? unevenness(size, 8, 8) : null;
  const across = slub > 0 ? unevenness(size, 6, 150) : null;
  const along = slub > 0 ? unevenness(size, 150, 6) : null;
  const period = 4;
  for (let y = 0, i = 0, o = 0; y < size; y++) {
    const weft = Math.abs(((y % period) / period) * 2 - 1);
    for (let x = 0; x < size; x++, i++, o += 3) {
      const warp = Math.abs(((x % period) / period) * 2 - 1);
      const over = (Math.floor(x / period) + Math.floor(y / period)) & 1;
      let light = 1 + thread * ((over ? warp : weft) - 0.5);
      if (dye) light += mottle * (dye[i] ?? 0);
      if (across && along) light += slub * ((across[i] ?? 0) + (along[i] ?? 0));
      px[o] = Math.min(255, (px[o] ?? 0) * light);
      px[o + 1] = Math.min(255, (px[o + 1] ?? 0) * light);
      px[o + 2] = Math.min(255, (px[o + 2] ?? 0) * light);
    }
  }
}

const fields = new Map<string, Float32Array>();

/** Noise over a tile that meets itself at the edges: two fields cross-faded along each side. Kept: many cloths share it. */
function unevenness(size: number, acrossX: number, acrossY: number): Float32Array {
  const key = `${size} ${acrossX} ${acrossY}`;
  const known = fields.get(key);
  if (known) return known;
  const field = noise(7);
  const made = new Float32Array(size * size);
  for (let row = 0, i = 0; row < size; row++) {
    const fy = row / size;
    const y = fy * acrossY;
    for (let column = 0; column < size; column++, i++) {
      const fx = column / size;
      const x = fx * acrossX;
      const top = field(x, y) * (1 - fx) + field(x - acrossX, y) * fx;
      const bottom = field(x, y - acrossY) * (1 - fx) + field(x - acrossX, y - acrossY) * fx;
      made[i] = top * (1 - fy) + bottom * fy;
    }
  }
  fields.set(key, made);
  return made;
}
