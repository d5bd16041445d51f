import { firstShort, FURTHEST_DAYS, type Stock } from "./first-short.ts";
import type { Forecast } from "./demand.ts";
import { daysBetween, plusDays, type Day } from "../store/day.ts";

export type Terms = {
  /** From the order until the goods are on sale. */
  leadDays: number;
  /** From one order until the next can be placed. */
  reviewDays: number;
  /** How often stock shall last until the next delivery, e.g. 0.95. */
  service: number;
  /** Units are sold by the supplier in multiples of this. */
  pack: number;
  /** The fewest units the supplier sends. */
  least: number;
};

export type Advice = {
  units: number;
  /** The last day on which ordering is in time; today when it is late already. */
  by: Day;
  /** How many days ago it should have been ordered, 0 when it is in time. */
  lateDays: number;
};

/**
 * What to order, and until when, so that stock lasts until it comes with the chosen service level, and from then until a next order
 * could have come: up to the quantile of the demand over all of that time. Null when nothing is needed within a year, or what is
 * on order is enough. What is below zero is owed, and ordered too.
 */
export function restock(forecast: Forecast, stock: Stock, terms: Terms): Advice | null {
  const leadDays = Math.max(0, terms.leadDays);
  const short = firstShort(forecast, stock, terms.service);
  if (short === null) return null;
  // What is to be there in the morning of the day on which it may run out.
  const slack = short - 1 - leadDays;
  const wait = Math.max(0, slack);
  const cover = Math.min(FURTHEST_DAYS, wait + leadDays + Math.max(1, terms.reviewDays));
  // What comes after the days that are to be covered helps none of them.
  const coming = stock.incoming
    .filter(({ day }) => daysBetween(stock.today, day) < cover)
    .reduce((sum, { units }) => sum + units, 0);
  const needed = forecast.quantile(cover, terms.service) - stock.units - coming;
  if (needed <= 0) return null;
  const pack = Math.max(1, terms.pack);
  return {
    units: Math.ceil(Math.max(needed, terms.least) / pack) * pack,
    by: plusDays(stock.today, wait),
    lateDays: Math.max(0, -slack),
  };
}
