import { purchaseRows, purchasesOpen, type PurchaseRow } from "#db/purchases.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { dayIn, type Day } from "../store/day.ts";

export type { PurchaseRow, PurchaseStatus } from "#db/purchases.server.ts";

const PAGE_SIZE = 50;

export type PurchaseList = { rows: PurchaseRow[]; nextCursor: string | null; open: number; today: Day };

/** What was ordered from suppliers, the newest first: what is still to come, or with `all` what came and what was called off too. One trip. */
export async function listPurchases(
  shop: StoreContext,
  { all = false, cursor }: { all?: boolean; cursor?: string | null } = {},
): Promise<PurchaseList> {
  requireMay(shop, "catalogue.read");
  const before = cursor && /^\d{1,9}$/.test(cursor) ? Number(cursor) : null;
  const { rows, open } = await shop.db.read({
    rows: purchaseRows(!all, before, PAGE_SIZE + 1),
    open: purchasesOpen(),
  });
  const shown = rows.slice(0, PAGE_SIZE);
  return {
    rows: shown,
    nextCursor: rows.length > PAGE_SIZE ? String(shown.at(-1)?.number) : null,
    open,
    today: dayIn(shop.store.timeZone, shop.now()),
  };
}
