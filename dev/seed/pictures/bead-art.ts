import { random } from "../random.ts";
import type { BeadLayout } from "./art.ts";
import type { Bead } from "./beads/bead.ts";
import { coil, hanging, hank, pair, ringOf, scatter, thread, waves, type Order } from "./beads/layouts.ts";
import type { Extra } from "./beads/picture.ts";
import { STRANDS, type StrandName } from "./strands.ts";

type Group = readonly Bead[] | Extra;

/** Makes beads larger or smaller. */
const scaled = (order: Order, by: number): Order =>
  order.map((kind) => ({ ...kind, r: kind.r * by, half: kind.half * by }));

/** Strands taken apart: without the thin discs that would stand on edge. */
const loose = (orders: readonly Order[], by: number): Order =>
  orders.flatMap((order) =>
    scaled(
      order.filter((kind) => kind.half > kind.r * 0.5),
      by,
    ),
  );

const hook = (x: number, y: number): Extra => {
  const points: [number, number][] = [[x, y + 6]];
  for (let a = 0; a <= 20; a++) {
    const t = (a / 20) * Math.PI * 1.16;
    points.push([x + 46 - Math.cos(t) * 46, y - 84 - Math.sin(t) * 62]);
  }
  points.push([x + 104, y + 10]);
  return { kind: "cord", points, r: 5.5, colour: "#c99a3f" };
};

const circle = (cx: number, cy: number, radius: number): (readonly [number, number])[] =>
  Array.from(
    { length: 61 },
    (_, i) =>
      [
        cx + Math.cos((i / 60) * Math.PI * 2) * radius,
        cy + Math.sin((i / 60) * Math.PI * 2) * radius,
      ] as const,
  );

/** Lays the named strands out; the seed fixes what is left to chance. Measures are for a picture 1200 × 1500. */
export function arrange(layout: BeadLayout, names: readonly StrandName[], seed: string): Group[] {
  const r = random(seed);
  const orders: Order[] = names.map((name) => STRANDS[name]);
  const nth = (i: number): Order => orders[i % orders.length] ?? STRANDS["seed mixed"];
  switch (layout) {
    case "necklace":
      return orders.map((order, i) => hanging(430 - i * 90, 1330 - i * 330, scaled(order, 1.3), r));
    case "rows":
      return Array.from({ length: 6 }, (_, i) =>
        thread((s) => [90 + s * 1050, 205 + i * 218 + Math.sin(s * 3.1) * 30], scaled(nth(i), 1.3), r, i),
      );
    case "hank":
      return hank(7, scaled(nth(0), 0.98), r);
    case "waves":
      return waves(
        Array.from({ length: 16 }, (_, i) => nth(i)),
        r,
      );
    case "bracelet":
      return [ringOf(600, 760, 395, 395, scaled(nth(0), 1.62), r)];
    case "bracelets":
      return [
        [440, 480],
        [750, 755],
        [450, 1050],
      ].map(([x = 0, y = 0], i) => ringOf(x, y, 300, 300, scaled(nth(i), 1.3), r));
    case "coil":
      return [coil(nth(0), r, 4.4, 500)];
    case "loops":
      return [0, 1, 2, 3].map((i) =>
        ringOf(600 + (i - 1.5) * 26, 760 - (i - 1.5) * 34, 470 - i * 86, 520 - i * 96, nth(i), r, 0.12),
      );
    case "earrings":
      return [hook(380, 400), hook(820, 400), pair(scaled(nth(0), 1.75), r)];
    case "dish":
      return [
        { kind: "dish", cx: 600, cy: 760, r: 500, colour: "#b0804c" },
        scatter(loose(orders, 1.05), r, 170, (x, y) => Math.hypot(x - 600, y - 760) < 400),
      ];
    case "loose":
      return [
        scatter(loose(orders, 1.35), r, 170, (x, y) => Math.hypot((x - 600) / 560, (y - 750) / 720) < 1),
      ];
    case "tray":
      return tray(nth, r);
    case "keyring": {
      const drop = thread((s) => [600 + s * 12, 560 + s * 640], scaled(nth(0), 1.3), r);
      const end = drop.at(-1);
      const tassel = Array.from({ length: 15 }, (_, i): Extra => ({
        kind: "cord",
        r: 6,
        colour: i % 2 ? "#8c2f22" : "#a83b2a",
        points: [
          [end?.x ?? 600, (end?.y ?? 1100) + 40],
          [(end?.x ?? 600) + (i - 7) * 9, 1330 + (i % 3) * 14],
        ],
      }));
      return [{ kind: "cord", points: circle(600, 360, 185), r: 13, colour: "#c99a3f" }, ...tassel, drop];
    }
  }
}

function tray(nth: (i: number) => Order, r: ReturnType<typeof random>): Group[] {
  const groups: Group[] = [{ kind: "tray", box: [110, 200, 1090, 1310], colour: "#c49a6c", inset: false }];
  for (let i = 0; i < 6; i++) {
    const x = 150 + (i % 2) * 460;
    const y = 240 + Math.floor(i / 2) * 352;
    groups.push({ kind: "tray", box: [x, y, x + 430, y + 322], colour: "#86603c", inset: true });
    groups.push(
      scatter(loose([nth(i)], 1), r, 44, (a, b) => a > x + 52 && a < x + 384 && b > y + 54 && b < y + 276),
    );
  }
  return groups;
}
