import { orderByNumber, type FullOrderRow } from "#db/orders.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { requireMay } from "../staff/require.ts";
import { assembleOrder } from "./assemble.ts";
import { askableNumber } from "./number.ts";
import type { Order } from "./order.ts";

/** An order with its whole timeline. Throws `NotFound`. */
export async function orderForSeller(shop: StoreContext, number: number): Promise<Order> {
  requireMay(shop, "orders.read");
  return assembleOrder(await orderOrMiss(shop, number));
}

/** The order of this number in this store, or `NotFound`. */
export async function orderOrMiss(shop: StoreContext, number: number): Promise<FullOrderRow> {
  const { found } = await shop.db.read({ found: orderByNumber(askableNumber(number)) });
  if (!found) throw new NotFound("order");
  return found;
}
