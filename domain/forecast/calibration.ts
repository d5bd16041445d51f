import type { DemandClass } from "./demand-class.ts";
import { atMost } from "./negative-binomial.ts";
import type { Trial } from "./trial.ts";

/** What a class is called whose record is too short for one. */
const THIN = "thin";
type Name = DemandClass | typeof THIN;

/** For each class, how deep in the tails of their forecasts past demands were, ascending. */
export type Calibration = { of: Map<Name, Float64Array>; all: Float64Array };

/** Fewer past demands say nothing about one in ten. */
const LEAST = 50;
/** Nothing is certain: a share of 1 would ask for endless stock. */
const MOST_SURE = 1 - 1e-9;

export function calibrationOf(trials: readonly Trial[]): Calibration {
  const of = new Map<Name, number[]>();
  const all: number[] = [];
  for (const { kind, demand, sold } of trials) {
    const depth = atMost(demand, sold - 1);
    const name = kind ?? THIN;
    const own = of.get(name);
    if (own) own.push(depth);
    else of.set(name, [depth]);
    all.push(depth);
  }
  const sorted = (depths: number[]) => Float64Array.from(depths).sort();
  return { of: new Map([...of].map(([name, depths]) => [name, sorted(depths)])), all: sorted(all) };
}

/**
 * The share to ask of a forecast so that it holds in `share` of all cases: split conformal prediction on the scale of the forecast's own
 * distribution (Chernozhukov, Wüthrich, Zhu 2021, doi 10.1073/pnas.2107794118). A demand is within the bound exactly when its depth is
 * at most what this returns, so of past ones as many were as should have been, one more for the one to come.
 */
export function calibrated({ of, all }: Calibration, kind: DemandClass | null, share: number): number {
  const own = of.get(kind ?? THIN);
  const depths = own && own.length >= LEAST ? own : all;
  if (depths.length < LEAST) return Math.min(share, MOST_SURE);
  const rank = Math.ceil((depths.length + 1) * share);
  const depth = rank > depths.length ? Math.max(share, depths.at(-1) ?? 0) : (depths[rank - 1] ?? 0);
  return Math.min(depth, MOST_SURE);
}
