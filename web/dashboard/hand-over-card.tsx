import { useState } from "react";
import { Link } from "react-router";
import type { Member, Staff } from "#domain/staff/list.ts";
import { ROLE_WORDS } from "#domain/staff/role-words.ts";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field } from "#web/ui/field.tsx";
import { Select } from "#web/ui/input.tsx";
import { useFrame } from "./frame-data.ts";
import { useOrderStep } from "./use-order-step.ts";

type Props = {
  members: Member[];
  /** API keys that count: they go with the store. */
  keys: Staff["keys"];
  /** Whether who looks proved who they are a moment ago; else they sign in once more first. */
  fresh: boolean;
};

/** Makes somebody else the owner. For the owner only. */
export function HandOverCard({ members, keys, fresh }: Props) {
  const { base, store } = useFrame();
  const others = members.filter(({ me }) => !me);
  const [chosen, setChosen] = useState(others[0]?.userId ?? "");
  const [asking, setAsking] = useState(false);
  const to = others.find(({ userId }) => userId === chosen) ?? others[0];
  const back = `${base}/settings/staff`;
  return (
    <div id="hand-over" className="scroll-mt-6">
      <Card title="Hand the store over" hint="Somebody else on the staff becomes the owner; a store has one.">
        {to ? (
          <>
            <Field label="New owner" className="max-w-sm">
              {(control) => (
                <Select
                  {...control}
                  className="w-full min-w-0"
                  value={to.userId}
                  onChange={(event) => setChosen(event.target.value)}
                >
                  {others.map((other) => (
                    <option key={other.userId} value={other.userId}>
                      {`${other.name || other.email}, ${ROLE_WORDS[other.role].name.toLowerCase()}`}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Consequences name={to.name || to.email} keys={keys} keysAt={`${base}/settings/keys`} />
            {fresh ? (
              <Button className="justify-self-start" onClick={() => setAsking(true)}>
                Hand it over…
              </Button>
            ) : (
              <Link
                to={`/sign-in?${new URLSearchParams({ again: "1", next: back })}`}
                className={buttonLook({ className: "justify-self-start whitespace-normal" })}
              >
                Sign in once more to hand it over
              </Link>
            )}
            <HandOverDialog
              store={store.name}
              to={to}
              action={`${base}/settings/staff/ownership`}
              open={asking}
              onClose={() => setAsking(false)}
            />
          </>
        ) : (
          <p className="text-sm text-muted-foreground">
            Invite the person first. Once they have joined, you can hand the store over to them.
          </p>
        )}
      </Card>
    </div>
  );
}

function Consequences({ name, keys, keysAt }: { name: string; keys: Staff["keys"]; keysAt: string }) {
  return (
    <ul className="grid list-disc gap-1.5 ps-5 text-sm wrap-anywhere text-muted-foreground">
      <li>
        {name} alone then decides how the store is paid, who works in it and who owns it. Only they can give
        it back.
      </li>
      <li>You become a manager, and can stay or leave.</li>
      <li>Money goes on to the account of the key that is set up now, until {name} changes it.</li>
      {keys.length > 0 && (
        <li className="wrap-anywhere">
          API keys go with the store, and whoever has a copy can go on using them:{" "}
          {keys.map(({ name: key, createdByName }) => `“${key}” (made by ${createdByName})`).join(", ")}.{" "}
          <Link to={keysAt} className="font-medium text-foreground underline underline-offset-4">
            Revoke what should end
          </Link>{" "}
          before you hand it over.
        </li>
      )}
      <li>If the store takes real payments, {name} is asked to set up a second factor before going on.</li>
      <li>You both get a letter about it.</li>
    </ul>
  );
}

type DialogProps = { store: string; to: Member; action: string; open: boolean; onClose: () => void };

function HandOverDialog({ store, to, action, open, onClose }: DialogProps) {
  const { Form, sending } = useOrderStep(onClose);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={`Make ${to.name || to.email} the owner of ${store}?`}
      description={`It happens at once, and you can’t take it back by yourself. The letter to them goes to ${to.email}.`}
    >
      <Form method="post" action={action}>
        <input type="hidden" name="userId" value={to.userId} />
        <DialogActions>
          <DialogClose asChild>
            <Button>Stay the owner</Button>
          </DialogClose>
          <Button type="submit" look="danger" pending={sending}>
            Hand the store over
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
