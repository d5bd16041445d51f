import { Form, Link, useNavigation } from "react-router";
import type { PaymentSettings } from "#domain/payment/methods.ts";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Switch } from "#web/ui/checkbox.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input, Textarea } from "#web/ui/input.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { SecondFactorFirst } from "./second-factor-first.tsx";

type Props = {
  transfer: PaymentSettings["bankTransfer"];
  problems: Record<string, string>;
  /** What was typed and could not be taken. */
  typed: Record<string, string> | null;
  mayWrite: boolean;
  /** Whether who looks at this signs in with more than a password. */
  secondFactor: boolean;
  signIn: string | null;
};

/** The seller's own bank account, shown to buyers after they ordered. */
export function BankTransferCard({ transfer, problems, typed, mayWrite, secondFactor, signIn }: Props) {
  const sending = useNavigation().formData?.get("intent") === "bank-transfer";
  const open = mayWrite && signIn === null;
  const known: Record<string, string> = {
    bank: transfer?.bank?.bank ?? "",
    accountName: transfer?.bank?.accountName ?? "",
    accountNumber: transfer?.bank?.accountNumber ?? "",
    instructions: transfer?.instructions ?? "",
    holdDays: String(transfer?.holdDays ?? 3),
  };
  const on = typed ? typed["on"] === "on" : (transfer?.enabled ?? false);
  const field = (name: string) => ({
    name,
    disabled: !open,
    defaultValue: typed?.[name] ?? known[name],
  });
  return (
    <Card
      title="Bank transfer"
      hint="Buyers see your account after ordering, transfer the money and send a picture of the receipt. You confirm it when the money is there."
    >
      {mayWrite && !secondFactor && <SecondFactorFirst before="an account" />}
      {problems["secret"] && <Notice tone="bad">{problems["secret"]}</Notice>}
      {mayWrite && signIn !== null && (
        <Link to={signIn} className={buttonLook({ look: "outline", className: "justify-self-start" })}>
          Sign in once more to change the account
        </Link>
      )}
      <Form method="post" replace className="grid gap-3 sm:grid-cols-2">
        <input type="hidden" name="intent" value="bank-transfer" />
        <div className="sm:col-span-2">
          <Switch
            key={String(on)}
            name="on"
            defaultChecked={on}
            disabled={!open}
            label="Buyers may pay by bank transfer"
          />
        </div>
        <Field label="Bank" error={problems["bank"]}>
          {(control) => <Input {...control} {...field("bank")} autoComplete="off" />}
        </Field>
        <Field label="Name of the account" error={problems["accountName"]}>
          {(control) => <Input {...control} {...field("accountName")} autoComplete="off" />}
        </Field>
        <Field label="Account number" error={problems["accountNumber"]}>
          {(control) => (
            <Input {...control} {...field("accountNumber")} inputMode="numeric" autoComplete="off" />
          )}
        </Field>
        <Field
          label="Days an order waits"
          hint="How long its things are kept for who still has to transfer."
          error={problems["holdDays"]}
        >
          {(control) => <Input {...control} {...field("holdDays")} inputMode="numeric" />}
        </Field>
        <Field
          label="What buyers should know"
          optional
          hint="Shown at the checkout and with the order."
          error={problems["instructions"]}
          className="sm:col-span-2"
        >
          {(control) => <Textarea {...control} {...field("instructions")} rows={2} maxLength={500} />}
        </Field>
        {open && (
          <Button type="submit" className="justify-self-start" pending={sending}>
            Save
          </Button>
        )}
      </Form>
    </Card>
  );
}
