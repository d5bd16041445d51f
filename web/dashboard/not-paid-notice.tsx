import type { Order } from "#domain/order/order.ts";
import { Notice } from "#web/ui/notice.tsx";
import { MismatchNotice } from "./mismatch-notice.tsx";

type Props = {
  order: Pick<Order, "status" | "method" | "mismatched" | "timeline" | "additions">;
};

/** What to do about an order whose money is not there: wait, or settle what came instead of it. */
export function NotPaidNotice({ order }: Props) {
  const { status, method, mismatched } = order;
  if (mismatched) return <MismatchNotice order={order} mismatched={mismatched} />;
  if (status !== "placed" || method === "pay_on_delivery" || method === "bank_transfer") return null;
  return (
    <Notice title="Not paid yet">
      Wait for the money before you send anything. What is not paid in time goes back in stock; should the
      money come later, it is taken again while it is there.
    </Notice>
  );
}
