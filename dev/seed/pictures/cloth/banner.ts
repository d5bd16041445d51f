import { clamp, layered, noise, smooth } from "../noise.ts";
import { relief } from "../relief.ts";
import { emptyScene, lay, type Scene } from "../scene.ts";
import { blank, fold } from "./scenes.ts";

/** Lengths of cloth hung side by side, each over the edge of the one before. Materials 1 to `count`; the rail is the next. */
export function bannerCloths(w: number, h: number, count: number): Scene {
  const scene = emptyScene(w, h);
  const wide = (w / count) * 1.14;
  for (let i = 0; i < count; i++) {
    const left = (w / count) * i - 14;
    const rough = layered(noise(`banner ${i}`));
    const box = [left - 30, 0, left + wide + 30, h] as const;
    const height = (x: number, y: number) => {
      const t = (x - left) / 96 + rough(x / 240, y / 620) * 0.8;
      return fold(t) * (30 + 34 * smooth(0, h * 0.9, y)) + rough(x / 130, y / 420) * 12;
    };
    const form = relief(box, height);
    const slope = blank();
    const hem = h - 70 - ((i * 53) % 90);
    lay(scene, {
      material: i + 1,
      box,
      shadow: { dx: 26, dy: 22, blur: 30, strength: 0.5 },
      edge: (x, y) => {
        const sway = 10 * Math.sin(y / 170 + i);
        return Math.max(left + sway - x, x - left - wide - sway, y - hem - 8 * Math.sin(x / 30 + i), 40 - y);
      },
      paint: (x, y, out) => {
        form.at(x, y, slope);
        const roll = smooth(0, 30, y - 40);
        out.u = x - left + slope.dx * 12 + slope.height * 0.1 + i * 40;
        out.v = y + i * 97;
        out.shade = slope.light * (0.64 + 0.36 * roll) * (1.05 - 0.1 * (y / h));
        out.gloss = slope.gloss * roll;
      },
    });
  }
  lay(scene, {
    material: count + 1,
    box: [0, 10, w, 70],
    shadow: { dx: 10, dy: 26, blur: 16, strength: 0.4 },
    edge: (_, y) => Math.abs(y - 36) - 15,
    paint: (x, y, out) => {
      const t = (y - 36) / 15;
      out.u = x * 0.6;
      out.v = y * 3;
      out.shade = 1.2 * Math.sqrt(clamp(1 - (t + 0.35) * (t + 0.35) * 0.6)) + 0.1;
      out.gloss = Math.pow(clamp(1 - Math.abs(t + 0.45) * 1.6), 3);
    },
  });
  return scene;
}
