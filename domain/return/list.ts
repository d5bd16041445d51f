import { returnCounts, returnsBefore, returnWindow } from "#db/returns.server.ts";
import type { StoreContext } from "../context.ts";
import { cursorAt, placeIn } from "../cursor.ts";
import { requireMay } from "../staff/require.ts";
import type { ReturnRow, ReturnStatus } from "./return.ts";
import { RETURN_STATUSES } from "./status.ts";

export type ReturnList = {
  returns: ReturnRow[];
  nextCursor: string | null;
  counts: Record<"all" | ReturnStatus, number>;
  /** For how many days after it was sent a buyer can ask online; 0 for never. */
  days: number;
};

const A_PAGE = 50;

/** The store's returns, newest first, in one trip. */
export async function listReturns(
  shop: StoreContext,
  { status = null, cursor = null }: { status?: ReturnStatus | null; cursor?: string | null },
): Promise<ReturnList> {
  requireMay(shop, "orders.read");
  const { found, counted, open } = await shop.db.read({
    found: returnsBefore(placeIn(cursor), status, A_PAGE + 1),
    counted: returnCounts(),
    open: returnWindow(),
  });
  const returns = found.slice(0, A_PAGE);
  const last = returns.at(-1);
  const each = RETURN_STATUSES.map((one) => [one, counted[one] ?? 0] as const);
  return {
    returns,
    nextCursor: found.length > A_PAGE && last ? cursorAt({ at: last.createdAt, id: last.id }) : null,
    counts: {
      all: each.reduce((sum, [, count]) => sum + count, 0),
      ...Object.fromEntries(each),
    } as ReturnList["counts"],
    days: open.days,
  };
}
