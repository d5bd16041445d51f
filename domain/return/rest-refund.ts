import { uuidv7 } from "uuidv7";
import type { FullOrderRow } from "#db/orders.server.ts";
import type { StoreContext } from "../context.ts";
import { assembleOrder } from "../order/assemble.ts";
import { writeRefunds } from "../refund/sources.ts";
import { countSum } from "../refund/sums.ts";
import { ordersBefore } from "./orders-before.ts";

/**
 * What an exchange leaves of the money for what came back: to gift cards first, then to where it came from, by its seller's hand where
 * no gateway took it.
 */
export async function restRefund(
  shop: StoreContext,
  order: FullOrderRow,
  returnId: string,
  amount: number,
  at: Date,
) {
  const counted = countSum(assembleOrder(order), amount);
  return writeRefunds(
    shop,
    order,
    {
      id: uuidv7(),
      counted,
      lines: [],
      returnId,
      reason: "",
      note: "",
      byHand: false,
      how: "",
    },
    at,
    await ordersBefore(shop, order, counted),
  );
}
