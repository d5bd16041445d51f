import { suppliers } from "#db/purchases.server.ts";
import { stockRows } from "#db/stock-list.server.ts";
import type { StoreContext } from "../context.ts";
import { isId } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import { dayIn, plusDays, type Day } from "../store/day.ts";
import { planBooks, planner } from "../stock/plan.ts";
import { USUAL_TERMS } from "../stock/terms.ts";

/** A line of an order that is being put together. */
export type SuggestedLine = { variantId: string; title: string; stock: number; quantity: number };

export type SuggestedPurchase = {
  lines: SuggestedLine[];
  suppliers: string[];
  today: Day;
  /** When goods that are ordered today usually come. */
  expectedOn: Day;
};

const MOST = 100;
const SUPPLIERS = 50;

/**
 * An order to begin with: of these variants, or of whatever is to be ordered now, as many as is advised, or one where nothing is. One trip.
 */
export async function suggestPurchase(shop: StoreContext, of: string[] | "due"): Promise<SuggestedPurchase> {
  requireMay(shop, "catalogue.write");
  const asOf = { today: dayIn(shop.store.timeZone, shop.now()), usual: USUAL_TERMS };
  const wanted =
    of === "due" ? { state: { is: "order" as const, asOf } } : { ids: of.filter(isId).slice(0, MOST) };
  const { rows, known, ...books } = await shop.db.read({
    ...planBooks(),
    rows: stockRows({ ...wanted, limit: MOST }),
    known: suppliers(SUPPLIERS),
  });
  const { terms, today, plan } = planner(shop, books);
  return {
    lines: rows.map((row) => ({
      variantId: row.id,
      title: [row.title, row.variantTitle].filter(Boolean).join(", "),
      stock: row.stock,
      quantity: plan(row).outlook?.advice?.units ?? 1,
    })),
    suppliers: known,
    today,
    expectedOn: plusDays(today, terms.leadDays),
  };
}
