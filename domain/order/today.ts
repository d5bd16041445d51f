import { lowStock, orderNumbersToday, type LowStockRow } from "#db/order-list.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";

export type Today = {
  /** Placed since midnight by the store's clock, cancelled ones left out. */
  ordersToday: number;
  /** Minor units of those that are paid, or will be on delivery. */
  salesToday: number;
  /** Orders that wait to be sent, whenever they came. */
  toSend: number;
  /** `id` is the product's. */
  lowStock: LowStockRow[];
};

const LOW = 3;
const SHOWN = 8;

/** How the day stands and what needs doing, in one trip. */
export async function today(shop: StoreContext): Promise<Today> {
  requireMay(shop, "orders.read");
  const { numbers, low } = await shop.db.read({
    numbers: orderNumbersToday(shop.now(), shop.store.timeZone),
    low: lowStock(LOW, SHOWN),
  });
  return { ...numbers, lowStock: low };
}
