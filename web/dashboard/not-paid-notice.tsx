import type { Order } from "#domain/order/order.ts";
import { mismatchOf } from "#domain/payment/mismatch.ts";
import { Notice } from "#web/ui/notice.tsx";
import { methodName } from "./method-words.ts";

type Props = { order: Pick<Order, "status" | "method" | "payment" | "timeline"> };

/** What to do about an order whose money is not there: wait, or settle what came instead of it. */
export function NotPaidNotice({ order }: Props) {
  const { status, method, payment } = order;
  if (status !== "placed" || method === "pay_on_delivery" || method === "bank_transfer") return null;
  if (!payment?.problem)
    return (
      <Notice title="Not paid yet">
        Wait for the money before you send anything. What is not paid in time goes back in stock; should the
        money come later, it is taken again while it is there.
      </Notice>
    );
  const mismatch = mismatchOf(order);
  // No step of ours makes such a payment count: it would send back money that never came.
  return (
    <Notice
      tone="warn"
      title={
        mismatch
          ? `${mismatch.arrived} arrived, but ${mismatch.asked} was asked for`
          : "Another amount arrived than was asked for"
      }
    >
      Don’t send anything. Look the payment up in {methodName(method)} and give it back there, then cancel
      this order. The buyer can order again, or you make them a pay link.
    </Notice>
  );
}
