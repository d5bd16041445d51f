import { mix } from "../colour.ts";
import { random } from "../../random.ts";
import { around, at, disc, dots, n, SIDE, tile } from "./tile.ts";

/** Stripes of one woven strip: colour and width; they repeat over the tile. */
export type Stripe = readonly [colour: string, width: number];

/** Aso-oke: narrow strips sewn side by side, with small floats laid in by hand. */
export function asoOke(stripes: readonly Stripe[], float: string, open = false): string {
  const total = stripes.reduce((sum, [, width]) => sum + width, 0);
  const strips = 4;
  const scale = SIDE / strips / total;
  let body = "";
  for (let s = 0; s < strips; s++) {
    let x = (s * SIDE) / strips;
    for (const [colour, width] of s % 2 ? [...stripes].reverse() : stripes) {
      body += `<rect x="${n(x)}" width="${n(width * scale + 0.4)}" height="400" fill="${colour}"/>`;
      x += width * scale;
    }
    const mid = ((s + 0.5) * SIDE) / strips;
    for (let row = 0; row < 4; row++) {
      const y = row * 100 + (s % 2) * 50 + 25;
      if (open) {
        for (let hole = 0; hole < 5; hole++)
          body += `<rect x="${n(mid - 30 + hole * 14)}" y="${y}" width="5" height="22" rx="2.5" fill="#1a1016" opacity="0.75"/>`;
      } else {
        const block = (dx: number, dy: number, wide: number) =>
          `<rect x="${n(mid + dx - wide / 2)}" y="${n(y + dy)}" width="${wide}" height="4.6" fill="${float}"/>`;
        body += [-16, -10, -4, 2, 8, 14]
          .map((dy, i) => block(0, dy, [8, 20, 32, 32, 20, 8][i] ?? 8))
          .join("");
      }
    }
    body += `<rect x="${n((s * SIDE) / strips - 0.8)}" width="1.6" height="400" fill="#000000" opacity="0.35"/>`;
  }
  let threads = "";
  for (let y = 0; y < 400; y += 3)
    threads += `<rect y="${y}" width="400" height="1.1" fill="${(y / 3) % 2 ? "#ffffff" : "#000000"}" opacity="0.09"/>`;
  return tile("#000000", body + threads);
}

/** Plain cloth in one colour. */
export const plain = (colour: string): string => tile(colour, "");

/** Even stripes down the cloth. */
export function ticking(ground: string, line: string, second: string): string {
  let body = "";
  for (let x = 0; x < 400; x += 50)
    body += `<rect x="${x + 4}" width="14" height="400" fill="${line}"/><rect x="${x + 24}" width="3" height="400" fill="${second}"/><rect x="${x + 32}" width="3" height="400" fill="${second}"/>`;
  return tile(ground, body);
}

/** Checks of two colours over a ground, as madras is woven. */
export function madras(ground: string, a: string, b: string, line: string): string {
  let body = "";
  for (const [x, width, colour] of [
    [0, 70, a],
    [90, 16, line],
    [120, 60, b],
    [200, 70, a],
    [285, 20, line],
    [320, 60, b],
  ] as const) {
    body += `<rect x="${x}" width="${width}" height="400" fill="${colour}" opacity="0.6"/><rect y="${x}" width="400" height="${width}" fill="${colour}" opacity="0.55"/>`;
  }
  return tile(ground, body);
}

/** George: scattered gold boteh with beads, dense bands between them. */
export function george(ground: string, gold: string, spark: string): string {
  const boteh =
    `<path d="M0 46C-34 40 -40 4 -18 -16C-4 -28 18 -30 22 -50C38 -20 34 38 0 46Z" fill="${gold}"/><path d="M0 36C-22 30 -26 6 -10 -8C4 -18 16 -18 20 -28C26 -6 20 28 0 36Z" fill="${ground}"/><path d="M0 27C-12 22 -14 8 -4 0C6 -6 12 -6 14 -12C17 2 12 22 0 27Z" fill="${spark}"/>` +
    dots(16, 0, 0, gold);
  const bead = around(6, disc(3, gold, 0, -9)) + disc(4, spark);
  let body = "";
  for (const [x, y, turn] of [
    [60, 60, 0],
    [200, 100, 180],
    [340, 60, 0],
    [130, 200, 0],
    [270, 200, 180],
    [60, 320, 180],
    [200, 300, 0],
    [340, 320, 180],
  ] as const)
    body += at(x, y, 60, boteh, turn);
  for (const [x, y] of [
    [130, 60],
    [270, 60],
    [60, 200],
    [200, 200],
    [340, 200],
    [130, 330],
    [270, 330],
    [0, 130],
    [0, 270],
  ] as const)
    body += at(x, y, 16, bead);
  body +=
    [0, 392].map((y) => `<rect y="${y}" width="400" height="8" fill="${gold}"/>`).join("") +
    Array.from(
      { length: 25 },
      (_, i) => disc(4, spark, i * 16 + 8, 0) + disc(4, spark, i * 16 + 8, 400),
    ).join("");
  return tile(ground, body);
}

/** Bazin: tone on tone damask medallions that catch the light. */
export function bazin(colour: string): string {
  const bright = mix(colour, "#ffffff", 0.22);
  const dark = mix(colour, "#000000", 0.16);
  const leaf = `<path d="M0 -18C22 -34 24 -66 0 -92C-24 -66 -22 -34 0 -18Z" fill="${bright}"/><path d="M0 -26L0 -76" stroke="${colour}" stroke-width="4"/><path d="M8 -14C34 -12 48 -26 52 -48C34 -42 18 -34 8 -14Z" fill="${dark}"/>`;
  const medal =
    around(6, leaf) + disc(16, bright) + disc(10, colour) + disc(5, bright) + dots(12, 26, 4, bright);
  const small =
    around(4, `<path d="M0 -6C10 -14 10 -26 0 -36C-10 -26 -10 -14 0 -6Z" fill="${dark}"/>`) +
    around(4, disc(5, bright, 0, -20), 45);
  return tile(
    colour,
    at(100, 100, 95, medal) +
      at(300, 300, 95, medal, 30) +
      at(300, 100, 40, small) +
      at(100, 300, 40, small, 45),
  );
}

/** Lace: flowers and cord on a net; `hole` is what shows through. */
export function lace(thread: string, hole: string, heavy: boolean): string {
  const r = random("lace");
  let net = "";
  for (let row = 0; row < 32; row++)
    for (let c = 0; c < 28; c++)
      net += `<circle cx="${n((c * 400) / 28 + (row % 2 ? 7.1 : 0))}" cy="${row * 12.5}" r="4.4" fill="${hole}" opacity="${n(r.between(0.75, 0.95))}"/>`;
  const shade = mix(thread, "#000000", 0.16);
  const bright = mix(thread, "#ffffff", 0.4);
  const petal =
    `<path d="M0 -6C-30 -22 -28 -58 0 -72C28 -58 30 -22 0 -6Z" fill="${thread}" stroke="${bright}" stroke-width="4.5"/>` +
    (heavy ? `<ellipse cy="-44" rx="8" ry="13" fill="${hole}"/>` : "") +
    `<path d="M0 -14L0 -28" stroke="${shade}" stroke-width="3"/>`;
  const flower = around(6, petal) + disc(14, shade) + disc(11, thread) + dots(8, 7, 2, shade);
  const sprig =
    `<path d="M-60 30Q0 -30 60 20" fill="none" stroke="${bright}" stroke-width="5"/>` +
    [-40, -14, 14, 40]
      .map(
        (x, i) =>
          `<ellipse cx="${x}" cy="${i % 2 ? -14 : 22}" rx="15" ry="8" transform="rotate(${i % 2 ? -35 : 40} ${x} ${i % 2 ? -14 : 22})" fill="${thread}" stroke="${bright}" stroke-width="2.5"/>`,
      )
      .join("");
  const scallops = Array.from(
    { length: 10 },
    (_, i) =>
      `<circle cx="${i * 40 + 20}" cy="200" r="17" fill="${thread}" stroke="${bright}" stroke-width="3"/><circle cx="${i * 40 + 20}" cy="200" r="7" fill="${hole}"/>`,
  ).join("");
  return tile(
    thread,
    net +
      (heavy ? scallops : "") +
      at(100, 100, 80, flower) +
      at(300, 300, 80, flower, 30) +
      at(300, 100, 70, sprig, 20) +
      at(100, 300, 70, sprig, -25),
  );
}
