import { random } from "../../random.ts";
import { around, at, disc, n, SIDE, tile } from "./tile.ts";

/** Indigo (or another vat) and the colour that the resist leaves. */
export type Vat = { deep: string; mid: string; resist: string; third?: string };

/** A wobbly closed ring of hand-tied points. */
function tied(r: ReturnType<typeof random>, radius: number, colour: string): string {
  const count = Math.max(6, Math.round(radius * 0.62));
  let out = "";
  for (let i = 0; i < count; i++) {
    const a = (i / count) * Math.PI * 2 + r.between(-0.05, 0.05);
    const d = radius + r.between(-1.6, 1.6);
    out += `<ellipse cx="${n(Math.cos(a) * d)}" cy="${n(Math.sin(a) * d)}" rx="${n(r.between(2.2, 3.6))}" ry="${n(r.between(1.6, 2.6))}" transform="rotate(${n((a * 180) / Math.PI)} ${n(Math.cos(a) * d)} ${n(Math.sin(a) * d)})" fill="${colour}" opacity="${n(r.between(0.72, 1))}"/>`;
  }
  return out;
}

/** Oniko: moons of tied rings. */
export function moons(v: Vat): string {
  const r = random("moons");
  const moon = (size: number) => {
    let rings = `<circle r="${size + 6}" fill="${v.mid}" opacity="0.55"/>`;
    for (let radius = 9; radius <= size; radius += 10.5) rings += tied(r, radius, v.resist);
    return rings + disc(5, v.resist);
  };
  let stars = "";
  for (let i = 0; i < 60; i++)
    stars += at(r.between(0, SIDE), r.between(0, SIDE), 5, disc(r.between(1.4, 2.8), v.resist));
  return tile(
    v.deep,
    `<g opacity="0.6">${stars}</g>` +
      at(100, 100, 95, moon(82)) +
      at(300, 300, 95, moon(82)) +
      at(300, 100, 60, moon(50)) +
      at(100, 300, 60, moon(50)),
  );
}

/** Eleko: hand-drawn panels, each filled another way. */
export function panels(v: Vat): string {
  const r = random("panels");
  const jitter = () => r.between(-1.5, 1.5);
  const spiral = () => {
    let d = "M0 0";
    for (let a = 0; a < 19; a += 0.35)
      d += `L${n(Math.cos(a) * a * 2.1 + jitter() * 0.4)} ${n(Math.sin(a) * a * 2.1 + jitter() * 0.4)}`;
    return `<path d="${d}" fill="none" stroke="${v.resist}" stroke-width="3.2"/>`;
  };
  const comb = () =>
    Array.from(
      { length: 9 },
      (_, i) =>
        `<path d="M${n(-40 + i * 10 + jitter())} ${n(-41 + jitter())}L${n(-40 + i * 10 + jitter())} ${n(41 + jitter())}" stroke="${v.resist}" stroke-width="${n(r.between(2.2, 4))}"/>`,
    ).join("");
  const dotsFill = () =>
    Array.from({ length: 36 }, (_, i) =>
      disc(
        r.between(2.6, 4),
        v.resist,
        ((i % 6) - 2.5) * 14 + jitter(),
        (Math.floor(i / 6) - 2.5) * 14 + jitter(),
      ),
    ).join("");
  const leafy = () =>
    `<path d="M0 40L0 -38" stroke="${v.resist}" stroke-width="3"/>` +
    [-28, -12, 4, 20]
      .map(
        (y) =>
          `<path d="M0 ${y + 12}Q22 ${y + 8} 32 ${y - 10}Q10 ${y - 8} 0 ${y + 12}ZM0 ${y + 12}Q-22 ${y + 8} -32 ${y - 10}Q-10 ${y - 8} 0 ${y + 12}Z" fill="${v.resist}"/>`,
      )
      .join("");
  const cross = () =>
    [0, 1, 2, 3, 4]
      .map(
        (i) =>
          `<path d="M${i * 20 - 40} -40L${n(40 + jitter())} ${40 - i * 20}M-40 ${i * 20 - 40}L${40 - i * 20} 40M${40 - i * 20} -40L-40 ${40 - i * 20}M40 ${i * 20 - 40}L${i * 20 - 40} 40" stroke="${v.resist}" stroke-width="2.2"/>`,
      )
      .join("");
  const star = () =>
    around(8, `<path d="M0 -8L7 -22L0 -42L-7 -22Z" fill="${v.resist}"/>`) + disc(6, v.resist);
  const fish = () =>
    `<path d="M-40 4C-20 -26 14 -26 28 0L42 -14L40 18L28 6C12 28 -20 26 -40 4Z" fill="none" stroke="${v.resist}" stroke-width="3.4"/>` +
    [-16, -4, 8]
      .map(
        (x) => `<path d="M${x} -14Q${x + 9} 2 ${x} 16" stroke="${v.resist}" stroke-width="2.6" fill="none"/>`,
      )
      .join("") +
    disc(3.2, v.resist, -27, 0);
  const moonFill = () => [12, 22, 32, 41].map((q) => tied(r, q, v.resist)).join("");
  const fills = [spiral, dotsFill, leafy, comb, star, moonFill, cross, fish];
  let body = "";
  for (let row = 0; row < 4; row++) {
    for (let c = 0; c < 4; c++) {
      const fill = fills[(c * 3 + row * 5 + (row > 1 ? 1 : 0)) % fills.length] ?? spiral;
      body += `<g transform="translate(${c * 100 + 50} ${row * 100 + 50}) rotate(${n(jitter())})"><rect x="-46" y="-46" width="92" height="92" fill="${(c + row) % 2 ? v.mid : v.deep}" opacity="0.6"/>${fill()}</g>`;
    }
    body += `<path d="M0 ${row * 100}H400M${row * 100} 0V400" stroke="${v.resist}" stroke-width="2.6" stroke-dasharray="9 4"/>`;
  }
  return tile(v.deep, body);
}

/** Rain: short dashes falling in slanted rows, thick and thin. */
export function rain(v: Vat): string {
  const r = random("rain");
  let body = "";
  for (let row = 0; row < 20; row++) {
    for (let c = 0; c < 20; c++) {
      const x = c * 20 + (row % 2) * 10 + r.between(-2, 2);
      const y = row * 20 + r.between(-2, 2);
      body += at(
        x,
        y,
        14,
        `<ellipse rx="${n(r.between(1.8, 3.4))}" ry="${n(r.between(5, 9))}" fill="${v.resist}" opacity="${n(r.between(0.6, 1))}"/>`,
        16 + r.between(-6, 6),
      );
    }
  }
  const band = (x: number, wide: number) =>
    `<rect x="${x}" width="${wide}" height="400" fill="${v.mid}" opacity="0.5"/>`;
  return tile(v.deep, band(20, 70) + band(210, 90) + body);
}

/** Pleated and clamped bands that bleed at their edges, as in shibori-like kampala. */
export function kampala(v: Vat): string {
  const r = random("kampala");
  let body = "";
  for (let i = 0; i < 10; i++) {
    const x = i * 40;
    const colour = i % 3 === 0 ? (v.third ?? v.mid) : i % 3 === 1 ? v.mid : v.resist;
    for (const [spread, opacity] of [
      [20, 0.25],
      [13, 0.45],
      [7, 0.85],
    ] as const) {
      let left = "";
      let right = "";
      for (let y = 0; y <= 400; y += 10) {
        const wob = y === 400 || y === 0 ? 0 : r.between(-4, 4);
        left += `L${n(x + 20 - spread + wob)} ${y}`;
        right = `L${n(x + 20 + spread - wob)} ${y}` + right;
      }
      body += `<path d="M${left.slice(1)}${right}Z" fill="${colour}" opacity="${opacity}"/>`;
    }
    for (let y = 10; y < 400; y += 20)
      body += disc(r.between(1.5, 3), v.resist, x + 40 + r.between(-2, 2) - 40, y);
  }
  return tile(v.deep, body);
}
