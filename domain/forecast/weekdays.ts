import type { History } from "./history.ts";
import { BLOCK_WEEKS, BLOCKS } from "./season.ts";

/** How much each day of a week takes of it, seven shares that sum to 7; the first is that of the day after the histories end. */
export type Weekdays = readonly number[];

const WEEK = 7;
const BLOCK = BLOCK_WEEKS * WEEK;
/** In how many blocks of those that can be judged the pattern must have been better than none. */
const MOSTLY = 2 / 3;
const FEWEST = 6;

/**
 * A store's weekdays, when they have told more than seven equal days would have: for each block of the last year the pattern of all
 * that was before is held against what sold on which day. Null otherwise, and for stores whose histories are weekly.
 */
export function weekdaysOf(histories: readonly History[]): Weekdays | null {
  const daily = histories.filter(({ periodDays }) => periodDays === 1);
  const longest = daily.reduce((most, { units }) => Math.max(most, units.length), 0);
  const blocks = Math.min(BLOCKS, Math.floor(longest / BLOCK) - 1);
  if (blocks < FEWEST) return null;
  // The row of a block counts back from the newest, the last has all that is older.
  const rows = Array.from({ length: blocks + 1 }, () => Array.from({ length: WEEK }, () => 0));
  for (const { units } of daily)
    for (let back = 1; back <= units.length; back += 1) {
      const row = rows[Math.min(blocks, Math.floor((back - 1) / BLOCK))];
      const day = (WEEK - (back % WEEK)) % WEEK;
      const sold = units[units.length - back] ?? 0;
      if (row && sold > 0 && Number.isFinite(sold)) row[day] = (row[day] ?? 0) + sold;
    }
  const known = Array.from({ length: WEEK }, () => 0);
  let gained = 0;
  let better = 0;
  let judged = 0;
  for (const row of rows.toReversed()) {
    if (total(known) > 0 && total(row) > 0) {
      const gain = row.reduce((sum, sold, day) => sum + sold * Math.log(sharesOf(known)[day] ?? 1), 0);
      gained += gain / total(row);
      better += gain > 0 ? 1 : 0;
      judged += 1;
    }
    row.forEach((sold, day) => (known[day] = (known[day] ?? 0) + sold));
  }
  return judged >= FEWEST && gained > 0 && better >= judged * MOSTLY ? sharesOf(known) : null;
}

const total = (row: readonly number[]): number => row.reduce((sum, sold) => sum + sold, 0);

/** One more of each day than was counted: a day without any is not impossible. */
const sharesOf = (row: readonly number[]): number[] =>
  row.map((sold) => (WEEK * (sold + 1)) / (total(row) + WEEK));
