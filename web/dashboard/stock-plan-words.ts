import type { StockPlan } from "#domain/stock/plan.ts";
import { plural } from "./plural.ts";

type Outlook = NonNullable<StockPlan["outlook"]>;

/** How long stock lasts, and between what: "about 12 days", "8 to 19". */
export function lastsWords({ early, likely, late }: NonNullable<Outlook["lasts"]>): {
  about: string;
  between: string;
} {
  if (likely === null)
    return {
      about: "more than a year",
      between: early === null ? "" : `${plural(early, "day")} at the least`,
    };
  return {
    about: `about ${plural(likely, "day")}`,
    between: late === null ? `${early} or more` : early === late ? "" : `${early} to ${late}`,
  };
}

/** What a record lacks to be believed; "" when it lacks nothing. */
export function missingWords(missing: Outlook["missing"]): string {
  if (!missing) return "";
  const lacks = [
    missing.sales > 0 && plural(missing.sales, "more week with a sale", "more weeks with a sale"),
    missing.weeks > 0 && plural(missing.weeks, "more week on sale", "more weeks on sale"),
  ].filter(Boolean);
  return `Not enough data: ${lacks.join(" and ")} needed.`;
}

/** How far off forecasts were, beside what most shops go by. */
export const errorWords = ({ ours, control }: NonNullable<Outlook["error"]>): string =>
  `Off by ${units(ours)} in four weeks on average; going by the last four weeks, by ${units(control)}.`;

const units = (count: number): string =>
  count.toLocaleString("en", { maximumFractionDigits: count < 10 ? 1 : 0 });

/** A day of the store, "14 Dec"; with its year when that is another one than today's. */
export const dayWords = (day: string, today: string): string =>
  new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    ...(day.slice(0, 4) !== today.slice(0, 4) && { year: "numeric" }),
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
