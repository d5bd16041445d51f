import { orderInAccount } from "#db/orders.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { askableNumber } from "../order/number.ts";
import { ShopMiss } from "../storefront/miss.ts";
import { buyerOf } from "./buyer.ts";

/** Number and key of an order in the buyer's own account, in one trip. Anyone else's is a miss: throws `ShopMiss`. */
export async function myOrder(shop: StoreContext, number: number): Promise<{ number: number; key: string }> {
  const { buyerId } = buyerOf(shop);
  const { shell, order } = await shop.db.read({
    shell: storeShell(),
    order: orderInAccount(buyerId, askableNumber(number)),
  });
  if (!order) throw new ShopMiss("order", shell);
  return order;
}
