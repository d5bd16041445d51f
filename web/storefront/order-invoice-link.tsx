import type { Order } from "#domain/order/order.ts";
import { hasInvoice } from "#domain/paper/has-invoice.ts";
import { useSay } from "./use-say.ts";

/** The way to the invoice of an order that is paid. */
export function InvoiceLink({ order }: { order: Order }) {
  const say = useSay();
  if (!hasInvoice(order)) return null;
  return (
    <p className="mt-4">
      <a href={`/orders/${order.number}/invoice?key=${order.key}`} className="link tap">
        {say("Invoice (PDF)")}
      </a>
    </p>
  );
}
