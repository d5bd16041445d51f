import { discountCounts, discountsBefore, type ListedDiscount } from "#db/discount-books.server.ts";
import type { StoreContext } from "../context.ts";
import { isId } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import { type DiscountState, DISCOUNT_STATES, stateOf } from "./state.ts";
import { effectWords, leastWords } from "./summary.ts";
import { discountOf } from "./terms.ts";

export type DiscountRow = {
  id: string;
  title: string;
  /** "10% off the order". */
  does: string;
  automatic: boolean;
  codes: string[];
  codeCount: number;
  state: DiscountState;
  used: number;
  inAll: number | null;
  /** Minor units: what the orders that have it come to. */
  revenue: number;
};

export type DiscountList = {
  discounts: DiscountRow[];
  nextCursor: string | null;
  counts: Record<DiscountState | "all", number>;
};

const A_PAGE = 50;

/** The store's discounts, newest first, in one trip. `q` is part of a name or a code. */
export async function listDiscounts(
  shop: StoreContext,
  { q = "", state, cursor }: { q?: string; state?: string | null; cursor?: string | null },
): Promise<DiscountList> {
  requireMay(shop, "discounts.read");
  const now = shop.now();
  const wanted = {
    words: q.trim().slice(0, 100),
    state: DISCOUNT_STATES.find((known) => known === state) ?? null,
  };
  const { found, counts } = await shop.db.read({
    found: discountsBefore(cursor && isId(cursor) ? cursor : null, wanted, now, A_PAGE + 1),
    counts: discountCounts(now),
  });
  const shown = found.slice(0, A_PAGE);
  return {
    discounts: shown.map((row) => listed(row, now, shop.store.currency)),
    nextCursor: found.length > A_PAGE ? (shown.at(-1)?.id ?? null) : null,
    counts,
  };
}

function listed(row: ListedDiscount, now: Date, currency: string): DiscountRow {
  const { id, title, automatic, codes, codeCount, used, inAll, revenue } = row;
  const terms = { ...row, ...discountOf(row) };
  const does = effectWords(terms, currency) + leastWords(terms, currency);
  return { id, title, does, automatic, codes, codeCount, state: stateOf(row, now), used, inAll, revenue };
}
