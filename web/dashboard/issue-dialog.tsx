import { useEffect, useState } from "react";
import { useFetcher } from "react-router";
import { Button } from "#web/ui/button.tsx";
import { CopyButton } from "#web/ui/copy-button.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { MoneyInput } from "#web/ui/money-input.tsx";
import { useFrame } from "./frame-data.ts";
import { useSaid } from "./use-answer.ts";

type Answer =
  | { said: string; code: string | null }
  | { problems: Record<string, string> }
  | { failed: string };

/** Asks how much, and for whom; then shows the code, once, when no letter carries it. Mount it anew for each card. */
export function IssueDialog({ onClose }: { onClose: () => void }) {
  const { base, store } = useFrame();
  const { Form, data, state } = useFetcher<Answer>();
  // The same as long as the form is open, so that pressing twice issues one card.
  const [press] = useState(() => crypto.randomUUID());
  const problems = data && "problems" in data ? data.problems : {};
  const code = data && "code" in data ? data.code : null;
  // A letter carries the code, or there is one already: nothing is left to do here.
  const over = data !== undefined && ("failed" in data || ("code" in data && data.code === null));
  useSaid(data);
  useEffect(() => {
    if (over) onClose();
  }, [over, onClose]);
  return (
    <Dialog
      open
      // Not while it is on its way: its code would come to nobody.
      onOpenChange={(open) => !open && state === "idle" && onClose()}
      title={code ? "Write this code down" : "Issue a gift card"}
      description={
        code
          ? "It is shown once, here and now. Nobody can look it up later, not even you."
          : "It can be spent at the checkout of your shop, all at once or bit by bit."
      }
    >
      {code ? (
        <div className="grid gap-4">
          <p className="rounded-lg bg-muted px-4 py-5 text-center font-mono text-lg font-semibold tracking-wider break-all select-all">
            {code}
          </p>
          <DialogActions>
            <CopyButton text={code} label="Copy" said="Code copied." />
            <Button look="primary" onClick={onClose}>
              I have it
            </Button>
          </DialogActions>
        </div>
      ) : (
        <Form method="post" action={`${base}/gift-cards`} noValidate className="grid gap-4">
          <input type="hidden" name="press" value={press} />
          <Field label="How much is on it" error={problems["amount"]}>
            {(control) => <MoneyInput {...control} name="amount" currency={store.currency} required />}
          </Field>
          <Field
            label="Their e-mail"
            optional
            error={problems["email"]}
            hint="The code goes there. Without an address it is shown to you once, to hand over yourself."
          >
            {(control) => (
              <Input {...control} type="email" name="email" inputMode="email" autoComplete="off" />
            )}
          </Field>
          <Field
            label="Note"
            optional
            error={problems["note"]}
            hint="Stands in the letter, and in your list."
          >
            {(control) => <Input {...control} name="note" maxLength={200} autoComplete="off" />}
          </Field>
          <Field label="Can be used until" optional error={problems["expiresAt"]}>
            {(control) => <Input {...control} type="date" name="expiresAt" />}
          </Field>
          <DialogActions>
            <DialogClose asChild>
              <Button>Not now</Button>
            </DialogClose>
            <Button type="submit" look="primary" pending={state !== "idle"}>
              Issue it
            </Button>
          </DialogActions>
        </Form>
      )}
    </Dialog>
  );
}
