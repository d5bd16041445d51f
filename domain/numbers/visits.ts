import { salesOfDays, type SalesRow } from "#db/numbers.server.ts";
import {
  productsSeen,
  type SeenProductRow,
  type VisitPartRow,
  visitParts,
  visitsOfDays,
  type VisitsRow,
} from "#db/visit-numbers.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import type { Day } from "../store/day.ts";
import { inSteps, type SumsOfStep } from "./in-steps.ts";
import { lookAt } from "./look-at.ts";
import type { Chosen, Period } from "./period.ts";
import { addUp } from "./sums.ts";

export type { SeenProductRow, VisitPartRow } from "#db/visit-numbers.server.ts";

/** The steps of the funnel, of days together. They are counted one by one, and not for each person (decision 0034). */
export type VisitSums = Omit<VisitsRow, "day"> & { orders: number };

export type VisitsOverview = {
  period: Period;
  today: Day;
  /** All days of the period, and those right before it. */
  sums: VisitSums;
  before: VisitSums;
  steps: SumsOfStep<{ visits: number }>[];
  parts: VisitPartRow[];
  products: SeenProductRow[];
};

const PARTS = 12;
const PRODUCTS = 20;

/** Who came to a store in a period beside the one before it, from where, to see what, and how far they went. One trip. */
export async function visitsOverview(shop: StoreContext, chosen: Chosen): Promise<VisitsOverview> {
  requireMay(shop, "orders.read");
  const { today, period } = lookAt(shop, chosen);
  const { days, earlier, sales, salesEarlier, parts, products } = await shop.db.read({
    days: visitsOfDays(period),
    earlier: visitsOfDays(period.before),
    sales: salesOfDays(period),
    salesEarlier: salesOfDays(period.before),
    parts: visitParts(period, PARTS),
    products: productsSeen(period, PRODUCTS),
  });
  return {
    period,
    today,
    sums: sumOf(days, sales),
    before: sumOf(earlier, salesEarlier),
    steps: inSteps(period, days, earlier, (rows) => addUp({ visits: 0 }, rows)),
    parts,
    products,
  };
}

const NOTHING = { visits: 0, views: 0, cartAdds: 0, checkouts: 0 };

const sumOf = (days: VisitsRow[], sales: SalesRow[]): VisitSums => ({
  ...addUp(NOTHING, days),
  ...addUp({ orders: 0 }, sales),
});
