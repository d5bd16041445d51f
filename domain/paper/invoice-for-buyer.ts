import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { hasInvoice } from "./has-invoice.ts";
import { invoiceOf } from "./invoice.ts";
import type { Printable } from "./paper.ts";
import { printed } from "./print.ts";

/** The invoice of a paid order, for whoever holds its key. Throws `NotFound`. */
export async function invoiceForBuyer(shop: StoreContext, number: number, key: string): Promise<Printable> {
  return printed(shop, number, (about) => {
    if (about.order.key !== key || !hasInvoice(about.order)) throw new NotFound("order");
    return invoiceOf(about);
  });
}
