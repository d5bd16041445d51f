import { random } from "../../random.ts";

/** The side of every tile in its own units. */
export const SIDE = 400;

/** Wraps drawing commands into a tile that repeats. */
export function tile(ground: string, body: string, defs = ""): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 ${SIDE} ${SIDE}"><defs>${defs}</defs><rect width="${SIDE}" height="${SIDE}" fill="${ground}"/>${body}</svg>`;
}

/** Draws a motif at a point, again across each edge that its radius crosses, so that the tile repeats without a seam. */
export function at(x: number, y: number, radius: number, motif: string, turn = 0, size = 1): string {
  let out = "";
  for (const dx of [-SIDE, 0, SIDE]) {
    for (const dy of [-SIDE, 0, SIDE]) {
      const cx = x + dx;
      const cy = y + dy;
      if (cx + radius < 0 || cx - radius > SIDE || cy + radius < 0 || cy - radius > SIDE) continue;
      out += `<g transform="translate(${n(cx)} ${n(cy)}) rotate(${n(turn)}) scale(${n(size)})">${motif}</g>`;
    }
  }
  return out;
}

/** A number short enough for a path. */
export const n = (value: number): string => String(Math.round(value * 100) / 100);

export const disc = (r: number, fill: string, cx = 0, cy = 0): string =>
  `<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(r)}" fill="${fill}"/>`;

export const ring = (r: number, width: number, colour: string): string =>
  `<circle r="${n(r)}" fill="none" stroke="${colour}" stroke-width="${n(width)}"/>`;

/** `count` dots on a circle. */
export function dots(count: number, radius: number, size: number, fill: string, start = 0): string {
  let out = "";
  for (let i = 0; i < count; i++) {
    const a = start + (i / count) * Math.PI * 2;
    out += disc(size, fill, Math.cos(a) * radius, Math.sin(a) * radius);
  }
  return out;
}

/** The same drawing `count` times around the centre. */
export function around(count: number, motif: string, start = 0): string {
  let out = "";
  for (let i = 0; i < count; i++)
    out += `<g transform="rotate(${n(start + (i * 360) / count)})">${motif}</g>`;
  return out;
}

/** The fine broken veins that hardened wax leaves in a print. */
export function crackle(seed: string, colour: string, opacity: number, count = 26): string {
  const r = random(seed);
  let lines = "";
  for (let i = 0; i < count; i++) {
    let x = r.between(0, SIDE);
    let y = r.between(0, SIDE);
    let a = r.between(0, Math.PI * 2);
    let path = `M${n(x)} ${n(y)}`;
    for (let k = 0; k < r.whole(4, 9); k++) {
      a += r.between(-0.7, 0.7);
      x += Math.cos(a) * 13;
      y += Math.sin(a) * 13;
      path += `L${n(x)} ${n(y)}`;
    }
    lines += at(0, 0, SIDE, `<path d="${path}" stroke-width="${n(r.between(0.5, 1.5))}"/>`);
  }
  return `<g fill="none" stroke="${colour}" stroke-linejoin="bevel" opacity="${opacity}">${lines}</g>`;
}

/** Points of a half-drop repeat: a grid whose every other column is moved down by half a step. */
export function halfDrop(columns: number, rows: number): { x: number; y: number; i: number }[] {
  const points = [];
  for (let c = 0; c < columns; c++) {
    for (let r = 0; r < rows; r++) {
      const drop = c % 2 === 1 ? 0.5 : 0;
      points.push({ x: ((c + 0.5) * SIDE) / columns, y: ((r + 0.25 + drop) * SIDE) / rows, i: c * rows + r });
    }
  }
  return points;
}
