import { orderByNumber } from "#db/orders.server.ts";
import { type MethodNote, methodNotes } from "#db/payment-methods.server.ts";
import { toReview } from "#db/reviews.server.ts";
import { storeShell } from "#db/stores.server.ts";
import { unreadOfOrder } from "#db/threads-buyer.server.ts";
import { openAddition } from "../addition/open.ts";
import type { StoreContext } from "../context.ts";
import type { ToReview } from "../review/review.ts";
import { ShopMiss } from "../storefront/miss.ts";
import type { Shell } from "../store/store.ts";
import { assembleOrder } from "./assemble.ts";
import { askableNumber } from "./number.ts";
import type { Order } from "./order.ts";
import { toldToBuyer } from "./told-to-buyer.ts";

export type OrderPage = {
  shell: Shell;
  order: Order;
  reviews: ToReview[];
  /** Where to transfer to, and what the shop says about the way this order is paid. */
  told: MethodNote | null;
  /** Where to transfer what was added to it to; null where nothing is added, or the shop takes no transfers. */
  account: MethodNote | null;
  /** How many messages about it its buyer has not read. */
  unread: number;
};

/** An order as its buyer sees it, in one trip. Throws `ShopMiss` unless `key` is the order's own. */
export async function orderPage(shop: StoreContext, number: number, key: string): Promise<OrderPage> {
  const { shell, found, reviews, notes, unread } = await shop.db.read({
    shell: storeShell(),
    found: orderByNumber(askableNumber(number)),
    reviews: toReview(askableNumber(number)),
    notes: methodNotes(["bank_transfer", "pay_on_delivery"]),
    unread: unreadOfOrder(askableNumber(number)),
  });
  if (!found || found.key !== key) throw new ShopMiss("order", shell);
  const order = assembleOrder(found);
  const timeline = order.timeline.flatMap((entry) => toldToBuyer(entry) ?? []);
  const told = notes.find(({ provider }) => provider === order.method) ?? null;
  const account = openAddition(order)
    ? (notes.find(({ provider }) => provider === "bank_transfer") ?? null)
    : null;
  // What the shop wrote for itself, and what went on between it and its gateway, is not its buyer's.
  const refunds = order.refunds.map((refund) => ({ ...refund, note: "", problem: "" }));
  return { shell, order: { ...order, timeline, refunds }, reviews, told, account, unread };
}
