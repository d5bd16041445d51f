import { Banknote, Ban, Printer, Truck, Undo2 } from "lucide-react";
import { useState } from "react";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { mayBecome } from "#domain/order/status.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order";
import { formatMoney } from "#domain/money.ts";
import { andTold } from "./buyer-name.ts";
import { CancelDialog } from "./cancel-dialog.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { useFrame } from "./frame-data.ts";
import { FulfilDialog } from "./fulfil-dialog.tsx";
import { orderNumber } from "./order-answer.ts";
import { OrderBuyer } from "./order-buyer.tsx";
import { OrderLines } from "./order-lines.tsx";
import { OrderPayment } from "./order-payment-card.tsx";
import { OrderTimeline } from "./order-timeline.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { OrderStatusBadge } from "./status-badges.tsx";
import { dateAndTime } from "./zone.ts";

export const loader = page(async ({ context, params }: Route.LoaderArgs) => {
  // The key opens the buyer's page without a sign-in, so it has no business here.
  const { key: _, ...order } = await orderForSeller(context.get(shopContext), orderNumber(params.number));
  return { order };
});

export const meta: Route.MetaFunction = ({ params }) => [{ title: `Order #${params.number}` }];

export default function Order({ loaderData: { order } }: Route.ComponentProps) {
  const { base, store, can } = useFrame();
  const [dialog, setDialog] = useState<"fulfil" | "cancel" | "paid" | "returned" | null>(null);
  const at = `${base}/orders/${order.number}`;
  const sendable = mayBecome(order, "fulfilled") && can("orders.fulfil");
  const cancellable = mayBecome(order, "cancelled") && can("orders.cancel");
  const payable =
    order.method === "pay_on_delivery" &&
    order.payment?.status !== "paid" &&
    (order.status === "placed" || order.status === "fulfilled") &&
    can("orders.fulfil");
  const owing =
    order.status === "cancelled" && order.payment?.status === "refund_due" && can("orders.cancel");
  const amount = formatMoney(order.total, order.currency);
  const markReturned = owing && (
    <Button look="primary" onClick={() => setDialog("returned")}>
      <Undo2 aria-hidden />
      Money sent back
    </Button>
  );
  const markPaid = payable && (
    <Button look={sendable ? "outline" : "primary"} onClick={() => setDialog("paid")}>
      <Banknote aria-hidden />
      Mark as paid
    </Button>
  );
  return (
    <>
      <PageHeader
        title={`Order #${order.number}`}
        beside={<OrderStatusBadge status={order.status} method={order.method} />}
        hint={`Placed ${dateAndTime(order.placedAt, store.timeZone)}`}
        back={{ to: `${base}/orders`, name: "Orders" }}
        more={
          <Button look="quiet" size="icon" aria-label="Print" onClick={() => print()}>
            <Printer aria-hidden />
          </Button>
        }
        place={sendable || payable ? "bar" : "float"}
        action={
          sendable ? (
            <Button look="primary" onClick={() => setDialog("fulfil")}>
              <Truck aria-hidden />
              Mark as sent
            </Button>
          ) : (
            markPaid
          )
        }
      />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-5">
        <div className="grid min-w-0 content-start gap-4 lg:gap-5">
          {order.status === "placed" && order.method !== "pay_on_delivery" && (
            <Notice title="Not paid yet">
              Wait for the money before you send anything. An order that is not paid in time is cancelled and
              its items go back in stock.
            </Notice>
          )}
          <OrderLines order={order} />
          <OrderTimeline order={order} timeZone={store.timeZone} />
        </div>
        <div className="grid min-w-0 content-start gap-4 lg:gap-5">
          <OrderPayment order={order} action={sendable ? markPaid : markReturned} />
          <OrderBuyer order={order} />
          {order.note && (
            <Card title="Note from the buyer">
              <p className="text-sm break-words whitespace-pre-line">{order.note}</p>
            </Card>
          )}
          {cancellable && (
            <Button
              look="dangerQuiet"
              className="justify-self-start print:hidden"
              onClick={() => setDialog("cancel")}
            >
              <Ban aria-hidden />
              Cancel this order
            </Button>
          )}
        </div>
      </div>
      <FulfilDialog action={`${at}/fulfilment`} open={dialog === "fulfil"} onClose={() => setDialog(null)} />
      <CancelDialog
        action={`${at}/cancellation`}
        number={order.number}
        paid={order.status === "paid"}
        open={dialog === "cancel"}
        onClose={() => setDialog(null)}
      />
      <ConfirmDialog
        action={`${at}/payment`}
        intent="paid"
        title={`Do you have ${amount}?`}
        description={`Order #${order.number} is then paid${andTold(order)}. This can’t be undone.`}
        label="Yes, it is paid"
        open={dialog === "paid"}
        onClose={() => setDialog(null)}
      />
      <ConfirmDialog
        action={`${at}/payment`}
        intent="returned"
        title={`Have you sent ${amount} back?`}
        description={`Order #${order.number} is then refunded${andTold(order)}. This can’t be undone.`}
        label="Yes, I sent it back"
        open={dialog === "returned"}
        onClose={() => setDialog(null)}
      />
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
