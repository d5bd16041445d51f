import { ENOUGH } from "./demand-class.ts";
import type { Usual } from "./kin.ts";
import type { Level } from "./level.ts";

/** Demand as it is expected from now on, of a week on sale. */
export type Outlook = {
  /** Units a week. */
  rate: number;
  /** Variance of a week's units to their mean. */
  spread: number;
  /** How much of what a week brings stays, 0–1: what the level may drift by, in the sense of SES. */
  drift: number;
};

/** Purchases by chance alone spread by 1; a little more keeps the negative binomial from becoming another distribution. */
const LEAST_SPREAD = 1.02;

/**
 * What the record says, and as far as it has fewer than four sales, what is usual among its kin. That is a gamma prior as strong as
 * one sale, in the weeks that one sale usually takes: a year without any sale weighs more than what is usual.
 */
export function outlookOf(level: Level, usual: Usual): Outlook {
  const own = Math.min(1, level.sales / ENOUGH.sales);
  const prior = usual.chance > 0 ? 1 / usual.chance : 0;
  const expected = prior > 0 ? (level.sales + 1) / (level.weeks + prior) : 0;
  const chance = own * level.chance + (1 - own) * expected;
  const size = own * level.size + (1 - own) * usual.size;
  // Squared errors are as good as what sold: the usual spread counts as four usual sales.
  const weight = ENOUGH.sales * usual.size;
  const spread = (level.missed + weight * usual.spread) / (level.expected + weight);
  return {
    rate: chance * size,
    spread: Math.max(LEAST_SPREAD, spread),
    drift: 2 / (Math.max(1, level.memory + (1 - own) * prior) + 1),
  };
}

/**
 * Mean and variance of what is sold in `weeks` weeks on sale. Forecasts for all these weeks are wrong together when the level is, so
 * the variance grows faster than the mean (Johnston and Harrison 1986, of SES over a lead time). That holds of a level that may go
 * below nothing; of one that can't, a year would in the end be expected to bring less than a month. So past the weeks over which
 * the sum is surest for its size it gets no less sure: the variance grows as the mean's square from there on.
 */
export function demandOver(
  { rate, spread, drift }: Outlook,
  weeks: number,
): { mean: number; variance: number } {
  const mean = rate * weeks;
  // Where `together` over the weeks is least.
  const surest = Math.max(1, Math.sqrt(3 * (1 - drift) + drift ** 2 / 2) / drift);
  const until = Math.min(weeks, surest);
  const more = Math.max(0, until - 1);
  const together = 1 + drift * more + (drift ** 2 * more * Math.max(0, 2 * until - 1)) / 6;
  return { mean, variance: mean * spread * together * Math.max(1, weeks / surest) };
}
