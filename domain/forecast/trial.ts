import type { DemandClass } from "./demand-class.ts";
import type { Weeks } from "./history.ts";
import type { Usual } from "./kin.ts";
import { busyAt, type Season } from "./season.ts";
import type { Level } from "./level.ts";
import type { Spread } from "./negative-binomial.ts";
import { demandOver, outlookOf } from "./outlook.ts";

/** Forecasts are tried on the last year, in blocks of four weeks that don't overlap. */
export const BLOCK_WEEKS = 4;
export const BLOCKS = 13;

/** What would have been forecast for a block of weeks from what was known before it, and what came. */
export type Trial = {
  kind: DemandClass | null;
  demand: Spread;
  /** Units, in the weeks in which it could be bought. */
  sold: number;
  /** Units that the four weeks before would have promised, which is what most shops go by. */
  control: number;
};

/** How many weeks were known when the block began that is `block` blocks back; 1 is the newest. */
export const knownBefore = ({ units }: Weeks, block: number): number => units.length - block * BLOCK_WEEKS;

/** The trial of the block after `known` weeks, null when nothing was known, or it could be bought in less than half of the block. */
export function trialOf(
  { units, onSale }: Weeks,
  known: number,
  level: Level,
  { usual, season }: { usual: Usual; season: Season | null },
): Trial | null {
  if (level.weeks === 0) return null;
  let sold = 0;
  let weeks = 0;
  let before = 0;
  for (let at = 0; at < BLOCK_WEEKS; at += 1) {
    sold += units[known + at] ?? 0;
    weeks += onSale[known + at] ?? 0;
    before += units[known - 1 - at] ?? 0;
  }
  if (weeks < BLOCK_WEEKS / 2) return null;
  const demand = demandOver(outlookOf(level, usual), weeks * busyAt(season, 0));
  return { kind: level.kind, demand, sold, control: (before * weeks) / BLOCK_WEEKS };
}
