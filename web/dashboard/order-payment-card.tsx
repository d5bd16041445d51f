import type { ReactNode } from "react";
import { formatMoney } from "#domain/money.ts";
import { dueOf } from "#domain/order/due.ts";
import type { Order } from "#domain/order/order.ts";
import { mismatchOf } from "#domain/payment/mismatch.ts";
import { isOnline } from "#domain/payment/providers.ts";
import { nobodyTook } from "#domain/return/before-paid.ts";
import { moneyOf, wentBack } from "#domain/refund/went-back.ts";
import { Badge } from "#web/ui/badge.tsx";
import { Card } from "#web/ui/card.tsx";
import { methodName } from "./method-words.ts";
import { theBuyer } from "./buyer-name.ts";
import { paidWithName } from "./source-words.ts";
import { PaymentBadge } from "./status-badges.tsx";

type Props = {
  order: Pick<
    Order,
    | "payment"
    | "mismatched"
    | "method"
    | "total"
    | "giftCard"
    | "giftCards"
    | "currency"
    | "status"
    | "paidAt"
    | "lines"
    | "name"
    | "received"
    | "refunds"
    | "timeline"
    | "paidWith"
    | "paidReference"
  >;
  action: ReactNode;
};

/** How it is paid and whether it is. */
export function OrderPayment({ order, action }: Props) {
  const { payment, method } = order;
  const isBack = nobodyTook(order);
  const due = isBack ? "Nothing to pay" : formatMoney(dueOf(order), order.currency);
  const { own, onTop } = wentBack(order);
  const back = moneyOf(own);
  const surplus = moneyOf(onTop);
  const isPart = (order.status === "paid" || order.status === "fulfilled") && own.length > 0;
  const mismatch = mismatchOf(order);
  const left = order.received.reduce((sum, { amount, refunded }) => sum + amount - refunded, 0);
  return (
    <Card title="Payment">
      <div className="grid gap-2 text-sm">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <span>{paidWithName(order.paidWith) || methodName(method)}</span>
          {isPart && <Badge tone="warn">Partly refunded</Badge>}
          {payment &&
            !isPart &&
            !(isBack && payment.status === "pending") &&
            order.status !== "refunded" &&
            !(order.status === "cancelled" && (payment.status === "pending" || method === "nothing_due")) && (
              <PaymentBadge status={payment.status} method={method} />
            )}
        </div>
        <p className="text-xl font-semibold tabular-nums">{due}</p>
        {isBack && <p className="text-muted-foreground">All of it came back before it was paid.</p>}
        {order.giftCards.map(({ lastFour, amount }) => (
          <p key={lastFour} className="text-muted-foreground">
            Gift card …{lastFour} {order.status === "cancelled" ? "had paid" : "paid"}{" "}
            {formatMoney(amount, order.currency)}
            {order.status === "cancelled" && "; it is back on the card"}
          </p>
        ))}
        {back > 0 && order.status !== "refunded" && (
          <p>{formatMoney(back, order.currency)} of it went back, or is on its way.</p>
        )}
        {surplus > 0 && (
          <p className="text-muted-foreground">
            {formatMoney(surplus, order.currency)} came on top of what the order asks for, and went back or is
            on its way.
          </p>
        )}
        {payment?.status === "refund_due" && order.status === "cancelled" && left > 0 && (
          <p className="text-destructive">
            The order is cancelled, but its money came. Send {formatMoney(left, order.currency)} back
            {isOnline(method) ? " under Refunds, or yourself" : ` to ${theBuyer(order)}`}, then say so here.
          </p>
        )}
        {order.status === "refunded" && back > 0 && (
          <p className="text-muted-foreground">All of this money went back to {theBuyer(order)}.</p>
        )}
        {order.paidReference && <p className="wrap-anywhere">{order.paidReference}</p>}
        {order.mismatched && (
          <p className="text-destructive">
            {mismatch
              ? `${mismatch.arrived} arrived, but ${mismatch.asked} was asked for.`
              : "Another amount arrived than was asked for."}
          </p>
        )}
        {payment && isOnline(method) && (
          <p className="text-[13px] break-all text-muted-foreground">Reference {payment.reference}</p>
        )}
      </div>
      {action}
    </Card>
  );
}
