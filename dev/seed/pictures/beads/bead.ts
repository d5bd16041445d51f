import type { Rgb } from "../colour.ts";
import { clamp, smooth } from "../noise.ts";
import type { Raster } from "../paint.ts";
import { LIGHT } from "../relief.ts";

export type Shape = "round" | "barrel" | "tube" | "disc" | "bicone" | "drop";
export type Finish = "powder" | "glass" | "brass" | "bone";
export type Pattern = "plain" | "bands" | "stripes" | "eyes" | "chevron" | "swirl" | "speckle";

/** How a bead looks wherever it lies. */
export type Look = { shape: Shape; finish: Finish; pattern: Pattern; colours: readonly [Rgb, Rgb, Rgb] };

/** One bead in the picture: middle, half thickness, half length along its hole, direction of the hole, turn about it. */
export type Bead = { x: number; y: number; r: number; half: number; angle: number; spin: number; look: Look };

/** How thick a bead is at t (−1 to 1 along its hole), as a share of its thickest place. */
function profile(shape: Shape, t: number): number {
  const a = Math.abs(t);
  if (shape === "round") return Math.sqrt(Math.max(0, 1 - t * t));
  if (shape === "bicone") return (1 - 0.72 * a) * rounded(a, 0.9) + 0.06 * (1 - a);
  if (shape === "drop") return Math.sqrt(Math.max(0, 1 - Math.pow(t, 2))) * (0.72 + 0.36 * t) * 0.98;
  if (shape === "barrel") return (1 - 0.2 * t * t) * rounded(a, 0.8);
  return rounded(a, shape === "disc" ? 0.35 : 0.88);
}

function rounded(a: number, from: number): number {
  if (a <= from) return 1;
  const over = (a - from) / (1 - from);
  return Math.sqrt(Math.max(0, 1 - over * over * 0.8));
}

const STEPS = 512;
const NONE = [0, 0] as const;
const tables = new Map<Shape, { thick: Float32Array; steep: Float32Array }>();

/** Thickness and its change along the hole, worked out once per shape. */
function tableOf(shape: Shape): { thick: Float32Array; steep: Float32Array } {
  const known = tables.get(shape);
  if (known) return known;
  const t = (i: number) => clamp((i / STEPS) * 2 - 1, -0.995, 0.995);
  const thick = Float32Array.from({ length: STEPS + 1 }, (_, i) => profile(shape, t(i)));
  const steep = Float32Array.from(
    { length: STEPS + 1 },
    (_, i) => (profile(shape, t(i) + 0.004) - profile(shape, t(i) - 0.004)) / 0.008,
  );
  const made = { thick, steep };
  tables.set(shape, made);
  return made;
}

/** Which of the three colours lies at t along the hole and phi around it; fractions blend the edge. */
function inlay(pattern: Pattern, t: number, phi: number): [number, number] {
  const step = (value: number, edge: number) => smooth(edge - 0.035, edge + 0.035, value);
  const turn = phi / (Math.PI * 2);
  switch (pattern) {
    case "plain":
      return [0, 0];
    case "bands": {
      const a = Math.abs(t);
      return [1 - step(a, 0.24), step(a, 0.48) * (1 - step(a, 0.66))];
    }
    case "stripes": {
      const s = Math.abs(((((turn * 7) % 1) + 1.5) % 1) - 0.5) * 2;
      return [1 - step(s, 0.36), step(s, 0.8)];
    }
    case "chevron": {
      const zig = Math.abs(((((turn * 4) % 1) + 1) % 1) - 0.5) * 0.9;
      const s = (((t * 1.25 + zig) % 1) + 1) % 1;
      return [step(s, 0.1) * (1 - step(s, 0.42)), step(s, 0.52) * (1 - step(s, 0.68))];
    }
    case "swirl": {
      const s = (((t * 0.9 + turn * 3) % 1) + 1) % 1;
      return [step(s, 0.12) * (1 - step(s, 0.4)), step(s, 0.55) * (1 - step(s, 0.68))];
    }
    case "speckle": {
      const h = Math.sin(Math.floor(t * 7) * 12.99 + Math.floor(turn * 26) * 78.2) * 43758.5453;
      const f = h - Math.floor(h);
      return [f > 0.82 ? 0.9 : 0, f < 0.14 ? 0.9 : 0];
    }
    case "eyes": {
      const row = Math.round(turn * 5);
      const du = (turn * 5 - row) * 1.25;
      const shift = row % 2 ? 0.42 : -0.42;
      const dt = (t - (Math.abs(t - shift) < 0.5 ? shift : shift - Math.sign(shift) * 1)) * 1.05;
      const d = Math.hypot(du, dt);
      const white = 1 - step(d, 0.4);
      const pupil = 1 - step(d, 0.2);
      return [white * (1 - pupil), pupil];
    }
  }
}

/** Draws one bead, lit from the upper left. */
export function drawBead(raster: Raster, bead: Bead): void {
  const { w, h, px } = raster;
  const { x, y, r, half, look } = bead;
  const ca = Math.cos(bead.angle);
  const sa = Math.sin(bead.angle);
  const reachX = Math.abs(ca) * half + Math.abs(sa) * r + 2;
  const reachY = Math.abs(sa) * half + Math.abs(ca) * r + 2;
  const x0 = Math.max(0, Math.floor(x - reachX));
  const x1 = Math.min(w - 1, Math.ceil(x + reachX));
  const y0 = Math.max(0, Math.floor(y - reachY));
  const y1 = Math.min(h - 1, Math.ceil(y + reachY));
  const colour = new Float32Array(3);
  const table = tableOf(look.shape);
  for (let py = y0; py <= y1; py++) {
    for (let qx = x0; qx <= x1; qx++) {
      const a = (qx - x) * ca + (py - y) * sa;
      const c = -(qx - x) * sa + (py - y) * ca;
      const t = a / half;
      if (t < -1.06 || t > 1.06) continue;
      const tt = clamp(t, -0.995, 0.995);
      const place = ((tt + 1) / 2) * STEPS;
      const step = Math.floor(place);
      const share = place - step;
      const from = table.thick[step] ?? 0;
      const thick = r * (from + ((table.thick[step + 1] ?? from) - from) * share);
      const lean = clamp(((table.steep[step] ?? 0) * r) / half, -6, 6);
      const outside = Math.max((Math.abs(c) - thick) / Math.sqrt(1 + lean * lean), Math.abs(a) - half);
      if (outside > 0.5) continue;
      const cover = clamp(0.5 - outside);
      const across = clamp(c / Math.max(thick, 0.001), -0.998, 0.998);
      const up = Math.sqrt(1 - across * across);
      const length = 1 / Math.sqrt(1 + lean * lean);
      const na = -lean * length;
      const nc = across * length;
      const nz = up * length;
      const [one, two] =
        look.pattern === "plain" ? NONE : inlay(look.pattern, tt, Math.asin(across) + bead.spin);
      shade(look, one, two, na * ca - nc * sa, na * sa + nc * ca, nz, colour);
      const shut = 1 - 0.4 * smooth(0.72, 1, Math.abs(t));
      const o = (py * w + qx) * 3;
      for (let k = 0; k < 3; k++) {
        const under = px[o + k] ?? 0;
        px[o + k] = clamp(under + ((colour[k] ?? 0) * shut - under) * cover, 0, 255);
      }
    }
  }
}

/** How light gathers where a bead faces it, by how squarely it does: powers of the cosine, worked out once. */
const shineOf = (power: number): Float32Array =>
  Float32Array.from({ length: STEPS + 1 }, (_, i) => Math.pow(i / STEPS, power));
const SOFT = shineOf(12);
const BROAD = shineOf(18);
const METAL = shineOf(64);
const POINT = shineOf(160);

function shade(
  look: Look,
  one: number,
  two: number,
  nx: number,
  ny: number,
  nz: number,
  out: Float32Array,
): void {
  const facing = nx * LIGHT[0] + ny * LIGHT[1] + nz * LIGHT[2];
  const diffuse = Math.max(0, facing);
  const half = clamp(nx * -0.274 + ny * -0.307 + nz * 0.911);
  const shine = Math.round(half * STEPS);
  const edgeOn = 1 - nz;
  const [base, first, second] = look.colours;
  for (let k = 0; k < 3; k++) {
    const b = base[k] ?? 0;
    let c = b + ((first[k] ?? 0) - b) * one;
    c += ((second[k] ?? 0) - c) * two;
    if (look.finish === "glass") {
      const through = clamp(-(nx * LIGHT[0] + ny * LIGHT[1])) * (1 - nz * 0.4);
      const rim = edgeOn * edgeOn * edgeOn;
      out[k] =
        c * (0.34 + 0.42 * diffuse + 0.85 * through * through) +
        rim * 46 +
        70 * (BROAD[shine] ?? 0) +
        190 * (POINT[shine] ?? 0);
    } else if (look.finish === "brass") {
      const sky = clamp(0.5 - ny * 0.62 - nx * 0.3);
      const band =
        smooth(0.3, 0.5, sky) * 0.55 + smooth(0.62, 0.9, sky) * 0.62 + smooth(0.22, 0.05, sky) * 0.3;
      out[k] = c * (0.22 + band) + 150 * (METAL[shine] ?? 0);
    } else {
      const soft = look.finish === "bone" ? 30 : 16;
      const bounce = 0.1 * clamp(ny);
      out[k] = c * (0.36 + bounce + 0.8 * diffuse) + soft * (SOFT[shine] ?? 0) + 44 * (METAL[shine] ?? 0);
    }
  }
}
