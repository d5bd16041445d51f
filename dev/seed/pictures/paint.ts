import sharp from "sharp";
import { random } from "../random.ts";
import { rgb } from "./colour.ts";
import type { Scene } from "./scene.ts";
import type { Texture } from "./texture.ts";

/** The cloths of a scene by material index (index 0 is unused) and the colour it stands on. */
export type Cloths = { ground: string; textures: readonly Texture[]; sheen?: number };

/** Pixels of a picture, three bytes each. */
export type Raster = { w: number; h: number; px: Uint8Array };

/** Colours a scene: ground by its light, sheets by texture, shade and sheen. */
export function paint(scene: Scene, cloths: Cloths): Raster {
  const { w, h } = scene;
  const px = new Uint8Array(w * h * 3);
  const [gr, gg, gb] = rgb(cloths.ground);
  const grain = grainTable();
  const sheen = cloths.sheen ?? 0.12;
  for (let i = 0, o = 0; i < w * h; i++, o += 3) {
    const speck = grain[(i * 7 + ((i / w) | 0) * 131) & 4095] ?? 0;
    const light = (scene.ground[i] ?? 0) / 128;
    let r = gr * light + speck;
    let g = gg * light + speck;
    let b = gb * light + speck;
    const material = scene.material[i] ?? 0;
    const k = (scene.cover[i] ?? 0) / 255;
    if (material > 0) {
      const texture = cloths.textures[(material - 1) % cloths.textures.length];
      if (!texture) throw new Error(`no texture for material ${material}`);
      const { size, px: t } = texture;
      const mask = size - 1;
      const u = (scene.u[i] ?? 0) / 4;
      const v = (scene.v[i] ?? 0) / 4;
      const u0 = Math.floor(u);
      const v0 = Math.floor(v);
      const fu = u - u0;
      const fv = v - v0;
      const left = u0 & mask;
      const right = (u0 + 1) & mask;
      const row = (v0 & mask) * size;
      const below = ((v0 + 1) & mask) * size;
      const a = (row + left) * 3;
      const c = (row + right) * 3;
      const d = (below + left) * 3;
      const e = (below + right) * 3;
      const wa = (1 - fu) * (1 - fv);
      const wc = fu * (1 - fv);
      const wd = (1 - fu) * fv;
      const we = fu * fv;
      const shade = (scene.shade[i] ?? 0) / 128;
      const gloss = (scene.gloss[i] ?? 0) * sheen;
      // Shadows on cloth keep some warmth: blue falls slower than red.
      const cool = shade < 1 ? (1 - shade) * 10 : 0;
      const cr = ((t[a] ?? 0) * wa + (t[c] ?? 0) * wc + (t[d] ?? 0) * wd + (t[e] ?? 0) * we) * shade + gloss;
      const cg =
        ((t[a + 1] ?? 0) * wa + (t[c + 1] ?? 0) * wc + (t[d + 1] ?? 0) * wd + (t[e + 1] ?? 0) * we) * shade +
        gloss;
      const cb =
        ((t[a + 2] ?? 0) * wa + (t[c + 2] ?? 0) * wc + (t[d + 2] ?? 0) * wd + (t[e + 2] ?? 0) * we) * shade +
        gloss +
        cool;
      r += (cr - r) * k;
      g += (cg - g) * k;
      b += (cb - b) * k;
    }
    px[o] = r < 0 ? 0 : r > 255 ? 255 : r;
    px[o + 1] = g < 0 ? 0 : g > 255 ? 255 : g;
    px[o + 2] = b < 0 ? 0 : b > 255 ? 255 : b;
  }
  return { w, h, px };
}

function grainTable(): Float32Array {
  const r = random("grain");
  return Float32Array.from({ length: 4096 }, () => (r.next() - 0.5) * 3);
}

/** Encodes as WebP; `quality` 0–100. */
export async function webp(raster: Raster, quality = 76): Promise<Uint8Array> {
  return new Uint8Array(
    await sharp(raster.px, { raw: { width: raster.w, height: raster.h, channels: 3 } })
      .webp({ quality, effort: 1 })
      .toBuffer(),
  );
}
