import Papa from "papaparse";
import { salesOfDays } from "#db/numbers.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { minorDigits } from "../money.ts";
import { lookAt } from "./look-at.ts";
import type { Chosen } from "./period.ts";

const HEADER = [
  "Day",
  "Orders",
  "Units",
  "Goods before discounts",
  "Discounts",
  "Paid by goods that came back",
  "Delivery",
  "Tax",
  "Sales",
  "Refunded",
  "Sales after refunds",
  "Buyers",
  "New buyers",
  "Orders that came to nothing",
  "Currency",
];

/** The days of a period as CSV, amounts in whole units of the store's currency with its decimals. Answers the text and the span it is of. */
export async function exportSales(
  shop: StoreContext,
  chosen: Chosen,
): Promise<{ text: string; from: string; to: string }> {
  requireMay(shop, "orders.read");
  const { period } = lookAt(shop, chosen);
  const { days } = await shop.db.read({ days: salesOfDays(period) });
  const { currency } = shop.store;
  const digits = minorDigits(currency);
  const money = (amount: number) => (amount / 10 ** digits).toFixed(digits);
  const rows = days.map((row) => [
    row.day,
    row.orders,
    row.units,
    money(row.gross),
    money(row.discounts),
    money(row.exchanged),
    money(row.delivery),
    money(row.tax),
    money(row.total),
    money(row.refunded),
    money(row.total - row.refunded),
    row.buyers,
    row.newBuyers,
    row.cancelled,
    currency,
  ]);
  return {
    text: `\ufeff${Papa.unparse([HEADER, ...rows], { newline: "\r\n" })}\r\n`,
    from: period.from,
    to: period.to,
  };
}
