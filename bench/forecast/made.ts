import { random } from "#dev/seed/random.ts";
import type { SeriesSet } from "./series.ts";

const WEEKS = 156;
const ITEMS = 300;
const ORIGINS = 6;

/**
 * Sets whose truth is known, because they are made, the same each time: by chance alone, in lumps, in seasons, dying, and new. None of
 * them was looked at when the methods were chosen.
 */
export function madeSets(): SeriesSet[] {
  const { next } = random(20_261_201);
  const set = (name: string, unitsOf: (item: number, week: number) => number, from = () => 0): SeriesSet => ({
    name,
    origins: ORIGINS,
    fromStart: true,
    series: Array.from({ length: ITEMS }, (_, item) => {
      const first = from();
      return {
        name: `${name}-${item}`,
        category: `category-${item % 5}`,
        units: Array.from({ length: WEEKS }, (_, week) => (week < first ? 0 : unitsOf(item, week))),
      };
    }),
  });
  /** From one in twenty weeks to twenty a week. */
  const rate = (item: number) => 0.05 * 400 ** (item / ITEMS);
  const dies = Array.from({ length: ITEMS }, () => 60 + next() * 200);
  return [
    set("made_poisson", (item) => poisson(rate(item), next)),
    set("made_negative_binomial", (item) => poisson(rate(item) * gamma(0.5, next) * 2, next)),
    set("made_lumps", (item) => (next() < 0.1 ? 1 + poisson(rate(item) * 5, next) : 0)),
    set("made_season", (item, week) =>
      poisson(rate(item) * (1 + 0.6 * Math.sin((2 * Math.PI * week) / 52)), next),
    ),
    set("made_dying", (item, week) =>
      poisson(week < (dies[item] ?? 0) ? rate(item) : rate(item) * 0.9 ** (week - (dies[item] ?? 0)), next),
    ),
    {
      ...set(
        "made_new",
        (item) => poisson(rate(item), next),
        () => Math.floor(next() * (WEEKS - 30)),
      ),
      fromStart: false,
    },
    inDays(
      set("made_days", (item) => poisson(rate(item), next)),
      next,
    ),
  ];
}

/** The same sold on six days a week: the seventh the shop is closed. */
const inDays = (set: SeriesSet, next: () => number): SeriesSet => ({
  ...set,
  series: set.series.map((one) => {
    const days = Array.from({ length: one.units.length * 7 }, () => 0);
    one.units.forEach((units, week) => {
      for (let unit = 0; unit < units; unit += 1) {
        const day = week * 7 + Math.floor(next() * 6);
        days[day] = (days[day] ?? 0) + 1;
      }
    });
    return { ...one, days };
  }),
});

/** Adds waiting times until they fill one period. */
function poisson(mean: number, next: () => number): number {
  let units = 0;
  for (let waited = -Math.log(1 - next()); waited < mean; waited -= Math.log(1 - next())) units += 1;
  return units;
}

/** Marsaglia and Tsang 2000, for shapes below 1 too. */
function gamma(shape: number, next: () => number): number {
  if (shape < 1) return gamma(shape + 1, next) * next() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - next()) < normal ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
