import type { DemandClass } from "./demand-class.ts";
import type { Weeks } from "./history.ts";
import { usualOf, type Kin } from "./kin.ts";
import { levelOf, type Level } from "./level.ts";
import type { Spread } from "./negative-binomial.ts";
import { demandOver, outlookOf } from "./outlook.ts";
import { BLOCK_WEEKS, busyAt, type Season } from "./season.ts";

/** What was known of a store at one moment. */
export type Moment = { kin: Kin; season: Season | null };

/** What would have been forecast for a block of four weeks from what was known before it, and what came. */
export type Trial = {
  /** How many blocks back it is; 1 is the newest. */
  block: number;
  kind: DemandClass | null;
  demand: Spread;
  /** Whether the store had a season then. */
  seasonal: boolean;
  /** Units that would be expected if no season were known. */
  plain: number;
  /** Units, in the weeks in which it could be bought. */
  sold: number;
  /** Units that the four weeks before would have promised, which is what most shops go by. */
  control: number;
};

/** How many weeks were known when the block began that is `block` blocks back; 1 is the newest. */
export const knownBefore = ({ units }: Weeks, block: number): number => units.length - block * BLOCK_WEEKS;

/** Null when nothing was known before the block, or it could be bought in less than half of it. */
export function trialOf(weeks: Weeks, block: number, { kin, season }: Moment, level: Level): Trial | null {
  const known = knownBefore(weeks, block);
  if (level.weeks === 0) return null;
  let [sold, open, before] = [0, 0, 0];
  for (let at = 0; at < BLOCK_WEEKS; at += 1) {
    sold += weeks.units[known + at] ?? 0;
    open += weeks.onSale[known + at] ?? 0;
    before += weeks.units[known - 1 - at] ?? 0;
  }
  if (open < BLOCK_WEEKS / 2) return null;
  const usual = usualOf(kin, weeks.category);
  const demand = demandOver(outlookOf(level, usual), open * busyAt(season, 0));
  return {
    block,
    kind: level.kind,
    demand,
    seasonal: season !== null,
    plain: season ? outlookOf(levelOf(weeks, known, null), usual).rate * open : demand.mean,
    sold,
    control: (before * open) / BLOCK_WEEKS,
  };
}
