import type { Point } from "./font.ts";

/** How finely curves are cut into lines: finer than half a pixel shows nothing. */
const STEPS = 6;

/** How much of each pixel of a word is covered, 0 to 1: signed areas of the lines around it, summed up along each row. */
export class Coverage {
  readonly width: number;
  readonly height: number;
  private readonly areas: Float32Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.areas = new Float32Array(width * height + 2);
  }

  /** Adds an outline, scaled, with its origin at (`left`, `baseline`) in pixels. */
  add(contours: Point[][], scale: number, left: number, baseline: number): void {
    for (const contour of contours) {
      const points = contour.map(({ x, y, on }) => ({ x: left + x * scale, y: baseline - y * scale, on }));
      this.contour(points);
    }
  }

  row(y: number): Float32Array {
    const row = new Float32Array(this.width);
    let sum = 0;
    for (let x = 0; x < this.width; x++) {
      sum += this.areas[y * this.width + x] ?? 0;
      row[x] = Math.min(1, Math.abs(sum));
    }
    return row;
  }

  private contour(points: Point[]): void {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return;
    const start = first.on ? first : last.on ? last : between(first, last);
    let from = start;
    let pull: Point | null = null;
    for (const point of [...points, start]) {
      if (point === start && from === start && !pull) continue;
      if (pull) {
        const to: Point = point.on ? point : between(pull, point);
        this.curve(from, pull, to);
        from = to;
        pull = point.on ? null : point;
      } else if (point.on) {
        this.line(from, point);
        from = point;
      } else pull = point;
    }
    if (pull) this.curve(from, pull, start);
    else this.line(from, start);
  }

  private curve(from: Point, pull: Point, to: Point): void {
    let before = from;
    for (let step = 1; step <= STEPS; step++) {
      const t = step / STEPS;
      const at = (axis: "x" | "y") =>
        (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * pull[axis] + t ** 2 * to[axis];
      const next = { x: at("x"), y: at("y"), on: true };
      this.line(before, next);
      before = next;
    }
  }

  private line(one: Point, other: Point): void {
    if (one.y === other.y) return;
    const [top, bottom, sign] = one.y < other.y ? [one, other, 1] : [other, one, -1];
    const slope = (bottom.x - top.x) / (bottom.y - top.y);
    const last = Math.min(this.height, Math.ceil(bottom.y));
    for (let y = Math.max(0, Math.floor(top.y)); y < last; y++) {
      const from = Math.max(y, top.y);
      const to = Math.min(y + 1, bottom.y);
      const tall = (to - from) * sign;
      if (tall === 0) continue;
      const a = top.x + (from - top.y) * slope;
      const b = top.x + (to - top.y) * slope;
      this.span(y, Math.min(a, b), Math.max(a, b), tall);
    }
  }

  /** One row's part of a line, from `left` to `right`. */
  private span(y: number, left: number, right: number, tall: number): void {
    const clamp = (x: number) => Math.min(Math.max(x, 0), this.width - 1);
    const [a, b] = [clamp(left), clamp(right)];
    const [first, last] = [Math.floor(a), Math.floor(b)];
    const put = (x: number, area: number) => {
      const at = y * this.width + x;
      this.areas[at] = (this.areas[at] ?? 0) + area;
    };
    if (first === last) {
      const share = 1 - ((a + b) / 2 - first);
      put(first, tall * share);
      if (first + 1 < this.width) put(first + 1, tall * (1 - share));
      return;
    }
    // What of the line has been passed by the right edge of each pixel it crosses.
    const width = b - a;
    let done = 0;
    for (let x = first; x <= last; x++) {
      const [from, to] = [Math.max(a, x), Math.min(b, x + 1)];
      const part = (tall * (to - from)) / width;
      const filled = part * (1 - ((from + to) / 2 - x));
      put(x, filled + done);
      done = part - filled;
    }
    if (last + 1 < this.width) put(last + 1, done);
  }
}

const between = (one: Point, other: Point): Point => ({
  x: (one.x + other.x) / 2,
  y: (one.y + other.y) / 2,
  on: true,
});
