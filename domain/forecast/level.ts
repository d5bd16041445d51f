import { demandClass, isOften, type DemandClass, type SalesRecord } from "./demand-class.ts";
import type { Weeks } from "./history.ts";
import { busyAt, type Season } from "./season.ts";

/** The usual weight of what is newest (Gardner 1985; Teunter, Syntetos, Babai 2011). */
const NEWEST = 0.1;
/** The first errors are those of a forecast that knew nothing. */
const WARM_UP = 4;

/** What a record alone says, at one moment. */
export type Level = SalesRecord & {
  kind: DemandClass | null;
  /** Weeks with a sale, per week on sale. */
  chance: number;
  /** Units in a week that has a sale. */
  size: number;
  /** How many weeks this rests on: the newest count more, so fewer than there are. */
  memory: number;
  /** Squared errors of forecasts one week ahead, and what these forecasts were in sum: their ratio is variance to mean. */
  missed: number;
  expected: number;
};

/**
 * Exponential smoothing of the first `count` weeks: SES where something sells nearly every week, else TSB, which smooths the
 * chance of a sale each week, sale or none, and the size at sales only. Weeks out of stock are passed over and parts of weeks
 * count as parts. Both begin as plain means, so no first value lingers. TSB's chance forgets over ten sales' time as SES does
 * over ten weeks': what sells monthly is not dead after ten quiet weeks, and days or weeks come to the same.
 */
export function levelOf({ units, onSale }: Weeks, count: number, season: Season | null): Level {
  const record = recordOf(units, onSale, count);
  const kind = demandClass(record);
  const often = isOften(kind);
  const keep = 1 - (often ? NEWEST : NEWEST * Math.min(1, record.sales / record.weeks || 0));
  let sales = 0;
  let weeks = 0;
  let squares = 0;
  let sizes = 0;
  let sized = 0;
  let seen = 0;
  let missed = 0;
  let expected = 0;
  for (let at = 0; at < count; at += 1) {
    const open = onSale[at] ?? 0;
    if (open === 0) continue;
    const sold = units[at] ?? 0;
    const counts = season ? open * busyAt(season, at - count) : open;
    if (seen >= WARM_UP) {
      const forecast = sized > 0 ? (sales / weeks) * (sizes / sized) * counts : 0;
      missed += (sold - forecast) ** 2;
      expected += forecast;
    }
    seen += open;
    const kept = open === 1 ? keep : keep ** open;
    sales = sales * kept + (sold > 0 ? 1 : 0);
    weeks = weeks * kept + counts;
    squares = squares * kept * kept + counts * counts;
    if (often) {
      sizes *= kept;
      sized *= kept;
    } else if (sold > 0) {
      sizes *= 1 - NEWEST;
      sized *= 1 - NEWEST;
    }
    if (sold > 0) {
      sizes += sold;
      sized += 1;
    }
  }
  return {
    ...record,
    kind,
    chance: weeks > 0 ? sales / weeks : 0,
    size: sized > 0 ? sizes / sized : 0,
    memory: squares > 0 ? weeks ** 2 / squares : 0,
    missed,
    expected,
  };
}

function recordOf(units: Float64Array, onSale: Float64Array, count: number): SalesRecord {
  const record = { sales: 0, weeks: 0, units: 0, squares: 0 };
  for (let at = 0; at < count; at += 1) {
    const sold = units[at] ?? 0;
    record.weeks += onSale[at] ?? 0;
    if (sold === 0) continue;
    record.sales += 1;
    record.units += sold;
    record.squares += sold ** 2;
  }
  return record;
}
