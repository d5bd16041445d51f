import {
  paymentsBegun,
  type PaymentsRow,
  type ProductSalesRow,
  productsSold,
  productsUnsold,
  type SalesRow,
  salesOfDays,
  type UnsoldRow,
} from "#db/numbers.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { dayIn, type Day } from "../store/day.ts";
import { type Chosen, type Period, periodOf, stepOf, stepsIn } from "./period.ts";

export type { PaymentsRow, ProductSalesRow, SalesRow, UnsoldRow } from "#db/numbers.server.ts";

/** What days come to together; minor units. */
export type Sums = Omit<SalesRow, "day" | "buyers">;

export type Overview = {
  period: Period;
  today: Day;
  /** All days of the period, and those right before it. */
  sums: Sums;
  before: Sums;
  /** Each step of the period with its sums, and those of the step as many steps before; null where there is none. */
  steps: { first: Day; sums: Sums; before: Sums | null }[];
  products: ProductSalesRow[];
  unsold: UnsoldRow[];
  payments: PaymentsRow[];
};

const PRODUCTS = 50;
const UNSOLD = 20;

/** What a store sold in a period beside the one before it, with what of, what lay, and how it was paid. One trip; today is as it stands now. */
export async function salesOverview(shop: StoreContext, chosen: Chosen): Promise<Overview> {
  requireMay(shop, "orders.read");
  const today = dayIn(shop.store.timeZone, shop.now());
  const period = periodOf(chosen, today);
  const { days, earlier, products, unsold, payments } = await shop.db.read({
    days: salesOfDays(period),
    earlier: salesOfDays(period.before),
    products: productsSold(period, PRODUCTS),
    unsold: productsUnsold(period, UNSOLD),
    payments: paymentsBegun(period),
  });
  const bySteps = Map.groupBy(days, ({ day }) => stepOf(day, period.by));
  const earlierSteps = stepsIn(period.before, period.by);
  const beforeBySteps = Map.groupBy(earlier, ({ day }) => stepOf(day, period.by));
  const steps = stepsIn(period, period.by);
  return {
    period,
    today,
    sums: sumOf(days),
    before: sumOf(earlier),
    steps: steps.map((first, at) => {
      // A period may begin within a step, so one of the two can have a step more: their ends belong together.
      const same = earlierSteps[at + earlierSteps.length - steps.length];
      return {
        first,
        sums: sumOf(bySteps.get(first) ?? []),
        before: same ? sumOf(beforeBySteps.get(same) ?? []) : null,
      };
    }),
    products,
    unsold,
    payments,
  };
}

const NOTHING: Sums = {
  orders: 0,
  units: 0,
  gross: 0,
  discounts: 0,
  exchanged: 0,
  delivery: 0,
  tax: 0,
  taxOnTop: 0,
  total: 0,
  refunded: 0,
  refunds: 0,
  newBuyers: 0,
  cancelled: 0,
};

const NAMES = Object.keys(NOTHING) as (keyof Sums)[];

/** Buyers are not added up: who came on two days is one. */
const sumOf = (rows: SalesRow[]): Sums =>
  rows.reduce(
    (sums, row) => Object.fromEntries(NAMES.map((name) => [name, sums[name] + row[name]])) as Sums,
    NOTHING,
  );
