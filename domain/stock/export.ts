import Papa from "papaparse";
import { stockRows } from "#db/stock-list.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import type { Day } from "../store/day.ts";
import { planBooks, planner } from "./plan.ts";

const HEADER = [
  "Product",
  "Options",
  "SKU",
  "To sell",
  "Coming",
  "Expected in four weeks",
  "Days left at the earliest",
  "Days left",
  "Days left at the latest",
  "Order",
  "Order by",
  "Too many",
  "Days without a sale",
  "Off by in four weeks",
  "Off by, going by the last four weeks",
  "Enough known",
];

/** More than any store of ours has. */
const MOST = 50_000;

/**
 * Stock and what will become of it as CSV, of every variant that is counted. Days left are empty when it lasts for more than a year, or
 * too little is known.
 */
export async function exportStock(shop: StoreContext): Promise<{ text: string; day: Day }> {
  requireMay(shop, "catalogue.read");
  const { rows, ...books } = await shop.db.read({ ...planBooks(), rows: stockRows({ limit: MOST }) });
  const { today, plan } = planner(shop, books);
  const lines = rows.map((row) => {
    const { coming, outlook } = plan(row);
    const { lasts, advice, judgement, error } = outlook ?? {};
    return [
      row.title,
      row.variantTitle,
      row.sku,
      row.stock,
      coming,
      outlook && Math.round(outlook.expected * 10) / 10,
      lasts?.early,
      lasts?.likely,
      lasts?.late,
      advice?.units,
      advice?.by,
      judgement?.surplus,
      outlook?.quietDays,
      error && Math.round(error.ours * 10) / 10,
      error && Math.round(error.control * 10) / 10,
      outlook && (outlook.missing ? "no" : "yes"),
    ];
  });
  // A name may begin like a formula, which the spreadsheet that opens the file would run.
  const text = Papa.unparse([HEADER, ...lines], { newline: "\r\n", escapeFormulae: true });
  return { text: `\ufeff${text}\r\n`, day: today };
}
