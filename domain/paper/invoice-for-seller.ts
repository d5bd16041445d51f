import { orderShownTo } from "../buyer/mask.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { invoiceOf } from "./invoice.ts";
import type { Printable } from "./paper.ts";
import { printed } from "./print.ts";

/** An order's invoice, as its buyer gets it. Throws `NotFound`. */
export async function invoiceForSeller(shop: StoreContext, number: number): Promise<Printable> {
  requireMay(shop, "orders.read");
  return printed(shop, number, (about) => invoiceOf({ ...about, order: orderShownTo(shop, about.order) }));
}
