import { useState } from "react";
import { formatMoney } from "#domain/money.ts";
import type { Order } from "#domain/order/order.ts";
import { overWords } from "#domain/refund/check.ts";
import { countRefund, deliveryLeft, mostOther, refundedOf, spokenFor } from "#domain/refund/sums.ts";
import type { Return } from "#domain/return/return.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field, FieldError } from "#web/ui/field.tsx";
import { Input, Textarea } from "#web/ui/input.tsx";
import { MoneyInput } from "#web/ui/money-input.tsx";
import { amountOf, countOf } from "./refund-form.ts";
import { RefundSums } from "./refund-sums.tsx";
import { RefundWay } from "./refund-way.tsx";
import { waysOf } from "./refund-ways.ts";
import { useOrderStep } from "./use-order-step.ts";

type Props = {
  action: string;
  /** Of the refund: the same when it is pressed twice. */
  id: string;
  order: Omit<Order, "key">;
  /** The return it is for, which has arrived. */
  returned?: Return | undefined;
  onClose: () => void;
};

/** Gives money back: by line, for the delivery, or any amount. Its sums are those of the server. */
export function RefundDialog({ action, id, order, returned, onClose }: Props) {
  const { Form, sending, problems } = useOrderStep(onClose);
  const [counts, setCounts] = useState<Record<string, string>>(() =>
    Object.fromEntries((returned?.lines ?? []).map(({ lineId, received }) => [lineId, String(received)])),
  );
  const [delivery, setDelivery] = useState("");
  const [other, setOther] = useState("");
  const money = (amount: number) => formatMoney(amount, order.currency);
  const most = (line: Order["lines"][number]) =>
    returned?.lines.find(({ lineId }) => lineId === line.id)?.received ??
    line.quantity - refundedOf(order, line.id) - spokenFor(order, line.id);
  const lines = order.lines.filter(
    (line) => most(line) > 0 && (!returned || returned.lines.some(({ lineId }) => lineId === line.id)),
  );
  const otherAmount = amountOf(other, order.currency) || 0;
  const counted = countRefund(order, {
    lines: lines.map((line) => ({ lineId: line.id, quantity: countOf(counts[line.id]) || 0 })),
    delivery: amountOf(delivery, order.currency) || 0,
    other: otherAmount,
    returnId: returned?.id ?? null,
  });
  const otherMost = mostOther(counted, otherAmount);
  const deliveryMost = deliveryLeft(order);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={returned ? "Refund the return" : "Refund"}
      description={
        returned
          ? "For what came back. The buyer gets an e-mail."
          : "What was not sent yet is called off with it. The buyer gets an e-mail."
      }
    >
      <Form method="post" action={action} noValidate className="grid gap-4">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="amountSeen" value={counted.amount} />
        {returned && <input type="hidden" name="returnId" value={returned.id} />}
        {lines.map((line) => (
          <fieldset key={line.id} className="grid gap-1 border-b border-border pb-3">
            <legend className="text-sm font-medium wrap-anywhere">
              {[line.title, line.variantTitle].filter(Boolean).join(", ")}
            </legend>
            <div className="flex items-center justify-between gap-3">
              <span className="flex items-center gap-2 text-sm">
                <Input
                  name={`quantity ${line.id}`}
                  aria-label={`How many of ${line.title}`}
                  value={counts[line.id] ?? "0"}
                  onChange={(event) => setCounts({ ...counts, [line.id]: event.target.value })}
                  inputMode="numeric"
                  autoComplete="off"
                  className="w-16 text-end tabular-nums"
                />
                of {most(line)}
              </span>
              <span className="text-sm tabular-nums">
                {money(counted.lines.find(({ lineId }) => lineId === line.id)?.amount ?? 0)}
              </span>
            </div>
            {!returned && line.variantId !== null && (
              <Checkbox name={`restock ${line.id}`} defaultChecked label="Put back on the shelf" />
            )}
          </fieldset>
        ))}
        {problems["lines"] && <FieldError>{problems["lines"]}</FieldError>}
        {!returned && deliveryMost > 0 && (
          <Field
            label="For the delivery"
            optional
            error={problems["delivery"]}
            hint={`At most ${money(deliveryMost)}.`}
          >
            {(control) => (
              <MoneyInput
                {...control}
                currency={order.currency}
                name="delivery"
                value={delivery}
                onChange={(event) => setDelivery(event.target.value)}
              />
            )}
          </Field>
        )}
        {!returned && (
          <Field
            label="Another amount"
            optional
            error={otherMost === null ? problems["other"] : overWords(otherMost, order.currency)}
          >
            {(control) => (
              <MoneyInput
                {...control}
                currency={order.currency}
                name="other"
                value={other}
                onChange={(event) => setOther(event.target.value)}
              />
            )}
          </Field>
        )}
        <Field label="Reason" optional hint="The buyer reads this." error={problems["reason"]}>
          {(control) => <Textarea {...control} name="reason" rows={2} />}
        </Field>
        <RefundWay
          {...waysOf(order, counted)}
          needed={counted.amount > counted.giftCard}
          error={problems["how"]}
        />
        <RefundSums order={order} counted={counted} refused={otherMost !== null} />
        <DialogActions>
          <DialogClose asChild>
            <Button>Not now</Button>
          </DialogClose>
          <Button type="submit" look="primary" pending={sending} disabled={otherMost !== null}>
            Give {money(counted.amount)} back
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
