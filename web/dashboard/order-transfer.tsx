import { FileText } from "lucide-react";
import type { Order, Proof } from "#domain/order/order.ts";
import { Badge } from "#web/ui/badge.tsx";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { Textarea } from "#web/ui/input.tsx";
import { MoneyInput } from "#web/ui/money-input.tsx";
import { useOrderStep } from "./use-order-step.ts";
import { dateAndTime } from "./zone.ts";

type Props = {
  order: Pick<Order, "proofs" | "currency" | "number" | "method" | "status">;
  /** The order's address. */
  at: string;
  mayJudge: boolean;
  timeZone: string;
};

/**
 * A transfer to look for: what the buyer sent, and whether the money is there. A receipt nobody has looked at is shown, too, when the
 * order no longer waits for a transfer: its money may be there all the same.
 */
export function OrderTransfer({ order, at, mayJudge, timeZone }: Props) {
  const { proofs, currency } = order;
  const open = order.status === "placed";
  if (!open || order.method !== "bank_transfer") {
    const unseen = proofs.filter(({ verdict }) => verdict === null);
    if (unseen.length === 0) return null;
    return (
      <Card
        title="A receipt of a bank transfer"
        hint="The order does not wait for a transfer any more. Look on your bank account all the same: if the money is there, write to the buyer."
      >
        <ul className="grid gap-3">
          {unseen.map((proof) => (
            <Receipt key={proof.id} proof={proof} at={at} mayJudge={mayJudge && open} timeZone={timeZone} />
          ))}
        </ul>
      </Card>
    );
  }
  return (
    <Card
      title="Waits for a bank transfer"
      hint="Look on your bank account, not only at the receipt: a picture proves nothing by itself."
    >
      {proofs.length === 0 ? (
        <p className="text-sm text-muted-foreground">The buyer has not sent a receipt yet.</p>
      ) : (
        <ul className="grid gap-3">
          {proofs.map((proof) => (
            <Receipt key={proof.id} proof={proof} at={at} mayJudge={mayJudge} timeZone={timeZone} />
          ))}
        </ul>
      )}
      {mayJudge && <Confirm at={at} currency={currency} />}
    </Card>
  );
}

const NOTHING = () => undefined;

function Confirm({ at, currency }: { at: string; currency: string }) {
  const { Form, sending, problems } = useOrderStep(NOTHING);
  return (
    <Form
      method="post"
      action={`${at}/payment`}
      className="flex flex-wrap items-start gap-2 border-t border-border pt-4"
    >
      <input type="hidden" name="intent" value="transferred" />
      <Field
        label="How much arrived?"
        hint="Type it as it stands on your account."
        error={problems["amount"]}
        className="min-w-44 grow"
      >
        {(control) => <MoneyInput {...control} name="amount" currency={currency} required />}
      </Field>
      <Button type="submit" look="primary" className="sm:mt-[1.625rem]" pending={sending}>
        Confirm the money
      </Button>
    </Form>
  );
}

type ReceiptProps = { proof: Proof; at: string; mayJudge: boolean; timeZone: string };

function Receipt({ proof, at, mayJudge, timeZone }: ReceiptProps) {
  const { Form, sending, problems } = useOrderStep(NOTHING);
  const address = `${at}/receipts/${proof.id}`;
  const picture = proof.contentType.startsWith("image/");
  return (
    <li className="grid gap-3 rounded-lg border border-border p-3 sm:grid-cols-[6rem_1fr]">
      {picture ? (
        <a href={address} target="_blank" rel="noreferrer" className="block">
          <img
            src={address}
            alt={`Receipt sent ${dateAndTime(proof.sentAt, timeZone)}`}
            loading="lazy"
            className="aspect-square w-24 rounded-md border border-border object-cover"
          />
        </a>
      ) : (
        <a href={address} className={buttonLook({ className: "h-24 w-24 flex-col" })}>
          <FileText aria-hidden />
          PDF
        </a>
      )}
      <div className="grid min-w-0 content-start gap-2 text-sm">
        <p className="flex flex-wrap items-center gap-2">
          Sent {dateAndTime(proof.sentAt, timeZone)}
          {proof.verdict === "declined" && <Badge tone="bad">Declined</Badge>}
          {proof.verdict === "confirmed" && <Badge tone="good">Confirmed</Badge>}
        </p>
        {proof.reason && (
          <p className="break-words whitespace-pre-line text-muted-foreground">{proof.reason}</p>
        )}
        {proof.verdict === null && mayJudge && (
          <details>
            <summary className="min-h-11 cursor-pointer content-center font-medium">Decline it</summary>
            <Form method="post" action={address} className="grid gap-3 pt-1">
              <Field label="Why" hint="The buyer reads this." error={problems["reason"]}>
                {(control) => (
                  <Textarea
                    {...control}
                    name="reason"
                    rows={2}
                    placeholder="e.g. Nothing has arrived under this name."
                  />
                )}
              </Field>
              <Button type="submit" look="dangerQuiet" className="justify-self-start" pending={sending}>
                Decline and tell the buyer
              </Button>
            </Form>
          </details>
        )}
      </div>
    </li>
  );
}
