import { calibrationOf, type Calibration } from "./calibration.ts";
import { isOften, type DemandClass } from "./demand-class.ts";
import { weeksOf, type History, type Weeks } from "./history.ts";
import { kinOf } from "./kin.ts";
import { levelOf } from "./level.ts";
import { BLOCK_WEEKS, BLOCKS, seasonOf } from "./season.ts";
import { knownBefore, trialOf, type Moment, type Trial } from "./trial.ts";
import { weekdaysOf, type Weekdays } from "./weekdays.ts";

/** What all of a store's variants teach about each. */
export type Pool = {
  now: Moment;
  /** What each would have been forecast in the last year, and what came. */
  trials: Map<History, Trial[]>;
  calibration: Calibration;
  weekdays: Weekdays | null;
  /** The classes whose expected units go by the season; bounds do anyway. */
  inSeason: Set<DemandClass | null>;
};

/** Learns what is usual in a store and how sure its forecasts were; whatever a block is judged by was known before it began. */
export function learnPool(histories: readonly History[]): Pool {
  const items = histories.map((history) => ({ history, weeks: weeksOf(history) }));
  const sold = soldByWeek(items.map(({ weeks }) => weeks));
  const trials = new Map<History, Trial[]>(histories.map((history) => [history, []]));
  const moments = Array.from({ length: BLOCKS + 1 }, (_, block) => {
    const season = seasonOf(sold, sold.length - block * BLOCK_WEEKS);
    const known = items
      .filter(({ weeks }) => knownBefore(weeks, block) > 0)
      .map(({ history, weeks }) => ({
        history,
        weeks,
        level: levelOf(weeks, knownBefore(weeks, block), season),
      }));
    const moment = { kin: kinOf(known), season };
    if (block > 0)
      for (const { history, weeks, level } of known) {
        const trial = trialOf(weeks, block, moment, level);
        if (trial) trials.get(history)?.push(trial);
      }
    return moment;
  });
  const [now = { kin: kinOf([]), season: null }] = moments;
  const all = [...trials.values()].flat();
  // Bounds with a season are judged by those that had one, if there were any.
  const alike = all.filter(({ seasonal }) => seasonal === (now.season !== null));
  return {
    now,
    trials,
    calibration: calibrationOf(alike.length > 0 ? alike : all),
    weekdays: weekdaysOf(histories),
    inSeason: inSeasonOf(all),
  };
}

/** What all sold together in each week; all end with the same. */
function soldByWeek(items: readonly Weeks[]): Float64Array {
  const longest = items.reduce((most, { units }) => Math.max(most, units.length), 0);
  const sold = new Float64Array(longest);
  for (const { units } of items)
    units.forEach((count, at) => {
      const week = longest - units.length + at;
      sold[week] = (sold[week] ?? 0) + count;
    });
  return sold;
}

/**
 * Of what sells nearly every week, the classes for which the season made errors smaller. What sells seldom shows no season of its
 * own: what is expected of it is that of a whole year.
 */
function inSeasonOf(trials: readonly Trial[]): Set<DemandClass | null> {
  const gains = new Map<DemandClass | null, number>();
  for (const { kind, demand, plain, sold } of trials.filter(({ kind }) => isOften(kind)))
    gains.set(kind, (gains.get(kind) ?? 0) + Math.abs(plain - sold) - Math.abs(demand.mean - sold));
  return new Set([...gains].filter(([, gain]) => gain > 0).map(([kind]) => kind));
}
