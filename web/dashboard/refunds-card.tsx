import { Undo2 } from "lucide-react";
import { useState } from "react";
import { formatMoney } from "#domain/money.ts";
import type { Order, Refund } from "#domain/order/order.ts";
import { Badge } from "#web/ui/badge.tsx";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { isOnline } from "#domain/payment/providers.ts";
import { owedOf, type OwedSeen } from "#domain/refund/owed.ts";
import { leftOf } from "#domain/refund/sums.ts";
import { waitsForHand } from "#domain/refund/status.ts";
import { failedOfPayment, waitsForAnother } from "#domain/refund/waits.ts";
import { sumOf, wentBack } from "#domain/refund/went-back.ts";
import { methodName } from "./method-words.ts";
import { writeOwed } from "./owed-form.ts";
import { RefundDialog } from "./refund-dialog.tsx";
import { HAND_WORDS, REFUND_WORDS, STUCK_WORDS } from "./status-badges.tsx";
import { TryAgain } from "./try-again.tsx";
import { useOrderStep } from "./use-order-step.ts";
import { dateAndTime } from "./zone.ts";

type Props = { order: Omit<Order, "key">; at: string; pressId: string; mayRefund: boolean; timeZone: string };

/** What went back of an order's money, what is on its way, and what did not arrive, with the next step. */
export function RefundsCard({ order, at, pressId, mayRefund, timeZone }: Props) {
  const [refunding, setRefunding] = useState(false);
  const able = (order.status === "paid" || order.status === "fulfilled") && leftOf(order) > 0 && mayRefund;
  const flagged = owedOf(order);
  const owed = flagged.filter(({ provider }) => isOnline(provider));
  // Of an order that was called off, the payment's own card says so.
  const inHand = order.status === "cancelled" ? [] : flagged.filter(({ provider }) => !isOnline(provider));
  const { onTop } = wentBack(order);
  const failed = flagged.some(({ id }) => failedOfPayment(order, id));
  if (order.refunds.length === 0 && !able && owed.length + inHand.length === 0) return null;
  const money = (amount: number) => formatMoney(amount, order.currency);
  return (
    <Card title="Refunds" className="print:hidden">
      {order.refunds.length > 0 && (
        <ul className="grid gap-3 text-sm">
          {order.refunds.map((refund) => (
            <li key={refund.id} className="grid gap-1">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <span className="font-semibold tabular-nums">{money(refund.amount + refund.exchange)}</span>
                {refund.way !== "exchange" && <RefundBadge refund={refund} />}
              </div>
              <p className="text-muted-foreground">
                {onTop.includes(refund) && "Came on top of the order · "}
                {wayOf(order, refund)} · {dateAndTime(refund.createdAt, timeZone)}
              </p>
              {refund.reason && <p className="wrap-anywhere">{refund.reason}</p>}
              {refund.problem && (
                <p
                  className={
                    refund.status === "failed" || refund.stuck ? "text-destructive" : "text-muted-foreground"
                  }
                >
                  {refund.problem}
                </p>
              )}
              {waitsForAnother(order, refund) && mayRefund && <FailedSteps at={at} refund={refund} />}
              {refund.stuck && mayRefund && <StuckStep at={at} refund={refund} />}
              {waitsForHand(refund) && mayRefund && <HandStep at={at} refund={refund} />}
            </li>
          ))}
        </ul>
      )}
      {owed.length > 0 && !failed && mayRefund && (
        <GiveBack at={at} amount={money(sumOf(owed))} owed={owed} />
      )}
      {inHand.length > 0 && mayRefund && <GaveBack at={at} amount={money(sumOf(inHand))} owed={inHand} />}
      {able && (
        <Button className="justify-self-start" onClick={() => setRefunding(true)}>
          <Undo2 aria-hidden />
          Refund
        </Button>
      )}
      {refunding && (
        <RefundDialog
          action={`${at}/refunds`}
          id={pressId}
          order={order}
          onClose={() => setRefunding(false)}
        />
      )}
    </Card>
  );
}

function RefundBadge({ refund }: { refund: Refund }) {
  const { tone, name } = refund.stuck
    ? STUCK_WORDS
    : waitsForHand(refund)
      ? HAND_WORDS
      : REFUND_WORDS[refund.status];
  return <Badge tone={tone}>{name}</Badge>;
}

function wayOf(order: Omit<Order, "key">, refund: Refund): string {
  const before = `with order #${order.exchangeOf}`;
  if (refund.way === "exchange") return `Goes back ${before}`;
  const own = ownWay(order, refund);
  return refund.exchange > 0
    ? `${own}; ${formatMoney(refund.exchange, order.currency)} of it ${before}`
    : own;
}

function ownWay({ received }: Pick<Order, "received">, { way, how, paymentId, giftCard }: Refund): string {
  if (way === "gift_card") return "Onto the gift card";
  const provider = received.find(({ id }) => id === paymentId)?.provider;
  const through = way === "by_hand" || !provider ? how || "By hand" : methodName(provider);
  return giftCard > 0 ? `${through}, and the gift card` : through;
}

/** `amount` is what of `owed` stands there in words. */
type OwedProps = { at: string; amount: string; owed: OwedSeen[] };

/** Money that came and should not have stayed. */
function GiveBack({ at, amount, owed }: OwedProps) {
  const { Form, sending } = useOrderStep();
  return (
    <Form method="post" action={`${at}/refunds`} className="grid gap-2 text-sm">
      <input type="hidden" name="intent" value="owed" />
      <input type="hidden" name="owed" value={writeOwed(owed)} />
      <p>{amount} came that this order does not want. It should go back to the buyer.</p>
      <Button type="submit" look="primary" className="justify-self-start" pending={sending}>
        <Undo2 aria-hidden />
        Give it back
      </Button>
    </Form>
  );
}

/** The same of money that no gateway took: only the seller can give it back. */
function GaveBack({ at, amount, owed }: OwedProps) {
  const { Form, sending } = useOrderStep();
  return (
    <Form method="post" action={`${at}/refunds`} className="grid gap-2 text-sm">
      <input type="hidden" name="intent" value="owed_by_hand" />
      <input type="hidden" name="owed" value={writeOwed(owed)} />
      <p>{amount} came that this order does not want. Give it back to the buyer, then say so here.</p>
      <Button type="submit" className="justify-self-start" pending={sending}>
        <Undo2 aria-hidden />I gave it back
      </Button>
    </Form>
  );
}

function FailedSteps({ at, refund }: { at: string; refund: Refund }) {
  const [byHand, setByHand] = useState(false);
  return (
    <div className="flex flex-wrap gap-2">
      <TryAgain at={at} refund={refund} label="Try again" />
      <Button onClick={() => setByHand(true)}>I gave it back another way</Button>
      {byHand && <ByHandDialog at={at} refund={refund} onClose={() => setByHand(false)} />}
    </div>
  );
}

/** What its gateway does not end; as long as nobody says otherwise it is asked about. */
function StuckStep({ at, refund }: { at: string; refund: Refund }) {
  const [byHand, setByHand] = useState(false);
  return (
    <>
      <p>We go on asking. Give it back another way only once you know that it will not be sent there.</p>
      <Button className="justify-self-start" onClick={() => setByHand(true)}>
        I gave it back another way
      </Button>
      {byHand && <ByHandDialog at={at} refund={refund} onClose={() => setByHand(false)} />}
    </>
  );
}

/** What came by transfer or at the door goes back by the seller's own hand, and only they know when. */
function HandStep({ at, refund }: { at: string; refund: Refund }) {
  const [said, setSaid] = useState(false);
  return (
    <>
      <p>Give it back to the buyer, then say so here. They were told that you will.</p>
      <Button look="primary" className="justify-self-start" onClick={() => setSaid(true)}>
        <Undo2 aria-hidden />I gave it back
      </Button>
      {said && <ByHandDialog at={at} refund={refund} onClose={() => setSaid(false)} />}
    </>
  );
}

function ByHandDialog({ at, refund, onClose }: { at: string; refund: Refund; onClose: () => void }) {
  const { Form, sending, problems } = useOrderStep(onClose);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={refund.status === "failed" || refund.stuck ? "You gave it back another way" : "You gave it back"}
      description="The refund is then done, and the buyer is told. This can’t be undone."
    >
      <Form method="post" action={`${at}/refunds`} noValidate className="grid gap-4">
        <input type="hidden" name="intent" value="by_hand" />
        <input type="hidden" name="refundId" value={refund.id} />
        <Field label="How you gave it back" hint="The buyer reads this." error={problems["how"]}>
          {(control) => <Input {...control} name="how" placeholder="e.g. in cash" autoComplete="off" />}
        </Field>
        <DialogActions>
          <DialogClose asChild>
            <Button>Not yet</Button>
          </DialogClose>
          <Button type="submit" look="primary" pending={sending}>
            Yes, it is given back
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
