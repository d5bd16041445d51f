import type { ReactNode } from "react";
import { formatMoney } from "#domain/money.ts";
import type { Order } from "#domain/order/order.ts";
import { Card } from "#web/ui/card.tsx";
import { theBuyer } from "./buyer-name.ts";
import { PaymentBadge } from "./status-badges.tsx";

const METHOD = { paystack: "Paystack", pay_on_delivery: "Pay on delivery" } as const;

type Props = {
  order: Pick<Order, "payment" | "method" | "total" | "currency" | "status" | "name">;
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
          {payment &&
            order.status !== "refunded" &&
            !(order.status === "cancelled" && payment.status === "pending") && (
              <PaymentBadge status={payment.status} method={method} />
            )}
        </div>
        <p className="text-xl font-semibold tabular-nums">{formatMoney(order.total, order.currency)}</p>
        {payment?.status === "refund_due" && order.status === "cancelled" && (
          <p className="text-destructive">
            The order is cancelled, but its money came. Send {formatMoney(order.total, order.currency)} back
            {method === "paystack" ? " in your Paystack dashboard" : ` to ${theBuyer(order)}`}, then say so
            here.
          </p>
        )}
        {order.status === "refunded" && (
          <p className="text-muted-foreground">You gave this money back to {theBuyer(order)}.</p>
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
