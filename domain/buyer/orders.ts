import { ordersOfBuyer, spentByMonth, type BoughtRow, type SpentRow } from "#db/buyer-orders.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import type { Shell } from "../store/store.ts";
import { buyerOf } from "./buyer.ts";

/** Above every order's number. */
export const NEWEST = 2 ** 31 - 1;
const A_PAGE = 20;
const MONTHS = 12;

export type Spent = SpentRow;

/** A buyer's orders in this store, newest first, and what they spent in each month, in one trip. `cursor` is what the page before answered; any other shows the first. */
export async function myOrders(
  shop: StoreContext,
  cursor: string | null,
): Promise<{ shell: Shell; orders: BoughtRow[]; nextCursor: string | null; spent: Spent[] }> {
  const { buyerId } = buyerOf(shop);
  const before = /^\d{1,9}$/.test(cursor ?? "") ? Number(cursor) : NEWEST;
  const { shell, found, spent } = await shop.db.read({
    shell: storeShell(),
    found: ordersOfBuyer(buyerId, before, A_PAGE + 1),
    spent: spentByMonth(buyerId, shop.store.timeZone, MONTHS),
  });
  const orders = found.slice(0, A_PAGE);
  return { shell, orders, spent, nextCursor: found.length > A_PAGE ? String(orders.at(-1)?.number) : null };
}
