import { offersOf } from "#db/exchanges.server.ts";
import { orderByNumber } from "#db/orders.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { assembleOrder } from "../order/assemble.ts";
import { askableNumber } from "../order/number.ts";
import type { Order } from "../order/order.ts";
import { requireMay } from "../staff/require.ts";
import { addable, type Addable } from "./addable.ts";
import { markOf, whyNotEditable } from "./check.ts";

/**
 * An order as it can be changed: its state in a word (`markOf`), why it can't be, and which of its own things are sold now. Throws
 * `NotFound`.
 */
export async function orderForEdit(
  shop: StoreContext,
  number: number,
): Promise<{ order: Order; mark: string; whyNot: string | null; own: Addable[] }> {
  requireMay(shop, "orders.refund");
  const { found } = await shop.db.read({ found: orderByNumber(askableNumber(number)) });
  if (!found) throw new NotFound("order");
  const order = assembleOrder(found);
  const variants = new Set(order.lines.flatMap(({ variantId }) => variantId ?? []));
  const { offers } = await shop.db.read({ offers: offersOf([...variants], shop.now()) });
  return { order, mark: markOf(order), whyNot: whyNotEditable(order), own: addable(offers) };
}
