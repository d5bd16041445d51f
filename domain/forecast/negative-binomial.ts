import { betaShare } from "./beta-share.ts";

/** A distribution of whole units whose variance is above its mean. */
export type Spread = { mean: number; variance: number };

/** Up to here probabilities are added one by one, which is faster than the closed form. */
const ADDED = 200;
/** Below the smallest number e^-745 everything is nothing. */
const LEAST_LOG = -700;

/** From here on both parameters are so large that the bell curve with its skew put right is good to five digits. */
const EVEN = 10_000;

/** How likely it is that at most `units` are wanted. */
export function atMost({ mean, variance }: Spread, units: number): number {
  if (units < 0) return 0;
  if (mean <= 0) return 1;
  const whole = Math.floor(units);
  const { size, log } = shape(mean, variance);
  if (Math.min(size, mean) > EVEN) return nearlyNormal(whole, mean, variance);
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
  while (above < Number.MAX_SAFE_INTEGER && atMost(demand, above) < share) {
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

/** The first two terms of Edgeworth's series (Abramowitz and Stegun 26.2.48), with half a unit for being whole. */
function nearlyNormal(whole: number, mean: number, variance: number): number {
  const deviation = Math.sqrt(variance);
  const z = (whole + 0.5 - mean) / deviation;
  const skew = ((2 - mean / variance) * deviation) / mean;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return Math.min(1, Math.max(0, normalBelow(z) - (skew / 6) * (z * z - 1) * density));
}

/** Abramowitz and Stegun 7.1.26, good to seven digits. */
function normalBelow(z: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2);
  const terms = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592];
  const tail = (terms.reduce((sum, term) => sum * t + term) * t * Math.exp((-z * z) / 2)) / 2;
  return z < 0 ? tail : 1 - tail;
}
