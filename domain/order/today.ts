import { disputesToAnswer } from "#db/disputes.server.ts";
import { waitingCount } from "#db/inbox.server.ts";
import { lowStock, orderNumbersToday, type LowStockRow } from "#db/order-list.server.ts";
import { openCounts } from "#db/reconciliation-differences.server.ts";
import { hasProducts, storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { may } from "../staff/may.ts";
import { requireMay } from "../staff/require.ts";
import { type FirstSteps, firstSteps } from "../store/first-steps.ts";

/** How many orders wait to be sent, for a look at their transfer's receipt, or for their money to be settled; returns for an answer or a refund. */
export type Waiting = {
  toSend: number;
  receipts: number;
  money: number;
  returnsAsked: number;
  returnsArrived: number;
  /** Payments of which the store and a gateway say different things. */
  differences: number;
  /** Conversations in which a buyer waits for an answer. */
  messages: number;
  /** Disputes that wait for the store's first answer. */
  disputes: number;
};

export type Today = {
  /** Placed since midnight by the store's clock, cancelled ones left out. */
  ordersToday: number;
  /** Minor units of those that are paid, or will be on delivery. */
  salesToday: number;
  /** What waits for somebody, whenever it came. */
  waiting: Waiting;
  /** `id` is the product's. */
  lowStock: LowStockRow[];
  /** What the store still needs; null when it has all of it, and for those who can't do it. */
  firstSteps: FirstSteps | null;
};

/** So few are low; triggers tell of it (migration 0049). */
export const LOW = 3;
const SHOWN = 8;

/** How the day stands and what needs doing, in one trip. */
export async function today(shop: StoreContext): Promise<Today> {
  requireMay(shop, "orders.read");
  const { numbers, differences, messages, disputes, low, shell, filled } = await shop.db.read({
    numbers: orderNumbersToday(shop.now(), shop.store.timeZone),
    differences: openCounts(),
    messages: waitingCount(),
    disputes: disputesToAnswer(),
    low: lowStock(LOW, SHOWN),
    shell: storeShell(),
    filled: hasProducts(),
  });
  const mayAct = shop.actor.kind === "staff" && may(shop.actor.role, "settings.write");
  const { ordersToday, salesToday, ...waiting } = numbers;
  return {
    ordersToday,
    salesToday,
    waiting: {
      ...waiting,
      differences: differences.reduce((sum, { count }) => sum + count, 0),
      messages,
      disputes,
    },
    lowStock: low,
    firstSteps: mayAct ? firstSteps(shell, filled) : null,
  };
}
