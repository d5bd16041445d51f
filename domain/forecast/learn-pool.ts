import { calibrationOf, type Calibration } from "./calibration.ts";
import { weeksOf, type History, type Weeks } from "./history.ts";
import { kinOf, usualOf, type Kin } from "./kin.ts";
import { levelOf } from "./level.ts";
import { seasonOf, type Season } from "./season.ts";
import { BLOCK_WEEKS, BLOCKS, knownBefore, trialOf, type Trial } from "./trial.ts";
import { weekdaysOf, type Weekdays } from "./weekdays.ts";

/** What was known of a store at one moment. */
export type Moment = { kin: Kin; season: Season | null };

/** What all of a store's variants teach about each. */
export type Pool = {
  now: Moment;
  /** Before each block of the backtest, the newest first. */
  before: Moment[];
  calibration: Calibration;
  weekdays: Weekdays | null;
};

/** Learns what is usual in a store and how sure its forecasts were; whatever a block is judged by was known before it began. */
export function learnPool(histories: readonly History[]): Pool {
  const items = histories.map(weeksOf);
  const moments: Moment[] = [];
  const trials: Trial[] = [];
  const sold = soldByWeek(items);
  for (let block = 0; block <= BLOCKS; block += 1) {
    const season = seasonOf(sold, sold.length - block * BLOCK_WEEKS);
    const known = items
      .filter((weeks) => knownBefore(weeks, block) > 0)
      .map((weeks) => ({ weeks, level: levelOf(weeks, knownBefore(weeks, block), season) }));
    const kin = kinOf(known);
    moments.push({ kin, season });
    if (block === 0) continue;
    for (const { weeks, level } of known) {
      const usual = usualOf(kin, weeks.category);
      const trial = trialOf(weeks, knownBefore(weeks, block), level, { usual, season });
      if (trial) trials.push(trial);
    }
  }
  const [now = { kin: kinOf([]), season: null }, ...before] = moments;
  return { now, before, calibration: calibrationOf(trials), weekdays: weekdaysOf(histories) };
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
