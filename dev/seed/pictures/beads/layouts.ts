import type { Random } from "../../random.ts";
import { layered, noise } from "../noise.ts";
import type { Bead, Look } from "./bead.ts";

/** A kind of bead on a strand: its look, half thickness and half length in pixels of a 1200-wide picture. */
export type Kind = Look & { r: number; half: number };
/** Kinds in the order in which they are strung; the order repeats. */
export type Order = readonly Kind[];
export type Path = (s: number) => readonly [number, number];

/** Threads beads along a path (s from 0 to 1), touching each other. `from` is where in the order to begin. */
export function thread(path: Path, order: Order, r: Random, from = 0): Bead[] {
  const points: [number, number, number][] = [];
  let length = 0;
  let last = path(0);
  for (let i = 0; i <= 900; i++) {
    const p = path(i / 900);
    length += Math.hypot(p[0] - last[0], p[1] - last[1]);
    points.push([p[0], p[1], length]);
    last = p;
  }
  const beads: Bead[] = [];
  let at = 0;
  let cursor = 0;
  for (let i = from; ; i++) {
    const kind = order[i % order.length];
    if (!kind) return beads;
    const middle = at + kind.half;
    if (middle + kind.half > length) return beads;
    while (cursor < points.length - 2 && (points[cursor + 1]?.[2] ?? 0) < middle) cursor++;
    const a = points[cursor] ?? [0, 0, 0];
    const b = points[cursor + 1] ?? a;
    const share = (middle - a[2]) / Math.max(0.001, b[2] - a[2]);
    beads.push({
      x: a[0] + (b[0] - a[0]) * share,
      y: a[1] + (b[1] - a[1]) * share,
      r: kind.r * r.between(0.96, 1.04),
      half: kind.half,
      angle: Math.atan2(b[1] - a[1], b[0] - a[0]) + r.between(-0.03, 0.03),
      spin: r.between(0, 6.28),
      look: kind,
    });
    at = middle + kind.half * 1.02;
  }
}

/** A strand that closes: the beads are strung a hair looser or tighter until the ring is full. */
export function ringOf(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  order: Order,
  r: Random,
  wobble = 0,
): Bead[] {
  const rough = layered(noise(`${cx}-${cy}-${rx}`));
  const path: Path = (s) => {
    const a = s * Math.PI * 2 - 1.2;
    const k = 1 + wobble * rough(Math.cos(a) * 1.4 + 5, Math.sin(a) * 1.4 + 5);
    return [cx + Math.cos(a) * rx * k, cy + Math.sin(a) * ry * k];
  };
  const rounds = Math.max(
    1,
    Math.round(lengthOf(path) / order.reduce((sum, kind) => sum + kind.half * 2.02, 0)),
  );
  const strung = Array.from({ length: rounds }, () => order).flat();
  const fit = lengthOf(path) / strung.reduce((sum, kind) => sum + kind.half * 2.02, 0);
  return thread(
    path,
    strung.map((kind) => ({ ...kind, half: kind.half * fit * 0.999 })),
    r,
  );
}

function lengthOf(path: Path): number {
  let length = 0;
  for (let i = 1; i <= 900; i++) {
    const [x0, y0] = path((i - 1) / 900);
    const [x1, y1] = path(i / 900);
    length += Math.hypot(x1 - x0, y1 - y0);
  }
  return length;
}

/** A necklace hanging into the picture; the middle of the order is at the bottom. */
export function hanging(half: number, depth: number, order: Order, r: Random): Bead[] {
  const side =
    (sign: 1 | -1): Path =>
    (s) => [
      600 + sign * half * Math.pow(s, 0.82) * (1.12 - 0.12 * s),
      -240 + (depth + 180) * (1 - Math.pow(s, 2.3)),
    ];
  const right = thread(side(1), order, r);
  const left = thread(side(-1), order, r, 1);
  const middle = order[0];
  const shift = middle ? middle.half : 0;
  return [...left.map((b) => ({ ...b, x: b.x - shift })), ...right.map((b) => ({ ...b, x: b.x - shift }))];
}

/** Strands of a hank, tied at the top and falling side by side. */
export function hank(count: number, order: Order, r: Random): Bead[][] {
  const rough = layered(noise("hank"));
  return Array.from({ length: count }, (_, i) => {
    const spot = i - (count - 1) / 2;
    return thread(
      (s) => [
        600 + spot * (26 + (900 / count - 26) * Math.pow(s, 0.5)) + rough(s * 2, i * 3) * 16,
        150 + s * (1210 - Math.abs(spot) * 20),
      ],
      order,
      r,
      i * 2,
    );
  });
}

/** Wavy strands that fill the picture from side to side. */
export function waves(strands: readonly Order[], r: Random): Bead[][] {
  const rough = layered(noise("waves"));
  const gap = 1500 / strands.length;
  return strands.map((order, i) =>
    thread(
      (s) => [
        -40 + s * 1290,
        gap * (i + 0.5) + Math.sin(s * 5.2 + i * 0.35) * 46 + rough(s * 3, i * 0.8) * 44,
      ],
      order,
      r,
      r.whole(0, 5),
    ),
  );
}

/** A strand laid in a flat coil. */
export function coil(order: Order, r: Random, turns: number, widest: number): Bead[] {
  return thread(
    (s) => {
      const a = s * turns * Math.PI * 2;
      const radius = 70 + (widest - 70) * s;
      return [600 + Math.cos(a) * radius, 760 + Math.sin(a) * radius];
    },
    order,
    r,
  );
}

/** Loose beads thrown inside a shape without lying on each other. */
export function scatter(
  kinds: Order,
  r: Random,
  count: number,
  inside: (x: number, y: number) => boolean,
): Bead[] {
  const beads: Bead[] = [];
  for (let tries = 0; tries < count * 160 && beads.length < count; tries++) {
    const kind = r.pick(kinds);
    const x = r.between(0, 1200);
    const y = r.between(0, 1500);
    const reach = Math.max(kind.r, kind.half);
    if (!inside(x, y)) continue;
    if (beads.some((b) => Math.hypot(b.x - x, b.y - y) < (Math.max(b.r, b.half) + reach) * 0.74)) continue;
    beads.push({
      x,
      y,
      r: kind.r,
      half: kind.half,
      angle: r.between(0, 6.28),
      spin: r.between(0, 6.28),
      look: kind,
    });
  }
  return beads;
}

/** A pair of earrings: what hangs from each hook, from the top down. */
export function pair(order: Order, r: Random): Bead[] {
  const total = order.reduce((sum, kind) => sum + kind.half * 2.04, 0);
  return [380, 820].flatMap((x, i) =>
    thread((s) => [x + (i ? 4 : -4) * s, 400 + s * (total + 8)], order, r).slice(0, order.length),
  );
}
