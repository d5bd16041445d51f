import { ordersOfBuyer, type BuyerOrderRow } from "#db/buyer-order-list.server.ts";
import type { StoreContext } from "../context.ts";
import { Forbidden } from "../errors.ts";

const A_PAGE = 50;
const TOP = 2 ** 31 - 1;

/** The orders in the account of the buyer who asks, the newest first, from below the number `before`. */
export async function ordersOfMine(
  shop: StoreContext,
  before: number | null,
): Promise<{ orders: BuyerOrderRow[]; next: number | null }> {
  if (shop.actor.kind !== "buyer") throw new Forbidden();
  const { found } = await shop.db.read({
    found: ordersOfBuyer(shop.actor.buyerId, before ?? TOP, A_PAGE + 1),
  });
  const orders = found.slice(0, A_PAGE);
  return { orders, next: found.length > A_PAGE ? (orders.at(-1)?.number ?? null) : null };
}
