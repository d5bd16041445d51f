import { betaShare } from "./beta-share.ts";

/** A distribution of whole units whose variance is above its mean. */
export type Spread = { mean: number; variance: number };

/** Up to here probabilities are added one by one, which is faster than the closed form. */
const ADDED = 200;
/** Below the smallest number e^-745 everything is nothing. */
const LEAST_LOG = -700;

/** How likely it is that at most `units` are wanted. */
export function atMost({ mean, variance }: Spread, units: number): number {
  if (units < 0) return 0;
  if (mean <= 0) return 1;
  const whole = Math.floor(units);
  const { size, log } = shape(mean, variance);
  if (whole > ADDED || log < LEAST_LOG) return betaShare(size / (size + mean), size, whole + 1);
  const ratio = mean / (size + mean);
  let one = Math.exp(log);
  let sum = one;
  for (let at = 1; at <= whole; at += 1) {
    one *= ((size + at - 1) / at) * ratio;
    sum += one;
  }
  return Math.min(1, sum);
}

/** The least number of units that suffices with at least `share` of certainty, 0 ≤ share < 1. */
export function sufficient(demand: Spread, share: number): number {
  const { mean, variance } = demand;
  if (mean <= 0) return 0;
  const { size, log } = shape(mean, variance);
  if (log >= LEAST_LOG) {
    const ratio = mean / (size + mean);
    let one = Math.exp(log);
    let sum = one;
    for (let at = 0; at <= ADDED; at += 1) {
      if (sum >= share) return at;
      one *= ((size + at) / (at + 1)) * ratio;
      sum += one;
    }
  }
  let above = Math.ceil(mean + Math.sqrt(variance)) + 1;
  let below = -1;
  while (atMost(demand, above) < share) {
    below = above;
    above *= 2;
  }
  while (above - below > 1) {
    const middle = Math.floor((above + below) / 2);
    if (atMost(demand, middle) >= share) above = middle;
    else below = middle;
  }
  return above;
}

/** The size parameter, and the logarithm of the chance that nothing is wanted. */
function shape(mean: number, variance: number): { size: number; log: number } {
  const size = mean / (variance / mean - 1);
  return { size, log: -size * Math.log1p(mean / size) };
}
