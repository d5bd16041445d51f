import { useState } from "react";
import { Form, useNavigation } from "react-router";
import type { PaymentSettings } from "#domain/payment/methods.ts";
import { Badge } from "#web/ui/badge.tsx";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { CopyButton } from "#web/ui/copy-button.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { SecondFactorFirst } from "./second-factor-first.tsx";

type Props = {
  paystack: PaymentSettings["paystack"];
  webhookUrl: string;
  problem: string | undefined;
  mayWrite: boolean;
  /** Whether who looks at this signs in with more than a password. */
  secondFactor: boolean;
};

/** The seller's own Paystack key: it can be written and taken away, never read. */
export function PaystackCard({ paystack, webhookUrl, problem, mayWrite, secondFactor }: Props) {
  const sending = useNavigation().formData?.get("intent");
  const [removing, setRemoving] = useState(false);
  return (
    <Card
      title="Paystack"
      hint="Cards, bank transfer and USSD. The money goes straight to your own account; we never touch it."
      action={
        <span className="block py-2.5">
          {paystack ? (
            <Badge tone={paystack.mode === "live" ? "good" : "warn"}>
              {paystack.mode === "live" ? "Live" : "Test mode"}
            </Badge>
          ) : (
            <Badge>Not connected</Badge>
          )}
        </span>
      }
    >
      {paystack && (
        <div className="flex flex-wrap items-center justify-between gap-2 rounded-lg bg-muted/60 p-3 ps-4 text-sm">
          <p>
            Secret key ending in <span className="font-mono font-semibold">{paystack.hint}</span>
            {paystack.mode === "test" && (
              <span className="block text-[13px] text-muted-foreground">
                No real money moves with a test key.
              </span>
            )}
          </p>
          {mayWrite && (
            <Button look="dangerQuiet" size="small" onClick={() => setRemoving(true)}>
              Disconnect
            </Button>
          )}
        </div>
      )}
      {mayWrite && !secondFactor && paystack?.mode !== "live" && <SecondFactorFirst />}
      {mayWrite && (
        <Form
          key={paystack?.updatedAt.getTime()}
          method="post"
          replace
          className="flex flex-wrap items-start gap-2"
        >
          <input type="hidden" name="intent" value="save-key" />
          <Field
            label={paystack ? "Replace the key" : "Secret key"}
            error={problem}
            hint="In Paystack under Settings, API Keys. It begins with sk_live_ or sk_test_ and is kept encrypted."
            className="min-w-60 grow"
          >
            {(control) => (
              <Input
                {...control}
                type="password"
                name="secret"
                autoComplete="off"
                spellCheck={false}
                placeholder="sk_live_…"
                required
              />
            )}
          </Field>
          <Button
            type="submit"
            look={paystack ? "outline" : "primary"}
            className="sm:mt-[1.625rem]"
            pending={sending === "save-key"}
          >
            {paystack ? "Replace" : "Connect"}
          </Button>
        </Form>
      )}
      <div className="grid gap-1.5 border-t border-border pt-4">
        <Field
          label="Webhook address"
          hint="Paste it in Paystack under Settings, API Keys & Webhooks, so that we hear of payments even when the buyer closes the page."
        >
          {(control) => (
            <span className="flex flex-wrap gap-2">
              <Input
                {...control}
                readOnly
                value={webhookUrl}
                className="min-w-56 grow basis-0 bg-muted font-mono text-[13px] sm:text-[13px]"
                onFocus={(event) => event.target.select()}
              />
              <CopyButton text={webhookUrl} label="Copy" said="Webhook address copied." />
            </span>
          )}
        </Field>
      </div>
      <Dialog
        open={removing}
        onOpenChange={setRemoving}
        title="Disconnect Paystack?"
        description="We forget your key. Orders that still wait for a payment can then no longer be paid online."
      >
        <Form method="post" replace onSubmit={() => setRemoving(false)}>
          <input type="hidden" name="intent" value="remove-key" />
          <DialogActions>
            <DialogClose asChild>
              <Button>Keep it</Button>
            </DialogClose>
            <Button type="submit" look="danger">
              Disconnect
            </Button>
          </DialogActions>
        </Form>
      </Dialog>
    </Card>
  );
}
