import type { StoreContext } from "../context.ts";
import { may } from "../staff/may.ts";
import type { Order } from "../order/order.ts";
import { prefixOf } from "../store/languages.ts";

/**
 * Where the buyer of an order that the shop made sees and pays it, for the seller to send on; null for orders that buyers placed,
 * whose page is their own, for what is not to be paid any more, and for who may not make orders.
 */
export function payLinkOf(
  { actor, origin, store }: StoreContext,
  { source, status, payBy, number, key }: Pick<Order, "source" | "status" | "payBy" | "number" | "key">,
): string | null {
  if (source === "web" || status !== "placed" || !payBy) return null;
  if (actor.kind !== "staff" || !may(actor.role, "orders.write")) return null;
  return `${origin}${prefixOf(store)}/orders/${number}?key=${key}`;
}
