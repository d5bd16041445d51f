import type { DemandClass } from "./demand-class.ts";
import { atMost } from "./negative-binomial.ts";
import type { Trial } from "./trial.ts";

/** What a class is called whose record is too short for one. */
const THIN = "thin";
type Name = DemandClass | typeof THIN;

/** How deep in their forecasts past demands were, ascending, and how much each and all before it weigh, of 1. */
type Depths = { depths: Float64Array; weights: Float64Array };
export type Calibration = { of: Map<Name, Depths>; all: Depths };

/** Of fewer past demands fewer than ten are the tenth that matters. */
const LEAST = 100;
/** The newest block weighs most, as the newest week does in a level. */
const KEPT = 0.9;
/** Nothing is certain: a share of 1 would ask for endless stock. */
const MOST_SURE = 1 - 1e-9;
/** Steps of the golden ratio fill 0–1 evenly without any chance in it. */
const GOLDEN = 0.6180339887498949;

/**
 * Whole units come in leaps: a demand is somewhere between the chance of fewer and the chance of at most as many. Where in between is
 * spread evenly (Czado, Gneiting, Held 2009, doi 10.1111/j.1541-0420.2009.01191.x), or quiet items, of which nothing at all is a safe
 * bound, would make up for the busy ones whose bounds are too low.
 */
export function calibrationOf(trials: readonly Trial[]): Calibration {
  const of = new Map<Name, [depth: number, weight: number][]>();
  const all: [depth: number, weight: number][] = [];
  for (const { kind, demand, sold, block } of trials) {
    const fewer = atMost(demand, sold - 1);
    const depth = fewer + ((all.length * GOLDEN) % 1) * (atMost(demand, sold) - fewer);
    const name = kind ?? THIN;
    const own = of.get(name) ?? [];
    of.set(name, own);
    own.push([depth, KEPT ** block]);
    all.push([depth, KEPT ** block]);
  }
  return { of: new Map([...of].map(([name, own]) => [name, inOrder(own)])), all: inOrder(all) };
}

function inOrder(found: readonly (readonly [depth: number, weight: number])[]): Depths {
  const sorted = found.toSorted(([a], [b]) => a - b);
  // One more, of the weight of a newest one, for the demand to come.
  const total = sorted.reduce((sum, [, weight]) => sum + weight, 1);
  const weights = new Float64Array(sorted.length);
  let sum = 0;
  sorted.forEach(([, weight], at) => {
    sum += weight;
    weights[at] = sum / total;
  });
  return { depths: Float64Array.from(sorted, ([depth]) => depth), weights };
}

/**
 * The share to ask of a forecast so that it holds in `share` of all cases: split conformal prediction on the scale of the forecast's own
 * distribution (Chernozhukov, Wüthrich, Zhu 2021, doi 10.1073/pnas.2107794118), the newest weighing most (Barber, Candès, Ramdas,
 * Tibshirani 2023, doi 10.1214/23-AOS2276). As it is where there is too little to learn from.
 */
export function calibrated({ of, all }: Calibration, kind: DemandClass | null, share: number): number {
  const own = of.get(kind ?? THIN);
  const { depths, weights } = own && own.depths.length >= LEAST ? own : all;
  if (depths.length < LEAST) return Math.min(share, MOST_SURE);
  let [below, above] = [-1, depths.length];
  while (above - below > 1) {
    const middle = (above + below) >> 1;
    if ((weights[middle] ?? 1) >= share) above = middle;
    else below = middle;
  }
  return Math.min(MOST_SURE, depths[above] ?? Math.max(share, depths.at(-1) ?? 0));
}
