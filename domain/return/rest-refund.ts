import { uuidv7 } from "uuidv7";
import type { FullOrderRow } from "#db/orders.server.ts";
import type { StoreContext } from "../context.ts";
import { writeRefunds } from "../refund/sources.ts";

/** What an exchange leaves of the money for what came back: to gift cards first, then to where it came from, which its seller does by themselves where no gateway took it. */
export function restRefund(
  shop: StoreContext,
  order: FullOrderRow,
  returnId: string,
  amount: number,
  at: Date,
) {
  const giftCard = Math.min(amount, order.giftCard - order.giftCardBack);
  return writeRefunds(
    shop,
    order,
    {
      id: uuidv7(),
      counted: { lines: [], delivery: 0, amount, over: 0, giftCard },
      lines: [],
      returnId,
      reason: "",
      note: "",
      byHand: false,
      how: "",
      later: true,
    },
    at,
  );
}
