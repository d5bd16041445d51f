import type { LineMove, NewRefundLine } from "#db/refunds.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import { refundedOf, spokenFor, type Counted } from "./sums.ts";

type Things = { variantId: string; quantity: number }[];

/** What a refund does to the things it is for. */
type Moves = {
  lines: NewRefundLine[];
  moves: LineMove[];
  /** To be put back on the shelf: what was not sent yet, and what the buyer brought. */
  unsent: Things;
  brought: Things;
};

type Wanted = { lines: { lineId: string; restock: boolean }[]; returnId?: string | null };

/**
 * What was not sent yet is called off first, and put back where that is wanted. Of what was sent, things that came back by a
 * return are there already; others count as brought back when they are put back. With a return all of that has happened before.
 */
export function lineMoves(order: FullOrderRow, counted: Counted, wanted: Wanted): Moves {
  const all: Moves = { lines: [], moves: [], unsent: [], brought: [] };
  for (const { lineId, quantity, amount } of counted.lines) {
    const line = order.lines.find(({ id }) => id === lineId);
    if (!line) continue;
    const { sent, returned, removed, variantId } = line;
    const byReturn = (wanted.returnId ?? null) !== null;
    const restock = !byReturn && wanted.lines.some((one) => one.lineId === lineId && one.restock);
    const addRemoved = byReturn ? 0 : Math.min(quantity, line.quantity - sent - removed);
    const refundedSent = Math.max(0, refundedOf(order, lineId) - removed);
    const backBefore = Math.max(0, returned - spokenFor(order, lineId) - refundedSent);
    const fresh = Math.max(0, quantity - addRemoved - backBefore);
    const addReturned = restock ? Math.min(fresh, sent - returned) : 0;
    const restocked = restock ? addRemoved + addReturned : 0;
    all.lines.push({ orderLineId: lineId, quantity, amount, removed: addRemoved, restocked });
    all.moves.push({ lineId, sent, returned, removed, addReturned, addRemoved });
    if (variantId === null || !restock) continue;
    if (addRemoved > 0) all.unsent.push({ variantId, quantity: addRemoved });
    if (addReturned > 0) all.brought.push({ variantId, quantity: addReturned });
  }
  return all;
}
