import { putStockTerms } from "#db/stock-terms.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid } from "../errors.ts";
import { requireMay } from "../staff/require.ts";
import { SERVICES, type StockTerms } from "./terms.ts";

const LIMITS = {
  leadDays: [0, 180],
  reviewDays: [1, 90],
  warnDays: [1, 60],
  overDays: [14, 730],
  quietDays: [14, 730],
} as const;

/**
 * Saves how the store orders its goods and when it wants to be warned; its forecasts follow within moments, or with the next
 * night. Throws `Invalid` with a sentence for each field.
 */
export async function saveStockTerms(shop: StoreContext, terms: StockTerms): Promise<void> {
  requireMay(shop, "settings.write");
  const problems: Record<string, string> = {};
  for (const [name, [least, most]] of Object.entries(LIMITS)) {
    const days = terms[name as keyof typeof LIMITS];
    if (days !== null && !(Number.isInteger(days) && days >= least && days <= most))
      problems[name] = `Type a number of days from ${least} to ${most}.`;
  }
  if (!SERVICES.some((each) => each === terms.service)) problems["service"] = "Choose one of these.";
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  await shop.db.write({ terms: putStockTerms(terms) });
  try {
    await shop.ports.jobs.send([{ kind: "forecast", storeId: shop.store.id }]);
  } catch {
    // The queue is away: the terms stand, and the night goes by them.
  }
}
