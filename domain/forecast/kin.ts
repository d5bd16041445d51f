import { ENOUGH } from "./demand-class.ts";
import type { Level } from "./level.ts";

/** What is usual among things of a kind. */
export type Usual = {
  /** Weeks with a sale, per week on sale. */
  chance: number;
  /** Units in a week that has a sale. */
  size: number;
  /** Variance of a week's units to their mean. */
  spread: number;
};

export type Kin = { of: Map<string, Usual>; all: Usual };

type Sums = {
  sales: number;
  weeks: number;
  counted: number;
  sizes: number;
  spreads: number;
  spreading: number;
};

/**
 * What is usual in each category, and in the whole store for a category that has sold next to nothing. Of sizes and spreads each
 * item has a say for four of its sales at most, so that one that sells thousands does not speak for all.
 */
export function kinOf(items: readonly { weeks: { category: string }; level: Level }[]): Kin {
  const all = nothing();
  const sums = new Map<string, Sums>();
  for (const { weeks, level } of items) {
    const own = sums.get(weeks.category) ?? nothing();
    sums.set(weeks.category, own);
    add(own, level);
    add(all, level);
  }
  const usual = usualIn(all);
  return {
    all: usual,
    of: new Map([...sums].map(([name, own]) => [name, own.sales < ENOUGH.sales ? usual : usualIn(own)])),
  };
}

/** What is usual in this category. */
export const usualOf = ({ of, all }: Kin, category: string): Usual => of.get(category) ?? all;

const nothing = (): Sums => ({ sales: 0, weeks: 0, counted: 0, sizes: 0, spreads: 0, spreading: 0 });

function add(sums: Sums, level: Level): void {
  const say = Math.min(level.sales, ENOUGH.sales);
  // As many weeks as the level's own memory holds: what is usual is usual lately.
  sums.sales += level.chance * level.memory;
  sums.weeks += level.memory;
  sums.counted += say;
  sums.sizes += say * level.size;
  if (level.expected > 0) {
    sums.spreading += say;
    sums.spreads += (say * level.missed) / level.expected;
  }
}

const usualIn = ({ sales, weeks, counted, sizes, spreads, spreading }: Sums): Usual => ({
  chance: weeks > 0 ? sales / weeks : 0,
  size: counted > 0 ? sizes / counted : 1,
  spread: spreading > 0 ? spreads / spreading : 1,
});
