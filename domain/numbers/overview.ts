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
import type { Day } from "../store/day.ts";
import { inSteps, type SumsOfStep } from "./in-steps.ts";
import { lookAt } from "./look-at.ts";
import type { Chosen, Period } from "./period.ts";
import { addUp } from "./sums.ts";

export type { PaymentsRow, ProductSalesRow, SalesRow, UnsoldRow } from "#db/numbers.server.ts";

/** What days come to together; minor units. */
export type Sums = Omit<SalesRow, "day" | "buyers">;

export type Overview = {
  period: Period;
  today: Day;
  /** All days of the period, and those right before it. */
  sums: Sums;
  before: Sums;
  steps: SumsOfStep<Sums>[];
  products: ProductSalesRow[];
  unsold: UnsoldRow[];
  payments: PaymentsRow[];
};

const PRODUCTS = 50;
const UNSOLD = 20;

/** What a store sold in a period beside the one before it, with what of, what lay, and how it was paid. One trip; today is as it stands now. */
export async function salesOverview(shop: StoreContext, chosen: Chosen): Promise<Overview> {
  requireMay(shop, "orders.read");
  const { today, period } = lookAt(shop, chosen);
  const { days, earlier, products, unsold, payments } = await shop.db.read({
    days: salesOfDays(period),
    earlier: salesOfDays(period.before),
    products: productsSold(period, PRODUCTS),
    unsold: productsUnsold(period, UNSOLD),
    payments: paymentsBegun(period),
  });
  return {
    period,
    today,
    sums: sumOf(days),
    before: sumOf(earlier),
    steps: inSteps(period, days, earlier, sumOf),
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

/** Buyers are not added up: who came on two days is one. */
const sumOf = (rows: SalesRow[]): Sums => addUp(NOTHING, rows);
