import type { Print } from "./ankara.ts";
import { around, at, crackle, disc, dots, halfDrop, n, ring, SIDE, tile } from "./tile.ts";

/** Suns with double rays on a checked sky. */
export function suns(p: Print): string {
  let sky = "";
  for (let r = 0; r < 8; r++)
    for (let c = 0; c < 8; c++)
      if ((r + c) % 2) sky += `<rect x="${c * 50}" y="${r * 50}" width="50" height="50" fill="${p.second}"/>`;
  const rays = (from: number, to: number, fill: string, count: number, turn: number) =>
    around(
      count,
      `<path d="M-${n((from * Math.PI) / count)} -${from}L0 -${to}L${n((from * Math.PI) / count)} -${from}Z" fill="${fill}"/>`,
      turn,
    );
  const sun =
    disc(100, p.ink) +
    rays(58, 97, p.pale, 24, 0) +
    disc(70, p.ink) +
    rays(44, 67, p.main, 16, 6) +
    disc(46, p.ink) +
    disc(42, p.main) +
    ring(31, 6, p.pale) +
    dots(10, 20, 4, p.ink) +
    disc(11, p.pale) +
    disc(5, p.ink);
  return tile(
    p.ground,
    sky +
      crackle("suns", p.ink, 0.3) +
      at(100, 100, 100, sun) +
      at(300, 300, 100, sun) +
      [
        [300, 100],
        [100, 300],
      ]
        .map(([x = 0, y = 0]) =>
          at(
            x,
            y,
            50,
            disc(46, p.ink) +
              disc(41, p.pale) +
              rays(12, 38, p.main, 8, 0) +
              disc(12, p.ink) +
              disc(6, p.pale),
          ),
        )
        .join(""),
  );
}

/** Bands of zigzag, cowries and bars, as on a bus at a busy stop. */
export function bands(p: Print): string {
  const zig = (y: number, colour: string, width: number) => {
    let d = `M-20 ${y}`;
    for (let x = -20; x <= SIDE + 20; x += 20) d += `L${x} ${y + (((x + 20) / 20) % 2 ? -14 : 14)}`;
    return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
  };
  const cowrie = `<ellipse rx="14" ry="21" fill="${p.pale}" stroke="${p.ink}" stroke-width="3"/><path d="M0 -15L0 15" stroke="${p.ink}" stroke-width="4"/><path d="M-4 -10L4 -10M-5 -4L5 -4M-5 2L5 2M-4 8L4 8" stroke="${p.ink}" stroke-width="2.2"/>`;
  const half = (y: number, a: string, b: string) =>
    `<rect y="${y}" width="400" height="64" fill="${a}"/>` +
    zig(y + 20, p.ink, 13) +
    zig(y + 20, p.pale, 6) +
    zig(y + 46, p.ink, 9) +
    zig(y + 46, b, 4) +
    `<rect y="${y + 68}" width="400" height="6" fill="${p.ink}"/><rect y="${y + 78}" width="400" height="64" fill="${p.ink}"/>` +
    Array.from(
      { length: 10 },
      (_, k) => `<g transform="translate(${k * 40 + 20} ${y + 110})">${cowrie}</g>`,
    ).join("") +
    `<rect y="${y + 146}" width="400" height="6" fill="${p.pale}"/>` +
    Array.from(
      { length: 20 },
      (_, k) => `<rect x="${k * 20}" y="${y + 158}" width="10" height="36" fill="${k % 2 ? b : p.pale}"/>`,
    ).join("");
  return tile(
    p.ground,
    half(0, p.main, p.second) + half(200, p.second, p.main) + crackle("bands", p.ink, 0.22),
  );
}

/** Guinea-fowl spots: many white dots of three sizes over broad leaf shadows. */
export function guinea(p: Print): string {
  const shape =
    `<path d="M0 -94C60 -60 66 40 0 96C-66 40 -60 -60 0 -94Z" fill="${p.main}" stroke="${p.ink}" stroke-width="5"/><path d="M0 -70C40 -44 44 28 0 70C-44 28 -40 -44 0 -70Z" fill="${p.second}" stroke="${p.ink}" stroke-width="4"/><path d="M0 -46C20 -28 22 18 0 46C-22 18 -20 -28 0 -46Z" fill="${p.ink}"/>` +
    disc(6, p.pale, 0, -22) +
    disc(8, p.pale) +
    disc(6, p.pale, 0, 22) +
    dots(22, 0, 0, p.pale);
  let spots = "";
  for (let r = 0; r < 25; r++)
    for (let c = 0; c < 25; c++)
      spots += disc((r * 7 + c * 3) % 4 === 0 ? 4.6 : 2.6, p.pale, c * 16 + 8, r * 16 + 8);
  let edge = "";
  for (let k = 0; k < 28; k++) {
    const a = (k / 28) * Math.PI * 2;
    edge += disc(3.2, p.pale, Math.sin(a) * 39 * (1 - 0.1 * Math.cos(a)), -Math.cos(a) * 82);
  }
  return tile(
    p.ground,
    spots +
      halfDrop(4, 2)
        .map((q) => at(q.x, q.y, 100, shape + edge, q.i % 2 ? 0 : 180, 0.92))
        .join("") +
      crackle("guinea", p.pale, 0.3),
  );
}

/** Kites: split diamonds, each half lined the other way. */
export function kites(p: Print): string {
  const kite = (a: string, b: string) => {
    let lines = "";
    for (let k = 1; k < 6; k++) {
      const s = k / 6;
      lines += `<path d="M0 ${n(-96 * s)}L${n(62 * s)} 0L0 ${n(96 * s)}" stroke="${p.ink}" stroke-width="4" fill="none"/><path d="M0 ${n(-96 * s)}L${n(-62 * s)} 0L0 ${n(96 * s)}" stroke="${k % 2 ? p.pale : p.ink}" stroke-width="3.4" fill="none"/>`;
    }
    return `<path d="M0 -100L66 0L0 100L-66 0Z" fill="${p.ink}"/><path d="M0 -92L60 0L0 92Z" fill="${a}"/><path d="M0 -92L-60 0L0 92Z" fill="${b}"/>${lines}`;
  };
  const knot = disc(15, p.ink) + disc(11, p.pale) + disc(5, p.main);
  const cols = [66.67, 200, 333.33];
  return tile(
    p.ground,
    cols
      .map(
        (x, i) =>
          at(x, 100, 100, kite(i % 2 ? p.second : p.main, i % 2 ? p.main : p.pale)) +
          at(x, 300, 100, kite(i === 1 ? p.pale : p.second, p.main)),
      )
      .join("") +
      [0, 133.33, 266.67]
        .map(
          (x, i) =>
            at(x, 200, 100, kite(i ? p.main : p.pale, p.second)) +
            at(x, 0, 100, kite(p.second, i ? p.pale : p.main)),
        )
        .join("") +
      [0, 66.67, 133.33, 200, 266.67, 333.33]
        .map(
          (x, i) =>
            at(x, i % 2 ? 0 : 100, 16, "") +
            at(x, i % 2 ? 200 : 100, 16, knot) +
            at(x, i % 2 ? 0 : 300, 16, knot),
        )
        .join("") +
      crackle("kites", p.pale, 0.25),
  );
}
