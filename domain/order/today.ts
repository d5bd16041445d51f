import { lowStock, orderNumbersToday, type LowStockRow } from "#db/order-list.server.ts";
import { hasProducts, storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { may } from "../staff/may.ts";
import { requireMay } from "../staff/require.ts";
import { type FirstSteps, firstSteps } from "../store/first-steps.ts";

export type Today = {
  /** Placed since midnight by the store's clock, cancelled ones left out. */
  ordersToday: number;
  /** Minor units of those that are paid, or will be on delivery. */
  salesToday: number;
  /** Orders that wait to be sent, whenever they came. */
  toSend: number;
  /** `id` is the product's. */
  lowStock: LowStockRow[];
  /** What the store still needs; null when it has all of it, and for those who can't do it. */
  firstSteps: FirstSteps | null;
};

const LOW = 3;
const SHOWN = 8;

/** How the day stands and what needs doing, in one trip. */
export async function today(shop: StoreContext): Promise<Today> {
  requireMay(shop, "orders.read");
  const { numbers, low, shell, filled } = await shop.db.read({
    numbers: orderNumbersToday(shop.now(), shop.store.timeZone),
    low: lowStock(LOW, SHOWN),
    shell: storeShell(),
    filled: hasProducts(),
  });
  const mayAct = shop.actor.kind === "staff" && may(shop.actor.role, "settings.write");
  return { ...numbers, lowStock: low, firstSteps: mayAct ? firstSteps(shell, filled) : null };
}
