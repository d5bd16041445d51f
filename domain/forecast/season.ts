/** Forecasts are tried on the last year, in thirteen blocks of four weeks. */
export const BLOCK_WEEKS = 4;
export const BLOCKS = 13;

const YEAR_WEEKS = BLOCKS * BLOCK_WEEKS;

/** How busy the weeks of a year are, the first the one that comes next, alike within a block; they average to 1. */
export type Season = Float64Array;

/** Past which no season is believed. */
const MOST = 4;

/**
 * A store's season, from what it sold each week until now: how far each block of four weeks was above or below its year, growth taken
 * out. Null with fewer than two whole years, and unless the years before would have told the last one better than no season. As
 * much is believed of it as came true.
 */
export function seasonOf(sold: ArrayLike<number>, weeks: number): Season | null {
  const years = Math.floor(weeks / YEAR_WEEKS);
  if (years < 2) return null;
  // Each row a year, the newest first; in a row the oldest block first, which is the one that comes next.
  const logs = Array.from({ length: years }, (_, year) =>
    Array.from({ length: BLOCKS }, (_, at) => {
      const end = weeks - (year * BLOCKS + (BLOCKS - 1 - at)) * BLOCK_WEEKS;
      let sum = 0;
      for (let week = end - BLOCK_WEEKS; week < end; week += 1) sum += sold[week] ?? 0;
      return Math.log(sum + 1);
    }),
  );
  const usual = logs.map(mean);
  const growth = ((usual[0] ?? 0) - (usual.at(-1) ?? 0)) / ((years - 1) * BLOCKS);
  const above = logs.map((row, year) =>
    row.map((log, at) => log - (usual[year] ?? 0) - growth * (at - (BLOCKS - 1) / 2)),
  );
  const [last = [], ...before] = above;
  const told = last.map((_, at) => mean(before.map((row) => row[at] ?? 0)));
  const together = sum(last.map((value, at) => value * (told[at] ?? 0)));
  const strength = sum(told.map((value) => value ** 2));
  if (2 * together <= strength || strength === 0) return null;
  const believed = Math.min(1, together / strength);
  const busy = last.map((_, at) =>
    Math.min(MOST, Math.max(1 / MOST, Math.exp(believed * mean(above.map((row) => row[at] ?? 0))))),
  );
  const average = mean(busy);
  return Float64Array.from(
    { length: YEAR_WEEKS },
    (_, week) => (busy[Math.floor(week / BLOCK_WEEKS)] ?? 1) / average,
  );
}

/** How busy the week is that is `ahead` weeks from now; 0 is the next one, -1 the one that just ended. */
export function busyAt(season: ArrayLike<number> | null, ahead: number): number {
  const week = ahead % YEAR_WEEKS;
  return season?.[week < 0 ? week + YEAR_WEEKS : week] ?? 1;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
