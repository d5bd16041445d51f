import { around, at, crackle, disc, dots, halfDrop, n, ring, tile } from "./tile.ts";

/** The five colours of a wax print. */
export type Print = { ground: string; main: string; second: string; pale: string; ink: string };

/** Round records with dotted grooves, small ones between. */
export function records(p: Print): string {
  const big =
    disc(86, p.ink) +
    disc(80, p.main) +
    ring(70, 5, p.ink) +
    dots(30, 60.5, 3.4, p.pale) +
    ring(51, 3, p.ink) +
    disc(45, p.second) +
    around(18, `<path d="M0 -42L4.5 -24L-4.5 -24Z" fill="${p.ink}"/>`) +
    disc(20, p.ink) +
    disc(15, p.pale) +
    disc(7, p.main);
  const small =
    disc(30, p.ink) + disc(26, p.second) + disc(17, p.pale) + disc(9, p.ink) + dots(16, 38, 2.6, p.pale);
  const seeds = Array.from({ length: 10 }, (_, r) =>
    Array.from({ length: 10 }, (_, c) => disc(2.4, p.pale, c * 40 + (r % 2) * 20 + 10, r * 40 + 20)).join(""),
  ).join("");
  return tile(
    p.ground,
    `<g opacity="0.55">${seeds}</g>` +
      crackle("records", p.pale, 0.4) +
      halfDrop(2, 2)
        .map((q) => at(q.x, q.y, 100, big, q.i * 24, 1.1))
        .join("") +
      halfDrop(2, 2)
        .map((q) => at(q.x + 100, q.y, 42, small))
        .join(""),
  );
}

/** Swallows in flight, one row to the left and one to the right, over small sprigs. */
export function swallows(p: Print): string {
  const bird = (body: string, belly: string) =>
    `<g stroke="${p.ink}" stroke-width="3.2" stroke-linejoin="round"><path fill="${body}" d="M-62 8C-40 -4 -22 -8 -6 -10C-20 -34 -36 -52 -58 -66C-22 -62 10 -44 26 -14C36 -20 52 -20 62 -12L78 -8L62 -1C54 14 36 20 16 18C10 38 -8 56 -34 64C-22 46 -16 32 -14 16C-30 16 -44 18 -58 26L-84 34L-70 18L-92 4Z"/><path fill="${belly}" stroke="none" d="M-4 -6C4 -20 -16 -40 -34 -52C-10 -42 10 -26 18 -8Z"/><path fill="none" d="M-40 8L20 4M-8 -12L-26 -38M4 -12L-10 -34M14 -12L6 -28M0 16L-14 38M10 16L2 34" stroke-width="2.4"/></g>` +
    disc(4.4, p.pale, 54, -8) +
    disc(2, p.ink, 55, -8);
  const sprig =
    around(5, `<path d="M0 -5C9 -14 9 -25 0 -34C-9 -25 -9 -14 0 -5Z" fill="${p.second}"/>`, 36) +
    disc(6, p.pale);
  const dotted = Array.from({ length: 16 }, (_, r) =>
    Array.from({ length: 16 }, (_, c) => disc(1.9, p.pale, c * 25 + (r % 2) * 12.5, r * 25 + 12)).join(""),
  ).join("");
  return tile(
    p.ground,
    `<g opacity="0.5">${dotted}</g>` +
      crackle("swallows", p.pale, 0.4) +
      at(100, 70, 100, bird(p.main, p.pale), -14) +
      at(300, 70, 100, bird(p.pale, p.second), -14) +
      at(200, 270, 110, `<g transform="scale(-1 1)">${bird(p.second, p.pale)}</g>`, 12) +
      at(0, 270, 110, `<g transform="scale(-1 1)">${bird(p.main, p.pale)}</g>`, 12) +
      at(200, 70, 40, sprig) +
      at(0, 90, 40, sprig, 30, 0.8) +
      at(100, 270, 40, sprig, 50) +
      at(300, 270, 40, sprig) +
      at(100, 175, 40, sprig, 10, 0.7) +
      at(300, 175, 40, sprig, 60, 0.7) +
      at(195, 385, 40, sprig, 20, 0.7) +
      at(5, 175, 40, sprig, 20, 0.5),
  );
}

/** Fans in overlapping rows, ribs and scalloped edge. */
export function fans(p: Print): string {
  let body = "";
  const colours = [p.main, p.second, p.pale, p.second];
  for (let row = 8; row >= -1; row--) {
    for (let c = -1; c <= 4; c++) {
      const x = c * 100 + (row % 2 ? 50 : 0);
      const y = 400 - row * 50;
      const fill = colours[(row + 8) % 4] ?? p.main;
      const inner = fill === p.pale ? p.main : p.pale;
      let ribs = "";
      for (let k = -4; k <= 4; k++)
        ribs += `<path d="M0 0L${n(Math.sin(k * 0.36) * 50)} ${n(-Math.cos(k * 0.36) * 50)}"/>`;
      body += `<g transform="translate(${x} ${y})">${disc(52, p.ink)}${disc(49, fill)}${dots(26, 43.5, 3, p.ink)}<g stroke="${p.ink}" stroke-width="2.2">${ribs}</g>${disc(28, p.ink)}${disc(25, inner)}${dots(12, 19.5, 2.3, p.ink)}${disc(13, p.ink)}${disc(9, p.ground)}</g>`;
    }
  }
  return tile(p.ground, body + crackle("fans", p.pale, 0.28));
}

/** Palm leaves crossing, each with its veins. */
export function palms(p: Print): string {
  const leaf = (fill: string, vein: string) => {
    let fingers = "";
    for (let k = 0; k < 11; k++) {
      const y = -78 + k * 15;
      const reach = 44 * Math.sin(((k + 1.6) / 13) * Math.PI) + 8;
      for (const side of [-1, 1])
        fingers += `<path d="M0 ${y + 12}Q${n(side * reach * 0.6)} ${y + 2} ${n(side * reach)} ${n(y - 18)}Q${n(side * reach * 0.85)} ${y + 12} 0 ${y + 22}Z"/>`;
    }
    return `<g fill="${fill}" stroke="${p.ink}" stroke-width="2" stroke-linejoin="round">${fingers}<path d="M0 -100Q10 -80 0 -62Q-10 -80 0 -100Z"/></g><path d="M0 -92L0 104" stroke="${vein}" stroke-width="4" stroke-linecap="round"/>`;
  };
  const berry = disc(13, p.ink) + disc(10.5, p.second) + disc(4, p.pale, -2, -2);
  const lines = Array.from(
    { length: 40 },
    (_, i) => `<path d="M${i * 10} 0V400" stroke="${p.pale}" stroke-width="1" opacity="0.22"/>`,
  ).join("");
  return tile(
    p.ground,
    lines +
      crackle("palms", p.pale, 0.35) +
      at(100, 100, 130, leaf(p.main, p.pale), 38, 1.2) +
      at(300, 100, 130, leaf(p.second, p.ink), -38, 1.2) +
      at(100, 300, 130, leaf(p.pale, p.main), -38, 1.2) +
      at(300, 300, 130, leaf(p.main, p.pale), 38, 1.2) +
      [
        [200, 20],
        [0, 20],
        [200, 216],
        [0, 216],
      ]
        .map(([x = 0, y = 0]) => at(x, y, 40, berry + at0(26, berry)))
        .join(""),
  );
}
const at0 = (gap: number, motif: string): string =>
  [90, 210, 330]
    .map(
      (a) =>
        `<g transform="translate(${n(Math.cos((a * Math.PI) / 180) * gap)} ${n(Math.sin((a * Math.PI) / 180) * gap)}) scale(0.62)">${motif}</g>`,
    )
    .join("");

/** Five-petalled flowers with long stamens and cut leaves. */
export function hibiscus(p: Print): string {
  const petal = (fill: string) =>
    `<path d="M0 0C-38 -22 -40 -66 -14 -84C-8 -78 8 -78 14 -84C40 -66 38 -22 0 0Z" fill="${fill}" stroke="${p.ink}" stroke-width="3"/><path d="M0 -10L0 -66M-6 -14L-16 -60M6 -14L16 -60" stroke="${p.ink}" stroke-width="2" fill="none" opacity="0.65"/>`;
  const flower = (fill: string, eye: string) =>
    around(5, petal(fill)) +
    disc(17, p.ink) +
    around(10, `<path d="M0 -14L0 -30" stroke="${p.ink}" stroke-width="3"/>`) +
    disc(13, eye) +
    `<path d="M0 0Q24 -26 52 -34" stroke="${p.ink}" stroke-width="7" fill="none" stroke-linecap="round"/><path d="M0 0Q24 -26 52 -34" stroke="${eye}" stroke-width="3.4" fill="none" stroke-linecap="round"/>` +
    disc(5, eye, 54, -36) +
    disc(4, eye, 58, -27) +
    disc(4, eye, 47, -42);
  const leaf = `<path d="M0 0C18 -14 22 -44 0 -70C-22 -44 -18 -14 0 0Z" fill="${p.second}" stroke="${p.ink}" stroke-width="2.6"/><path d="M0 -4L0 -58M0 -18L10 -30M0 -18L-10 -30M0 -32L9 -43M0 -32L-9 -43" stroke="${p.ink}" stroke-width="1.8"/>`;
  const dotsLayer = Array.from({ length: 20 }, (_, r) =>
    Array.from({ length: 20 }, (_, c) => disc(2.1, p.pale, c * 20 + (r % 2) * 10, r * 20 + 10)).join(""),
  ).join("");
  const leaves = (x: number, y: number, turn: number) =>
    [0, 55, -55].map((d) => at(x, y, 75, leaf, turn + d, 0.95)).join("");
  return tile(
    p.ground,
    `<g opacity="0.5">${dotsLayer}</g>` +
      crackle("hibiscus", p.pale, 0.35) +
      leaves(205, 80, 60) +
      leaves(5, 280, 200) +
      leaves(205, 300, 120) +
      leaves(0, 80, -60) +
      at(100, 95, 110, flower(p.main, p.pale), 10, 1.15) +
      at(300, 295, 110, flower(p.main, p.pale), 46, 1.15) +
      at(300, 95, 85, flower(p.pale, p.main), 80, 0.85) +
      at(100, 295, 85, flower(p.pale, p.main), 20, 0.85),
  );
}

/** Almond eyes in diamonds. */
export function eyes(p: Print): string {
  const eye = (lid: string, iris: string) =>
    `<path d="M-92 0Q0 -70 92 0Q0 70 -92 0Z" fill="${p.ink}"/><path d="M-82 0Q0 -60 82 0Q0 60 -82 0Z" fill="${lid}"/><path d="M-66 0Q0 -46 66 0Q0 46 -66 0Z" fill="${p.pale}" stroke="${p.ink}" stroke-width="2.5"/>` +
    disc(24, p.ink) +
    disc(20, iris) +
    around(16, `<path d="M0 -19L0 -11" stroke="${p.ink}" stroke-width="2"/>`) +
    disc(9, p.ink) +
    disc(3.4, p.pale, -3, -3) +
    [-1, 1]
      .map((s) =>
        Array.from(
          { length: 7 },
          (_, k) =>
            `<path d="M${(k - 3) * 17} ${s * (46 - Math.abs(k - 3) * 6)}L${(k - 3) * 20} ${s * (66 - Math.abs(k - 3) * 8)}" stroke="${p.pale}" stroke-width="4" stroke-linecap="round"/>`,
        ).join(""),
      )
      .join("");
  const star =
    around(4, `<path d="M0 -24L7 -7L0 0L-7 -7Z" fill="${p.pale}"/>`) +
    around(4, `<path d="M0 -14L5 -5L0 0L-5 -5Z" fill="${p.second}"/>`, 45);
  return tile(
    p.ground,
    crackle("eyes", p.pale, 0.4, 34) +
      at(100, 100, 95, eye(p.main, p.second)) +
      at(300, 200, 95, eye(p.second, p.main)) +
      at(100, 300, 95, eye(p.main, p.second)) +
      at(300, 0, 95, eye(p.second, p.main)) +
      [
        [100, 0],
        [100, 200],
        [300, 100],
        [300, 300],
      ]
        .map(([x = 0, y = 0]) => at(x, y, 26, star))
        .join(""),
  );
}
