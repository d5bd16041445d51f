import { random } from "../random.ts";

const SIZE = 256;
const MASK = SIZE - 1;

/** Smooth value noise in [-1, 1] over the plane, fixed by its seed. One unit is one lattice cell. */
export type Noise = (x: number, y: number) => number;

/** Makes one noise field. */
export function noise(seed: number | string): Noise {
  const r = random(seed);
  const lattice = new Float32Array(SIZE * SIZE);
  for (let i = 0; i < lattice.length; i++) lattice[i] = r.next() * 2 - 1;
  return (x, y) => {
    const xi = Math.floor(x);
    const yi = Math.floor(y);
    const fx = x - xi;
    const fy = y - yi;
    const sx = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
    const sy = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
    const row = (yi & MASK) * SIZE;
    const below = ((yi + 1) & MASK) * SIZE;
    const left = xi & MASK;
    const right = (xi + 1) & MASK;
    const a = lattice[row + left] ?? 0;
    const b = lattice[row + right] ?? 0;
    const c = lattice[below + left] ?? 0;
    const d = lattice[below + right] ?? 0;
    const top = a + (b - a) * sx;
    return top + (c + (d - c) * sx - top) * sy;
  };
}

/** Three octaves of a noise: broad shapes with some smaller ones on them. */
export function layered(field: Noise): Noise {
  return (x, y) =>
    (field(x, y) + field(x * 2.1 + 17, y * 2.1 + 5) * 0.5 + field(x * 4.3 + 3, y * 4.3 + 31) * 0.25) / 1.4;
}

export const clamp = (value: number, low = 0, high = 1): number =>
  value < low ? low : value > high ? high : value;

/** 0 below `from`, 1 above `to`, an S-curve between. */
export function smooth(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from));
  return t * t * (3 - 2 * t);
}
