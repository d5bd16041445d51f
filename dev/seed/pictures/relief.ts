import { clamp } from "./noise.ts";

const STEP = 6;

/** A height field sampled on a coarse grid, read anywhere with its slope. Heights and distances are pixels. */
export type Relief = {
  /** Fills height, slope and light of the point into `out`. */
  at: (x: number, y: number, out: Slope) => void;
};
export type Slope = { height: number; dx: number; dy: number; light: number; gloss: number; hollow: number };

/** The light stands upper left, in front of the picture. */
export const LIGHT = [-0.5, -0.56, 0.66] as const;

/** Samples `height` over a box (left, top, right, bottom, with a margin), works out where the cloth lies in hollows. */
export function relief(
  box: readonly [number, number, number, number],
  height: (x: number, y: number) => number,
): Relief {
  const margin = 4;
  const [x0, y0, x1, y1] = box;
  const w = x1 - x0;
  const h = y1 - y0;
  const cols = Math.ceil(w / STEP) + 2 * margin + 2;
  const rows = Math.ceil(h / STEP) + 2 * margin + 2;
  const grid = new Float32Array(cols * rows);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < cols; c++)
      grid[r * cols + c] = height(x0 + (c - margin) * STEP, y0 + (r - margin) * STEP);
  }
  const read = (c: number, r: number) => grid[clamp(r, 0, rows - 1) * cols + clamp(c, 0, cols - 1)] ?? 0;
  const slopes = new Float32Array(cols * rows * 4);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < cols; c++) {
      const i = (r * cols + c) * 4;
      const reach = 7;
      const around = (read(c - reach, r) + read(c + reach, r) + read(c, r - reach) + read(c, r + reach)) / 4;
      slopes[i] = read(c, r);
      slopes[i + 1] = (read(c + 1, r) - read(c - 1, r)) / (2 * STEP);
      slopes[i + 2] = (read(c, r + 1) - read(c, r - 1)) / (2 * STEP);
      slopes[i + 3] = around - read(c, r);
    }
  }
  return {
    at: (x, y, out) => {
      const gx = clamp((x - x0) / STEP + margin, 0, cols - 2);
      const gy = clamp((y - y0) / STEP + margin, 0, rows - 2);
      const c = Math.floor(gx);
      const r = Math.floor(gy);
      const fx = gx - c;
      const fy = gy - r;
      const i = (r * cols + c) * 4;
      const j = i + cols * 4;
      const blend = (k: number) => {
        const a = slopes[i + k] ?? 0;
        const d = slopes[j + k] ?? 0;
        const top = a + ((slopes[i + 4 + k] ?? 0) - a) * fx;
        return top + (d + ((slopes[j + 4 + k] ?? 0) - d) * fx - top) * fy;
      };
      out.height = blend(0);
      out.dx = blend(1);
      out.dy = blend(2);
      out.hollow = blend(3);
      const length = 1 / Math.sqrt(1 + out.dx * out.dx + out.dy * out.dy);
      const facing = (-out.dx * LIGHT[0] - out.dy * LIGHT[1] + LIGHT[2]) * length;
      const lit = clamp(facing, 0, 1) / LIGHT[2];
      const shut = clamp(1 - out.hollow * 0.011, 0.42, 1.06);
      out.light = (0.3 + 0.7 * lit) * shut;
      // The half vector between the light and the eye, for the sheen.
      const half = (-out.dx * -0.274 - out.dy * -0.307 + 0.911) * length;
      const second = clamp(half) ** 2;
      const fourth = second * second;
      const eighth = fourth * fourth;
      out.gloss = eighth * eighth * fourth * second;
    },
  };
}
