import { ordersBefore } from "#db/order-list.server.ts";
import { boughtMost, type BoughtProductRow, buyerOfOrder, type BuyerRow } from "#db/bought.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { askableNumber } from "../order/number.ts";
import type { OrderRow } from "../order/order.ts";
import { requireMay } from "../staff/require.ts";
import { maskedEmail, mayContact } from "./mask.ts";

export type BuyerPage = {
  buyer: BuyerRow;
  products: BoughtProductRow[];
  orders: OrderRow[];
  nextCursor: string | null;
};

const PRODUCTS = 10;
const A_PAGE = 50;
const TOP = 2 ** 31 - 1;

/**
 * Whoever placed an order: all their orders, newest first, what they came to and what was in them. Orders belong together by their e-mail
 * address, so those of a guest and of an account do. Throws `NotFound` for an order that is not there, or whose buyer is not known. One trip.
 */
export async function buyerWho(
  shop: StoreContext,
  number: number,
  cursor: string | null,
): Promise<BuyerPage> {
  requireMay(shop, "orders.read");
  const asked = askableNumber(number);
  const before = /^\d{1,9}$/.test(cursor ?? "") ? Number(cursor) : TOP;
  const everything = { words: "", number: null, contact: false, status: null, buyerOf: asked };
  const { buyer, products, found } = await shop.db.read({
    buyer: buyerOfOrder(asked),
    products: boughtMost(asked, PRODUCTS),
    found: ordersBefore(before, everything, A_PAGE + 1),
  });
  if (!buyer) throw new NotFound("buyer");
  const orders = found.slice(0, A_PAGE);
  return {
    buyer: mayContact(shop) ? buyer : { ...buyer, email: maskedEmail(buyer.email) },
    products,
    orders,
    nextCursor: found.length > A_PAGE ? String(orders.at(-1)?.number) : null,
  };
}
