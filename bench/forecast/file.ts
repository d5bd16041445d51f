import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import Papa from "papaparse";
import { isDay } from "#domain/store/day.ts";
import { HORIZON, LEAST_WEEKS, type Series, type SeriesSet } from "./series.ts";

const DAY_MS = 86_400_000;
const NEEDED = ["series", "period", "units"] as const;
const MOST_ORIGINS = 20;

type Row = { series: string; period: string; units: string; category?: string };
type Point = { row: Row; at: number; units: number };

/**
 * A set of anyone's: a CSV file with the columns series, period and units, and category if there are any (price is allowed and not
 * used), one row a period. Periods are days ("2026-12-01") one or seven apart, or whole numbers, which are weeks. A period without a
 * row is one without a sale. Throws an `Error` that says which line is wrong and why.
 */
export async function fileSet(path: string): Promise<SeriesSet> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new Error(`There is no file ${path} that can be read.`);
  });
  const { data, meta } = Papa.parse<Row>(text.trim(), { header: true, skipEmptyLines: true });
  const missing = NEEDED.filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0)
    throw new Error(
      `${path} has no column ${missing.join(", ")}. Its first line must name series,period,units[,price,category].`,
    );
  const points = data.map((row, index) => pointOf(row, index + 2, path));
  const [one] = points;
  if (!one) throw new Error(`${path} has no rows.`);
  const dated = isDay(one.row.period);
  const mixed = points.findIndex(({ row }) => isDay(row.period) !== dated);
  if (mixed !== -1)
    throw new Error(`${path}, line ${mixed + 2}: some periods are days, and some are numbers.`);
  const weeks = seriesOf(points, dated ? stepOf(points, path) : 7, dated, path);
  const length = weeks[0]?.units.length ?? 0;
  const origins = Math.min(MOST_ORIGINS, Math.floor((length - LEAST_WEEKS) / HORIZON));
  if (origins < 1)
    throw new Error(
      `${path} has ${length} weeks; at least ${LEAST_WEEKS + HORIZON} are needed to judge a forecast.`,
    );
  return { name: basename(path).replace(/\W+/g, "_"), series: weeks, origins };
}

function pointOf(row: Row, line: number, path: string): Point {
  const wrong = (words: string) => new Error(`${path}, line ${line}: ${words}`);
  if (!row.series) throw wrong("the series has no name.");
  const units = Number(row.units);
  if (!row.units?.trim() || !Number.isFinite(units) || units < 0)
    throw wrong(`units must be a number of 0 or more, not "${row.units ?? ""}".`);
  const period = row.period?.trim() ?? "";
  const at = isDay(period) ? Date.parse(period) / DAY_MS : Number(period || Number.NaN);
  if (!Number.isInteger(at))
    throw wrong(`the period must be a day like 2026-12-01 or a whole number, not "${period}".`);
  return { row: { ...row, period }, at, units };
}

/** How many days apart the periods are. */
function stepOf(points: readonly Point[], path: string): 1 | 7 {
  const days = [...new Set(points.map(({ at }) => at))].toSorted((a, b) => a - b);
  const step = days.slice(1).reduce((least, day, at) => Math.min(least, day - (days[at] ?? day)), Infinity);
  if (step !== 1 && step !== 7)
    throw new Error(`${path}: its periods are ${step} days apart; forecasts are made from days or weeks.`);
  const odd = step === 7 && days.some((day) => (day - (days[0] ?? day)) % 7 !== 0);
  if (odd) throw new Error(`${path}: its weeks do not all begin on the same day of the week.`);
  return step;
}

function seriesOf(points: readonly Point[], step: 1 | 7, dated: boolean, path: string): Series[] {
  const first = points.reduce((least, { at }) => Math.min(least, at), Infinity);
  const last = points.reduce((most, { at }) => Math.max(most, at), -Infinity);
  const perPeriod = dated ? step : 1;
  const weekLength = dated ? 7 : 1;
  const length = Math.floor((last - first + perPeriod) / weekLength);
  const series = new Map<string, Series>();
  const seen = new Set<string>();
  points.forEach(({ row, at, units }, index) => {
    const key = `${row.series} ${at}`;
    if (seen.has(key)) throw new Error(`${path}, line ${index + 2}: ${row.series} has this period twice.`);
    seen.add(key);
    const own = series.get(row.series) ?? {
      name: row.series,
      category: row.category ?? "",
      units: Array.from({ length }, () => 0),
    };
    series.set(row.series, own);
    // Weeks are counted back from the end; what does not fill one at the beginning is left out.
    const week = length - 1 - Math.floor((last - at) / weekLength);
    if (week >= 0) own.units[week] = (own.units[week] ?? 0) + units;
  });
  return [...series.values()];
}
