import { talkOf } from "#db/inbox.server.ts";
import { orderByNumber, type FullOrderRow } from "#db/orders.server.ts";
import { orderShownTo } from "../buyer/mask.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { requireMay } from "../staff/require.ts";
import { assembleOrder } from "./assemble.ts";
import { askableNumber } from "./number.ts";
import type { Order } from "./order.ts";

/** What is said about an order: how much of it the store has not read, and whether anybody spoke. */
export type Talk = { unread: number; spoken: boolean };

/** An order with its whole timeline, and whether its buyer wrote, in one trip. Throws `NotFound`. */
export async function orderForSeller(shop: StoreContext, number: number): Promise<Order & { talk: Talk }> {
  requireMay(shop, "orders.read");
  const asked = askableNumber(number);
  const { found, talk } = await shop.db.read({ found: orderByNumber(asked), talk: talkOf(asked) });
  if (!found) throw new NotFound("order");
  return { ...assembleOrder(orderShownTo(shop, found)), talk };
}

/** The order of this number in this store, or `NotFound`. */
export async function orderOrMiss(shop: StoreContext, number: number): Promise<FullOrderRow> {
  const { found } = await shop.db.read({ found: orderByNumber(askableNumber(number)) });
  if (!found) throw new NotFound("order");
  return found;
}
