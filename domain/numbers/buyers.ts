import { buyersInNumbers, type CohortRow, type ReturningRow } from "#db/bought.server.ts";
import { salesOfDays } from "#db/numbers.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import type { Day } from "../store/day.ts";
import { inSteps, type SumsOfStep } from "./in-steps.ts";
import { lookAt } from "./look-at.ts";
import { type Chosen, type Period, stepOf } from "./period.ts";
import { addUp } from "./sums.ts";

/** Buyers who first bought in the same month. */
export type Cohort = {
  /** Its first day. */
  month: Day;
  buyers: number;
  /** What all their orders came to since, less refunds; minor units. */
  spent: number;
  /** How many of them bought so many months later: 1, 2, … up to this month. */
  later: number[];
};

export type BuyersOverview = {
  period: Period;
  today: Day;
  sums: ReturningRow & { newBuyers: number };
  before: ReturningRow & { newBuyers: number };
  steps: SumsOfStep<{ newBuyers: number }>[];
  cohorts: Cohort[];
};

const MONTHS = 12;

/** Who bought in a period, for the first time and again, and how buyers of each of the newest months came back. One trip. */
export async function buyersOverview(shop: StoreContext, chosen: Chosen): Promise<BuyersOverview> {
  requireMay(shop, "orders.read");
  const { today, period } = lookAt(shop, chosen);
  const thisMonth = stepOf(today, "month");
  const { bought, days, earlier } = await shop.db.read({
    bought: buyersInNumbers({
      timeZone: shop.store.timeZone,
      now: period,
      before: period.before,
      since: monthsBefore(thisMonth, MONTHS - 1),
    }),
    days: salesOfDays(period),
    earlier: salesOfDays(period.before),
  });
  const newOf = (some: { newBuyers: number }[]) => addUp({ newBuyers: 0 }, some);
  return {
    period,
    today,
    sums: { ...bought.now, ...newOf(days) },
    before: { ...bought.before, ...newOf(earlier) },
    steps: inSteps(period, days, earlier, newOf),
    cohorts: cohortsOf(bought.cohorts, thisMonth),
  };
}

function cohortsOf(rows: CohortRow[], thisMonth: Day): Cohort[] {
  return [...Map.groupBy(rows, ({ cohort }) => cohort)].map(([month, of]) => {
    const bought = new Map(of.map((row) => [monthsFrom(month, row.month), row.buyers]));
    return {
      month,
      buyers: bought.get(0) ?? 0,
      spent: of.reduce((sum, { spent }) => sum + spent, 0),
      later: Array.from({ length: monthsFrom(month, thisMonth) }, (_, at) => bought.get(at + 1) ?? 0),
    };
  });
}

const monthsBefore = (month: Day, months: number): Day =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 - months, 1))
    .toISOString()
    .slice(0, 10);

const monthsFrom = (first: Day, last: Day): number =>
  (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
  Number(last.slice(5, 7)) -
  Number(first.slice(5, 7));
