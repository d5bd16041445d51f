import { clamp, layered, noise, smooth } from "../noise.ts";
import { relief, type Slope } from "../relief.ts";
import { emptyScene, lay, type Scene } from "../scene.ts";

export const blank = (): Slope => ({ height: 0, dx: 0, dy: 0, light: 1, gloss: 0, hollow: 0 });

/** Ridge with a soft crest and a sharper valley, as cloth falls. t in turns, answer in [0, 1]. */
export function fold(t: number): number {
  const s = Math.abs(Math.sin(Math.PI * t));
  return Math.pow(s, 0.75);
}

/** A fold without a sharp valley, as heavy or slippery cloth makes. */
const swell = (t: number): number => 0.5 - 0.5 * Math.cos(2 * Math.PI * t);

/** Cloth that fills the frame, thrown into slanted folds; `gentle` has fewer, rounder ones. */
export function drape(w: number, h: number, seed: string, gentle = false): Scene {
  const crest = gentle ? swell : fold;
  const depth = gentle ? 0.62 : 1;
  const scene = emptyScene(w, h);
  const broad = layered(noise(seed));
  const k = w / 1200;
  const ground = relief([0, 0, w, h], (x, y) => {
    const px = x / k / 1200;
    const py = y / k / 1200;
    const wx = broad(px * 1.6 + 3, py * 1.1 + 1) * 0.42;
    const along = px * 0.83 + py * 0.42 + wx;
    const strength = 0.45 + 0.55 * smooth(-0.6, 0.7, broad(px * 1.3 + 20, py * 1.3));
    const big = crest(along * (gentle ? 1.7 : 2.3) + 0.2) * 120 * strength;
    const mid = crest(along * 5.1 + broad(px * 2, py * 2 + 9) * 0.7) * 30 * (1.2 - strength);
    return (big + (gentle ? mid * 0.35 : mid) + broad(px * 5, py * 5) * (gentle ? 2 : 7)) * depth * k;
  });
  const slope = blank();
  lay(scene, {
    material: 1,
    edge: () => -10,
    paint: (x, y, out) => {
      ground.at(x, y, slope);
      out.u = x + slope.dx * 13 * k + slope.height * 0.1;
      out.v = y + slope.dy * 13 * k - slope.height * 0.12;
      out.shade = slope.light;
      out.gloss = slope.gloss;
    },
  });
  return scene;
}

/** A length hung over a rail: gathers at the top, folds that open towards a wavy hem. */
export function hung(w: number, h: number, seed: string): Scene {
  const scene = emptyScene(w, h);
  const k = w / 1200;
  const broad = layered(noise(seed));
  const left = 190 * k;
  const right = 1010 * k;
  const foldsAt = (x: number, y: number) => {
    const py = y / h;
    const open = 0.35 + 0.65 * smooth(0, 0.85, py);
    const px = (x / k - 600) / (0.86 + 0.16 * py);
    const t = px / 168 + broad(px / 420, py * 0.9) * 0.9 + broad(px / 160 + 7, py * 1.4 + 3) * 0.2;
    return (fold(t) * 74 * open + fold(t * 2.3 + 0.4) * 15 * (1 - open * 0.6)) * k;
  };
  const cloth = relief([0, 0, w, h], (x, y) => foldsAt(x, y) + broad(x / k / 300, y / k / 900) * 10 * k);
  const slope = blank();
  const hems = Float32Array.from({ length: w }, (_, x) => h - 120 * k + foldsAt(x, h * 0.92) * 0.5);
  const gathers = Float32Array.from({ length: w }, (_, x) => foldsAt(x, 60 * k) * 0.12);
  const waves = Float32Array.from(
    { length: h },
    (_, y) => broad(3, y / k / 340) * 10 * k + smooth(0.1, 1, y / h) * 46 * k,
  );
  const column = (x: number) => clamp(Math.round(x), 0, w - 1);
  const hem = (x: number) => hems[column(x)] ?? 0;
  const top = 96 * k;
  lay(scene, {
    material: 1,
    shadow: { dx: 42 * k, dy: 46 * k, blur: 46 * k, strength: 0.5 },
    edge: (x, y) => {
      const swing = waves[clamp(Math.round(y), 0, h - 1)] ?? 0;
      const side = Math.max(left - swing - x, x - right - swing);
      const low = y - hem(x);
      return Math.max(side, low, top - y);
    },
    paint: (x, y, out) => {
      cloth.at(x, y, slope);
      const py = y / h;
      out.u = (x - 600 * k) / (0.9 + 0.12 * py) + slope.dx * 15 * k + slope.height * 0.12;
      out.v = y - slope.height * 0.16;
      const roll = smooth(0, 26 * k, y - top);
      const stitch = hem(x) - y < 16 * k && hem(x) - y > 12 * k ? 0.86 : 1;
      out.shade = slope.light * (0.62 + 0.38 * roll) * stitch * (1.04 - 0.1 * py);
      out.gloss = slope.gloss * roll;
    },
  });
  const rail = { y: 86 * k, r: 15 * k };
  lay(scene, {
    material: 2,
    shadow: { dx: 20 * k, dy: 40 * k, blur: 22 * k, strength: 0.35 },
    edge: (x, y) => Math.max(Math.abs(y - rail.y) - rail.r, 90 * k - x, x - (w - 90 * k)),
    paint: (x, y, out) => {
      const t = (y - rail.y) / rail.r;
      out.u = x * 0.6;
      out.v = y * 3;
      out.shade = 1.15 * Math.sqrt(clamp(1 - (t + 0.35) * (t + 0.35) * 0.6)) + 0.1;
      out.gloss = Math.pow(clamp(1 - Math.abs(t + 0.45) * 1.6), 3);
    },
  });
  lay(scene, {
    material: 1,
    shadow: { dx: 4 * k, dy: 16 * k, blur: 12 * k, strength: 0.4 },
    edge: (x, y) =>
      Math.max(
        left + 3 * k - x,
        x - right - 1 * k,
        Math.abs(y - 92 * k) - 30 * k - (gathers[column(x)] ?? 0),
      ),
    paint: (x, y, out) => {
      cloth.at(x, y + 40 * k, slope);
      const t = (y - 92 * k) / (32 * k);
      out.u = (x - 600 * k) / 0.91 + slope.height * 0.12;
      out.v = y * 1.1;
      out.shade = slope.light * (1.12 - 0.42 * t * t - 0.16 * t);
      out.gloss = slope.gloss * clamp(1 - Math.abs(t + 0.3));
    },
  });
  return scene;
}

/** Cloth gathered to a point and turned: folds run around like petals. Fills the frame. */
export function swirl(w: number, h: number, seed: string): Scene {
  const scene = emptyScene(w, h);
  const k = w / 1200;
  const broad = layered(noise(seed));
  const cx = 640 * k;
  const cy = 700 * k;
  const cloth = relief([0, 0, w, h], (x, y) => {
    const dx = (x - cx) / k;
    const dy = (y - cy) / k;
    const r = Math.hypot(dx, dy);
    const a = Math.atan2(dy, dx) / (Math.PI * 2);
    const turn = a * 9 + r / 520 + broad(dx / 380, dy / 380) * 0.55;
    const depth = 40 * smooth(10, 260, r) + 40 * smooth(200, 900, r);
    return (
      (fold(turn) * depth +
        fold(turn * 2 + 0.3) * depth * 0.16 -
        90 * Math.exp(-r / 120) +
        broad(dx / 160, dy / 160) * 6) *
      k
    );
  });
  const slope = blank();
  lay(scene, {
    material: 1,
    edge: () => -10,
    paint: (x, y, out) => {
      cloth.at(x, y, slope);
      const dx = x - cx;
      const dy = y - cy;
      const r = Math.hypot(dx, dy) + 1;
      // Cloth is drawn in towards the knot, so more of it lies there.
      const pull = 1 + (60 * k) / r;
      const turn = 0.5 * Math.exp(-r / (360 * k));
      out.u = (dx * Math.cos(turn) - dy * Math.sin(turn)) * pull + slope.dx * 14 * k;
      out.v = (dx * Math.sin(turn) + dy * Math.cos(turn)) * pull + slope.dy * 14 * k;
      out.shade = slope.light * (0.55 + 0.45 * smooth(8 * k, 90 * k, r));
      out.gloss = slope.gloss;
    },
  });
  return scene;
}
