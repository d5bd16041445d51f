import { layered, noise, smooth } from "../noise.ts";
import { relief } from "../relief.ts";
import { emptyScene, lay, type Scene } from "../scene.ts";
import { blank } from "./scenes.ts";

/** A rectangle of cloth lying flat, turned about its middle. `shift` moves the print. */
type Slab = {
  cx: number;
  cy: number;
  w: number;
  h: number;
  turn: number;
  shift: number;
  material: number;
};

/** Distance to a rounded rectangle that is turned about its middle; gives the local point in `local`. */
function roundedBox(x: number, y: number, s: Slab, radius: number, local: { x: number; y: number }): number {
  const c = Math.cos(s.turn);
  const d = Math.sin(s.turn);
  local.x = (x - s.cx) * c + (y - s.cy) * d;
  local.y = -(x - s.cx) * d + (y - s.cy) * c;
  const qx = Math.abs(local.x) - s.w / 2 + radius;
  const qy = Math.abs(local.y) - s.h / 2 + radius;
  return Math.hypot(Math.max(qx, 0), Math.max(qy, 0)) + Math.min(Math.max(qx, qy), 0) - radius;
}

/** One folded piece seen from above: layers of cloth peeping out along two sides, a soft round fold on the left. */
export function folded(w: number, h: number, seed: string, pieces = 1): Scene {
  const scene = emptyScene(w, h);
  const k = w / 1200;
  const spread = pieces === 1 ? [{ cx: 600, cy: 750, w: 860, h: 1090, turn: -0.075 }] : bundle(pieces);
  spread.forEach((p, index) => {
    const base = { cx: p.cx * k, cy: p.cy * k, w: p.w * k, h: p.h * k, turn: p.turn };
    const count = pieces === 1 ? 5 : 3;
    for (let layer = 0; layer < count; layer++) {
      const last = layer === count - 1;
      const off = (count - 1 - layer) * 7 * k;
      const slab: Slab = {
        ...base,
        cx: base.cx + off * 1.2,
        cy: base.cy + off * 1.6,
        turn: base.turn + (count - 1 - layer) * 0.004,
        shift: layer * 260,
        material: index + 1,
      };
      laySlab(scene, slab, seed + index + layer, k, last, layer === 0);
    }
  });
  return scene;
}

function bundle(pieces: number): Omit<Slab, "shift" | "material">[] {
  const step = 900 / (pieces - 1);
  return Array.from({ length: pieces }, (_, i) => ({
    cx: 470 + (260 * i) / (pieces - 1),
    cy: 300 + step * i,
    w: 700,
    h: 470,
    turn: 0.12 - (0.3 * i) / (pieces - 1),
  }));
}

function laySlab(scene: Scene, slab: Slab, seed: string, k: number, top: boolean, bottom: boolean): void {
  const reach =
    (Math.abs(Math.cos(slab.turn)) * slab.w + Math.abs(Math.sin(slab.turn)) * slab.h) / 2 + 12 * k;
  const rise = (Math.abs(Math.sin(slab.turn)) * slab.w + Math.abs(Math.cos(slab.turn)) * slab.h) / 2 + 12 * k;
  const box = [slab.cx - reach, slab.cy - rise, slab.cx + reach, slab.cy + rise] as const;
  const broad = layered(noise(seed));
  const local = { x: 0, y: 0 };
  const radius = 16 * k;
  const cloth = relief(box, (x, y) => {
    if (roundedBox(x, y, slab, radius, local) < -90 * k && !top) return 0;
    const lx = local.x / slab.w + 0.5;
    const ly = local.y / slab.h + 0.5;
    const wave = broad(lx * 2.2 + 4, ly * 2.6) * 20;
    const crease =
      Math.exp(-Math.pow((ly - 0.5) / 0.012, 2)) * -4 + Math.exp(-Math.pow((lx - 0.5) / 0.014, 2)) * -3;
    const soft = broad(lx * 6, ly * 3 + 8) * 3.5;
    return (wave + soft + (top ? crease : 0)) * k;
  });
  const slope = blank();
  lay(scene, {
    material: slab.material,
    box,
    shadow: bottom
      ? { dx: 38 * k, dy: 48 * k, blur: 40 * k, strength: 0.52 }
      : { dx: 4 * k, dy: 6 * k, blur: 6 * k, strength: 0.42 },
    edge: (x, y) => {
      const distance = roundedBox(x, y, slab, radius, local);
      const near = Math.abs(distance) < 8 * k;
      return near ? distance + broad(local.y / k / 130, local.x / k / 130) * 3 * k : distance;
    },
    paint: (x, y, out, distance) => {
      if (!top && distance < -60 * k) return;
      cloth.at(x, y, slope);
      const fromFold = local.x + slab.w / 2;
      const round = smooth(0, 34 * k, fromFold);
      const rim = smooth(0, 5 * k, -distance);
      out.u = local.x * 1.02 + slope.dx * 30 * k + slab.shift - (1 - round) * 14 * k;
      out.v = local.y * 1.02 + slope.dy * 30 * k + slab.shift * 0.7;
      out.shade = slope.light * (0.72 + 0.28 * round) * (0.84 + 0.16 * rim);
      out.gloss = slope.gloss * round;
    },
  });
}
