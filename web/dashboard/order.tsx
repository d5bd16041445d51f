import { Banknote, Ban, Check, MessageCircle, Pencil, Printer, Truck, Undo2 } from "lucide-react";
import { useState } from "react";
import { Link, type ShouldRevalidateFunctionArgs } from "react-router";
import { payLinkOf } from "#domain/draft/pay-link.ts";
import { whyNotEditable } from "#domain/edit/check.ts";
import { nothingToSend, partlySent } from "#domain/fulfilment/left.ts";
import { formatMoney } from "#domain/money.ts";
import { dueOf } from "#domain/order/due.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import type { Order } from "#domain/order/order.ts";
import { mayBecome } from "#domain/order/status.ts";
import { withNobody } from "#domain/order/with-nobody.ts";
import { isOnline } from "#domain/payment/providers.ts";
import { owedOf } from "#domain/refund/owed.ts";
import { failedOfPayment } from "#domain/refund/waits.ts";
import { nothingAsked } from "#domain/return/before-paid.ts";
import { paysElsewhere } from "#domain/return/pays-elsewhere.ts";
import { sumOf } from "#domain/refund/went-back.ts";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order";
import { andTold } from "./buyer-name.ts";
import { CancelDialog } from "./cancel-dialog.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { useFrame } from "./frame-data.ts";
import { DisputesCard } from "./disputes-card.tsx";
import { FulfilDialog } from "./fulfil-dialog.tsx";
import { methodName } from "./method-words.ts";
import { nextStep } from "./next-step.ts";
import { NotPaidNotice } from "./not-paid-notice.tsx";
import { OrderAdditions } from "./order-additions.tsx";
import { orderNumber } from "./order-answer.ts";
import { OrderBuyer } from "./order-buyer.tsx";
import { OrderLines } from "./order-lines.tsx";
import { OrderPapers } from "./order-papers.tsx";
import { OrderParcels } from "./order-parcels.tsx";
import { OrderPayment } from "./order-payment-card.tsx";
import { OrderTimeline } from "./order-timeline.tsx";
import { OrderTransfer } from "./order-transfer.tsx";
import { writeOwed } from "./owed-form.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { PayLinkCard } from "./pay-link-card.tsx";
import { RefundsCard } from "./refunds-card.tsx";
import { ReturnsCard } from "./returns-card.tsx";
import { sourceName } from "./source-words.ts";
import { OrderStatusBadge } from "./status-badges.tsx";
import { TryAgain } from "./try-again.tsx";
import { UnreadCount } from "./unread-count.tsx";
import { dateAndTime } from "./zone.ts";

export const loader = page(async ({ context, params }: Route.LoaderArgs) => {
  // The key opens the buyer's page without a sign-in, so it has no business here.
  const shop = context.get(shopContext);
  const found = await orderForSeller(shop, orderNumber(params.number));
  const { key: _, ...order } = found;
  // The same for two presses of one page, so that money goes back once.
  return { order, payLink: payLinkOf(shop, found), pressId: crypto.randomUUID() };
});

/** Who is told to look again sees what is. */
export const shouldRevalidate = ({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  actionStatus === 409 || defaultShouldRevalidate;

export const meta: Route.MetaFunction = ({ params }) => [{ title: `Order #${params.number}` }];

export default function OrderPage({ loaderData: { order, payLink, pressId } }: Route.ComponentProps) {
  const { base, store, can } = useFrame();
  const [dialog, setDialog] = useState<"fulfil" | "done" | "cancel" | "paid" | "returned" | null>(null);
  const at = `${base}/orders/${order.number}`;
  const next = nextStep(order);
  const again = next?.do === "refund_again" && can("orders.refund") && next.refund;
  const sendable = next !== null && next.do !== "refund_again" && can("orders.fulfil");
  const cancellable =
    mayBecome(order, "cancelled") &&
    withNobody(order) &&
    paysElsewhere(order) === null &&
    can("orders.cancel");
  const editable = whyNotEditable({ ...order, key: "" }) === null && can("orders.refund");
  const payable =
    order.method === "pay_on_delivery" &&
    order.payment?.status !== "paid" &&
    (order.status === "placed" || order.status === "fulfilled") &&
    !nothingAsked(order) &&
    can("orders.fulfil");
  const owed = owedOf(order);
  const owing =
    order.status === "cancelled" &&
    owed.length > 0 &&
    !owed.some(({ id }) => failedOfPayment(order, id)) &&
    can("orders.cancel");
  const money = (amount: number) => formatMoney(amount, order.currency);
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
        beside={
          <OrderStatusBadge {...order} partlySent={partlySent(order)} nothingToSend={nothingToSend(order)} />
        }
        hint={[sourceName(order.source), `Placed ${dateAndTime(order.placedAt, store.timeZone)}`]
          .filter(Boolean)
          .join(" · ")}
        back={{ to: `${base}/orders`, name: "Orders" }}
        more={
          <>
            {can("inbox.read") && !order.erasedAt && (
              <Link to={`${base}/inbox/${order.id}`} className={buttonLook({ size: "small" })}>
                <MessageCircle aria-hidden />
                Messages
                <UnreadCount count={order.talk.unread} />
              </Link>
            )}
            {editable && (
              <Link to={`${at}/edit`} aria-label="Change this order" className={buttonLook({ size: "icon" })}>
                <Pencil aria-hidden />
              </Link>
            )}
            <Button look="quiet" size="icon" aria-label="Print" onClick={() => print()}>
              <Printer aria-hidden />
            </Button>
          </>
        }
        place={sendable || again || payable ? "bar" : "float"}
        action={
          again ? (
            <TryAgain at={at} refund={again} label="Try the refund again" />
          ) : sendable ? (
            <Button look="primary" onClick={() => setDialog(next.do === "done" ? "done" : "fulfil")}>
              {next.do === "done" ? <Check aria-hidden /> : <Truck aria-hidden />}
              {SENDS[next.do]}
            </Button>
          ) : (
            markPaid
          )
        }
      />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-5">
        <div className="grid min-w-0 content-start gap-4 lg:gap-5">
          <NotPaidNotice order={order} />
          <DisputesCard order={order} at={at} timeZone={store.timeZone} />
          <OrderTransfer order={order} at={at} mayJudge={can("orders.fulfil")} timeZone={store.timeZone} />
          <OrderParcels order={order} at={at} mayAct={can("orders.fulfil")} timeZone={store.timeZone} />
          <OrderAdditions order={order} at={at} mayAct={can("orders.fulfil")} timeZone={store.timeZone} />
          <OrderLines order={order} />
          <OrderTimeline order={order} timeZone={store.timeZone} />
        </div>
        <div className="grid min-w-0 content-start gap-4 lg:gap-5">
          {payLink && (
            <PayLinkCard
              link={payLink}
              phone={order.phone}
              country={order.address.country}
              at={at}
              amount={dueOf(order)}
              currency={order.currency}
            />
          )}
          <OrderPayment order={order} action={sendable ? markPaid : markReturned} />
          <RefundsCard
            order={order}
            at={at}
            pressId={pressId}
            mayRefund={can("orders.refund")}
            timeZone={store.timeZone}
          />
          <ReturnsCard order={order} at={at} pressId={pressId} />
          <OrderBuyer order={order} />
          <OrderPapers order={order} at={at} />
          {(
            [
              ["Note from the buyer", order.note],
              ["Note for the rider", order.riderNote],
              ["To write on the card", order.giftMessage],
            ] as const
          ).map(
            ([title, text]) =>
              text && (
                <Card key={title} title={title}>
                  <p className="text-sm wrap-anywhere whitespace-pre-line">{text}</p>
                </Card>
              ),
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
      <FulfilDialog
        order={order}
        action={`${at}/fulfilment`}
        open={dialog === "fulfil"}
        onClose={() => setDialog(null)}
      />
      <ConfirmDialog
        action={`${at}/fulfilment`}
        intent="done"
        title={`Is order #${order.number} done?`}
        description="Nothing of it is left to send. The buyer gets no e-mail about this."
        label="Mark as done"
        open={dialog === "done"}
        onClose={() => setDialog(null)}
      />
      <CancelDialog
        action={`${at}/cancellation`}
        number={order.number}
        paid={order.status === "paid"}
        gateway={gatewayOf(order)}
        open={dialog === "cancel"}
        onClose={() => setDialog(null)}
      />
      <ConfirmDialog
        action={`${at}/payment`}
        intent="paid"
        title={`Do you have ${money(dueOf(order))}?`}
        description={`Order #${order.number} is then paid${andTold(order)}. This can’t be undone.`}
        label="Yes, it is paid"
        open={dialog === "paid"}
        onClose={() => setDialog(null)}
      >
        <input type="hidden" name="amountSeen" value={dueOf(order)} />
      </ConfirmDialog>
      <ConfirmDialog
        action={`${at}/payment`}
        intent="returned"
        title={`Have you sent ${money(sumOf(owed))} back?`}
        description={`Order #${order.number} is then refunded${andTold(order)}. This can’t be undone.`}
        label="Yes, I sent it back"
        open={dialog === "returned"}
        onClose={() => setDialog(null)}
      >
        <input type="hidden" name="owed" value={writeOwed(owed)} />
      </ConfirmDialog>
    </>
  );
}

const SENDS = { send: "Mark as sent", send_rest: "Send the rest", done: "Mark as done" } as const;

/** What can send the money of this order back by itself. */
function gatewayOf({ received }: Pick<Order, "received">): string | null {
  const payment = received.find(({ amount, refunded }) => refunded < amount);
  return payment && isOnline(payment.provider) ? methodName(payment.provider) : null;
}

export function ErrorBoundary() {
  return <PageProblem />;
}
