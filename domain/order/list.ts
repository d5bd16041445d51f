import { orderCounts, ordersBefore } from "#db/order-list.server.ts";
import { mayContact } from "../buyer/mask.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import type { OrderRow, OrderStatus } from "./order.ts";
import { ORDER_STATUSES } from "./status.ts";

/** What orders wait for the seller to do: send a parcel, look at a transfer's receipt, settle money. */
export const ORDER_WAITS = ["to_send", "receipts", "money"] as const;
export type OrderFilter = OrderStatus | (typeof ORDER_WAITS)[number];

export type OrderListInput = { q?: string; status?: OrderFilter; cursor?: string | null };
export type OrderList = {
  orders: OrderRow[];
  nextCursor: string | null;
  /** Of the whole store, whatever is searched for. */
  counts: Record<"all" | OrderFilter, number>;
};

const A_PAGE = 50;
const TOP = 2 ** 31 - 1;

/** The store's orders, newest first, in one trip. `q` is a number ("1042", "#1042") or part of a name or e-mail address. */
export async function listOrders(
  shop: StoreContext,
  { q = "", status, cursor }: OrderListInput,
): Promise<OrderList> {
  requireMay(shop, "orders.read");
  const words = q.trim().slice(0, 100);
  const search = { words, number: numberIn(words), status: status ?? null, contact: mayContact(shop) };
  const { found, counted } = await shop.db.read({
    found: ordersBefore(numberIn(cursor ?? "") ?? TOP, search, A_PAGE + 1),
    counted: orderCounts(),
  });
  const orders = found.slice(0, A_PAGE);
  const numberOf = (one: OrderFilter) => [one, counted[one] ?? 0] as const;
  const each = ORDER_STATUSES.map(numberOf);
  const all = each.reduce((sum, [, n]) => sum + n, 0);
  return {
    orders,
    nextCursor: found.length > A_PAGE ? String(orders.at(-1)?.number) : null,
    counts: { all, ...Object.fromEntries([...ORDER_WAITS.map(numberOf), ...each]) } as OrderList["counts"],
  };
}

function numberIn(text: string): number | null {
  const digits = /^#?(\d{1,9})$/.exec(text)?.[1];
  return digits ? Number(digits) : null;
}
