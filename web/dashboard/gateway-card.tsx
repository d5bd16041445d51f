import { useState } from "react";
import { Form, Link, useNavigation } from "react-router";
import type { GatewaySettings } from "#domain/payment/methods.ts";
import { GATEWAY_NAMES } from "#domain/payment/providers.ts";
import { Badge } from "#web/ui/badge.tsx";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { CopyButton } from "#web/ui/copy-button.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { GATEWAY_WORDS } from "./gateway-words.ts";
import { SecondFactorFirst } from "./second-factor-first.tsx";
import { dateAndTime } from "./zone.ts";

type Props = {
  gateway: GatewaySettings;
  problems: Record<string, string>;
  /** Of the form that changes only the secret hash. */
  hashProblems: Record<string, string>;
  mayWrite: boolean;
  /** Whether who looks at this signs in with more than a password. */
  secondFactor: boolean;
  /** Where to prove once more who one is, for who did so too long ago to change the key. */
  signIn: string | null;
  timeZone: string;
};

/** The seller's own key with a gateway: it can be written, replaced and taken away, never read. */
export function GatewayCard(props: Props) {
  const { gateway, problems, hashProblems, mayWrite, secondFactor, signIn, timeZone } = props;
  const { provider, key, webhookUrl, heardAt } = gateway;
  const name = GATEWAY_NAMES[provider];
  const words = GATEWAY_WORDS[provider];
  const [removing, setRemoving] = useState(false);
  const open = mayWrite && signIn === null;
  return (
    <Card
      title={name}
      hint={words.hint}
      action={
        <span className="block py-2.5">
          {key ? (
            <Badge tone={key.refusedAt ? "bad" : key.mode === "live" ? "good" : "warn"}>
              {key.refusedAt ? "Key refused" : key.mode === "live" ? "Live" : "Test mode"}
            </Badge>
          ) : (
            <Badge>Not connected</Badge>
          )}
        </span>
      }
    >
      {key?.refusedAt && (
        <Notice tone="bad" title={`${name} no longer takes this key`}>
          Since {dateAndTime(key.refusedAt, timeZone)} buyers can't pay by {name}. Copy the secret key again
          from {name} and paste it below. Nothing is lost: what was paid is booked as soon as we may ask
          again.
        </Notice>
      )}
      {key && (
        <div className="flex flex-wrap items-center justify-between gap-2 rounded-lg bg-muted/60 p-3 ps-4 text-sm">
          <p>
            Secret key ending in <span className="font-mono font-semibold">{key.hint}</span>
            <span className="block text-[13px] text-muted-foreground">
              {key.mode === "test" ? "No real money moves with a test key. " : ""}
              {heardAt
                ? `Last heard of on ${dateAndTime(heardAt, timeZone)}.`
                : "No event has come yet: is the webhook address set?"}
            </span>
          </p>
          {open && (
            <Button look="dangerQuiet" size="small" onClick={() => setRemoving(true)}>
              Disconnect
            </Button>
          )}
        </div>
      )}
      {mayWrite && !secondFactor && key?.mode !== "live" && <SecondFactorFirst before="a live key" />}
      {mayWrite && signIn !== null && (
        <div className="grid gap-3">
          <p className="text-sm">
            Whoever changes this key says where the money goes, so we want to be sure that it is you.
          </p>
          <Link to={signIn} className={buttonLook({ look: "primary", className: "justify-self-start" })}>
            Sign in once more to {key ? "change the key" : `connect ${name}`}
          </Link>
        </div>
      )}
      {open && <KeyForm gateway={gateway} problems={problems} hashProblems={hashProblems} />}
      <div className="grid gap-1.5 border-t border-border pt-4">
        <Field label="Webhook address" hint={words.webhookHint}>
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
        title={`Disconnect ${name}?`}
        description="Buyers can no longer pay with it. Payments that are on their way are still recognised for 14 days; then we forget the key."
      >
        <Form method="post" replace onSubmit={() => setRemoving(false)}>
          <input type="hidden" name="intent" value="remove-key" />
          <input type="hidden" name="provider" value={provider} />
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

type KeyFormProps = Pick<Props, "gateway" | "problems" | "hashProblems">;

function KeyForm({ gateway: { provider, key }, problems, hashProblems }: KeyFormProps) {
  const navigation = useNavigation();
  const words = GATEWAY_WORDS[provider];
  const form = navigation.formData;
  const sending = form?.get("provider") === provider ? form.get("intent") : null;
  const hashProblem = hashProblems["webhookSecret"] ?? hashProblems["secret"];
  const secrets = { type: "password", autoComplete: "off", spellCheck: false } as const;
  return (
    <>
      <Form key={key?.updatedAt.getTime()} method="post" replace className="grid gap-3">
        <input type="hidden" name="intent" value="save-key" />
        <input type="hidden" name="provider" value={provider} />
        <Field
          label={key ? "Replace the key" : "Secret key"}
          error={problems["secret"]}
          hint={
            key
              ? `${words.keyHint} The old key stays valid for payments begun with it for 14 days.`
              : words.keyHint
          }
        >
          {(control) => (
            <Input {...control} {...secrets} name="secret" placeholder={words.placeholder} required />
          )}
        </Field>
        {words.hash && (
          <Field label="Secret hash" error={problems["webhookSecret"]} hint={words.hash}>
            {(control) => <Input {...control} {...secrets} name="webhookSecret" required />}
          </Field>
        )}
        <Button
          type="submit"
          look={key ? "outline" : "primary"}
          className="justify-self-start"
          pending={sending === "save-key"}
        >
          {key ? "Replace" : "Connect"}
        </Button>
      </Form>
      {key && words.hash && (
        <details className="text-sm" open={hashProblem !== undefined}>
          <summary className="min-h-11 cursor-pointer content-center font-medium">
            Change only the secret hash
          </summary>
          <Form method="post" replace className="grid gap-3 pt-1">
            <input type="hidden" name="intent" value="save-hash" />
            <input type="hidden" name="provider" value={provider} />
            <Field
              label="New secret hash"
              error={hashProblem}
              hint="Events signed with the old one are still taken for 14 days."
            >
              {(control) => <Input {...control} {...secrets} name="webhookSecret" required />}
            </Field>
            <Button type="submit" className="justify-self-start" pending={sending === "save-hash"}>
              Change it
            </Button>
          </Form>
        </details>
      )}
    </>
  );
}
