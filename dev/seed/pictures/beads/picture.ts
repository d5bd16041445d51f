import { rgb, type Rgb } from "../colour.ts";
import { clamp } from "../noise.ts";
import { paint, type Raster } from "../paint.ts";
import { blur, emptyScene, type Scene } from "../scene.ts";
import { drawBead, type Bead } from "./bead.ts";

const STEP = 5;
/** Empty scenes by size: the light on bare ground is the same in every picture. */
const grounds = new Map<string, Scene>();

/** Things that are not beads: cords, wires, dishes and trays, drawn in order with the strands. */
export type Extra =
  | { kind: "cord"; points: readonly (readonly [number, number])[]; r: number; colour: string }
  | { kind: "dish"; cx: number; cy: number; r: number; colour: string }
  | { kind: "tray"; box: readonly [number, number, number, number]; colour: string; inset: boolean };

/** Draws beads group by group, each with its shadow on everything below. Sizes are for a picture 1200 wide. */
export function beadPicture(
  w: number,
  h: number,
  ground: string,
  groups: readonly (readonly Bead[] | Extra)[],
): Raster {
  const k = w / 1200;
  const key = `${w} ${h}`;
  const bare = grounds.get(key) ?? emptyScene(w, h);
  grounds.set(key, bare);
  const raster = paint(bare, { ground, textures: [] });
  for (const group of groups) {
    if ("kind" in group) {
      drawExtra(raster, group, k);
      continue;
    }
    const beads = group.map((b) => ({ ...b, x: b.x * k, y: b.y * k, r: b.r * k, half: b.half * k }));
    shadows(
      raster,
      beads.map((b) => ({ x: b.x, y: b.y, a: b.half, b: b.r, angle: b.angle })),
    );
    for (const bead of beads) drawBead(raster, bead);
  }
  return raster;
}

type Spot = { x: number; y: number; a: number; b: number; angle: number };

function shadows(raster: Raster, spots: readonly Spot[]): void {
  const size = Math.max(4, ...spots.map((s) => Math.min(s.a, s.b) || s.b));
  cast(raster, spots, size * 0.55, size * 0.65, size * 0.75, 0.5);
  cast(raster, spots, size * 0.16, size * 0.2, size * 0.22, 0.42);
}

function cast(
  raster: Raster,
  spots: readonly Spot[],
  dx: number,
  dy: number,
  soft: number,
  strength: number,
): void {
  const cols = Math.ceil(raster.w / STEP) + 2;
  const rows = Math.ceil(raster.h / STEP) + 2;
  const mask = new Float32Array(cols * rows);
  for (const s of spots) {
    const ca = Math.cos(s.angle);
    const sa = Math.sin(s.angle);
    const reach = Math.max(s.a, s.b) / STEP + 2;
    const cx = (s.x + dx) / STEP;
    const cy = (s.y + dy) / STEP;
    for (let r = Math.max(0, Math.floor(cy - reach)); r <= Math.min(rows - 1, cy + reach); r++) {
      for (let c = Math.max(0, Math.floor(cx - reach)); c <= Math.min(cols - 1, cx + reach); c++) {
        const x = (c - cx) * STEP;
        const y = (r - cy) * STEP;
        const a = (x * ca + y * sa) / s.a;
        const b = (-x * sa + y * ca) / s.b;
        const d = Math.pow(a * a * a * a + b * b * b * b, 0.25);
        const cover = clamp(0.5 + ((1 - d) * Math.min(s.a, s.b)) / STEP);
        mask[r * cols + c] = Math.max(mask[r * cols + c] ?? 0, cover);
      }
    }
  }
  blur(mask, cols, rows, soft / STEP);
  dimRaster(raster, mask, cols, strength);
}

function dimRaster(raster: Raster, mask: Float32Array, cols: number, strength: number): void {
  const { w, h, px } = raster;
  for (let y = 0; y < h; y++) {
    const r = Math.floor(y / STEP);
    const fy = y / STEP - r;
    const [first, last] = reach(mask, r * cols, cols);
    for (let x = first * STEP; x < Math.min(w, (last + 1) * STEP); x++) {
      const c = Math.floor(x / STEP);
      const at = r * cols + c;
      const a = mask[at] ?? 0;
      const b = mask[at + 1] ?? 0;
      const d = mask[at + cols] ?? 0;
      const e = mask[at + cols + 1] ?? 0;
      if (a + b + d + e < 0.01) continue;
      const fx = x / STEP - c;
      const amount = (a + (b - a) * fx) * (1 - fy) + (d + (e - d) * fx) * fy;
      const keep = 1 - amount * strength;
      const o = (y * w + x) * 3;
      px[o] = (px[o] ?? 0) * keep;
      px[o + 1] = (px[o + 1] ?? 0) * (keep + 0.02 * amount);
      px[o + 2] = (px[o + 2] ?? 0) * (keep + 0.04 * amount);
    }
  }
}

/** The first and last column of two rows of the mask that hold any shadow. */
function reach(mask: Float32Array, from: number, cols: number): [number, number] {
  let first = 0;
  while (first < cols && (mask[from + first] ?? 0) + (mask[from + cols + first] ?? 0) < 0.005) first++;
  let last = cols - 1;
  while (last > first && (mask[from + last] ?? 0) + (mask[from + cols + last] ?? 0) < 0.005) last--;
  return [Math.max(0, first - 1), last];
}

function drawExtra(raster: Raster, extra: Extra, k: number): void {
  const plain: Rgb = rgb(extra.colour);
  if (extra.kind === "cord") {
    const metal = extra.colour === "#c99a3f";
    const look = {
      shape: "round",
      finish: metal ? "brass" : "powder",
      pattern: "plain",
      colours: [plain, plain, plain],
    } as const;
    const beads: Bead[] = [];
    extra.points.forEach(([x, y], i) => {
      const next = extra.points[i + 1];
      if (!next) return;
      const steps = Math.max(1, Math.ceil(Math.hypot(next[0] - x, next[1] - y) / (extra.r * 0.6)));
      for (let s = 0; s < steps; s++)
        beads.push({
          x: (x + ((next[0] - x) * s) / steps) * k,
          y: (y + ((next[1] - y) * s) / steps) * k,
          r: extra.r * k,
          half: extra.r * k,
          angle: 0,
          spin: 0,
          look,
        });
    });
    shadows(
      raster,
      beads.map((b) => ({ x: b.x, y: b.y, a: b.half, b: b.r, angle: 0 })),
    );
    for (const bead of beads) drawBead(raster, bead);
    return;
  }
  if (extra.kind === "dish") {
    cast(
      raster,
      [{ x: extra.cx * k, y: extra.cy * k, a: extra.r * k, b: extra.r * k, angle: 0 }],
      40 * k,
      54 * k,
      46 * k,
      0.5,
    );
    fill(
      raster,
      plain,
      (x, y) => Math.hypot(x / k - extra.cx, y / k - extra.cy) - extra.r,
      k,
      (x, y, d) => {
        const lip =
          d > -46
            ? 1 +
              0.28 *
                Math.cos(((d + 23) / 46) * Math.PI) *
                ((extra.cx - x / k + extra.cy - y / k) / (extra.r * 1.4))
            : 0.9 - 0.1 * ((extra.cx - x / k + extra.cy - y / k) / (extra.r * 1.4));
        return lip;
      },
    );
    return;
  }
  const [x0, y0, x1, y1] = extra.box;
  const edge = (x: number, y: number) => {
    const qx = Math.abs(x / k - (x0 + x1) / 2) - (x1 - x0) / 2 + 18;
    const qy = Math.abs(y / k - (y0 + y1) / 2) - (y1 - y0) / 2 + 18;
    return Math.hypot(Math.max(qx, 0), Math.max(qy, 0)) + Math.min(Math.max(qx, qy), 0) - 18;
  };
  if (!extra.inset)
    cast(
      raster,
      [
        {
          x: ((x0 + x1) / 2) * k,
          y: ((y0 + y1) / 2) * k,
          a: ((x1 - x0) / 2) * k,
          b: ((y1 - y0) / 2) * k,
          angle: 0,
        },
      ],
      36 * k,
      48 * k,
      44 * k,
      0.55,
    );
  fill(raster, plain, edge, k, (x, y, d) => {
    const grain = 1 + 0.05 * Math.sin(y / k / 9 + Math.sin(x / k / 130) * 3) * Math.sin(y / k / 31);
    if (!extra.inset) return grain * (d > -4 ? 1.2 : 1);
    const wall = Math.max(0, 1 - (x / k - x0) / 40) * 0.4 + Math.max(0, 1 - (y / k - y0) / 46) * 0.46;
    return grain * (1 - Math.min(0.6, wall));
  });
}

function fill(
  raster: Raster,
  colour: Rgb,
  edge: (x: number, y: number) => number,
  k: number,
  light: (x: number, y: number, d: number) => number,
): void {
  for (let y = 0; y < raster.h; y++) {
    for (let x = 0; x < raster.w; x++) {
      const d = edge(x, y);
      if (d >= 0.5) continue;
      const cover = clamp(0.5 - d * k);
      const lit = light(x, y, d) * (1.05 - 0.1 * (y / raster.h));
      const o = (y * raster.w + x) * 3;
      for (let c = 0; c < 3; c++) {
        const under = raster.px[o + c] ?? 0;
        raster.px[o + c] = clamp(under + (colour[c as 0 | 1 | 2] * lit - under) * cover, 0, 255);
      }
    }
  }
}
