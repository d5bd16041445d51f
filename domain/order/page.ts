import { orderByNumber } from "#db/orders.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { ShopMiss } from "../storefront/miss.ts";
import type { Shell } from "../store/store.ts";
import { assembleOrder } from "./assemble.ts";
import { askableNumber } from "./number.ts";
import type { Order } from "./order.ts";

/** What a buyer's timeline tells; the rest is between the shop and its gateway. */
const TOLD = new Set(["ORDER_PLACED", "ORDER_PAID", "PAYMENT_FAILED", "ORDER_FULFILLED", "ORDER_CANCELLED"]);

/** An order as its buyer sees it, in one trip. Throws `ShopMiss` unless `key` is the order's own. */
export async function orderPage(
  shop: StoreContext,
  number: number,
  key: string,
): Promise<{ shell: Shell; order: Order }> {
  const { shell, found } = await shop.db.read({
    shell: storeShell(),
    found: orderByNumber(askableNumber(number)),
  });
  if (!found || found.key !== key) throw new ShopMiss("order", shell);
  const order = assembleOrder(found);
  const timeline = order.timeline.flatMap(({ type, at }) =>
    TOLD.has(type) ? [{ type, at, actor: "", data: {} }] : [],
  );
  return { shell, order: { ...order, timeline } };
}
