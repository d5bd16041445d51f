import type { ReactNode } from "react";
import { formatMoney } from "#domain/money.ts";
import type { Order } from "#domain/order/order.ts";
import { Card } from "#web/ui/card.tsx";
import { PaymentBadge } from "./status-badges.tsx";

const METHOD = { paystack: "Paystack", pay_on_delivery: "Pay on delivery" } as const;

type Props = {
  order: Pick<Order, "payment" | "method" | "total" | "currency" | "status">;
  action: ReactNode;
};

/** How it is paid and whether it is. */
export function OrderPayment({ order, action }: Props) {
  const { payment, method } = order;
  return (
    <Card title="Payment">
      <div className="grid gap-2 text-sm">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <span>{METHOD[method]}</span>
          {payment && order.status !== "cancelled" && (
            <PaymentBadge status={payment.status} method={method} />
          )}
          {payment && order.status === "cancelled" && payment.status !== "pending" && (
            <PaymentBadge status={payment.status} method={method} />
          )}
        </div>
        <p className="text-xl font-semibold tabular-nums">{formatMoney(order.total, order.currency)}</p>
        {payment?.status === "refund_due" && (
          <p className="text-destructive">
            The buyer’s money came, but there is no order for it any more. Give it back in your{" "}
            {METHOD[method]} account.
          </p>
        )}
        {payment?.problem && <p className="text-muted-foreground">{payment.problem}</p>}
        {payment && method === "paystack" && (
          <p className="text-[13px] break-all text-muted-foreground">Reference {payment.reference}</p>
        )}
      </div>
      {action}
    </Card>
  );
}
