import { orderByNumber, type FullOrderRow } from "#db/orders.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";

/**
 * The orders whose money pays for an exchange, the nearest first: each may be an exchange itself. Read only where what is to go back
 * (`exchange`, minor units) is not all the order's own.
 */
export async function ordersBefore(
  shop: StoreContext,
  order: Pick<FullOrderRow, "credit">,
  { exchange }: { exchange: number },
): Promise<FullOrderRow[]> {
  const before: FullOrderRow[] = [];
  for (let credit = exchange > 0 ? order.credit : null; credit !== null;) {
    const { first } = await shop.db.read({ first: orderByNumber(credit.number) });
    if (!first) throw new NotFound("order");
    before.push(first);
    credit = first.credit;
  }
  return before;
}
