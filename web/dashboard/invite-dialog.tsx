import type { GivenRole } from "#domain/staff/may.ts";
import { ROLE_WORDS } from "#domain/staff/role-words.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field, FieldError } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { RadioRow } from "#web/ui/radio-row.tsx";
import { useFrame } from "./frame-data.ts";
import { useOrderStep } from "./use-order-step.ts";

type Props = { givable: GivenRole[]; open: boolean; onClose: () => void };

/** Asks whom to invite, and as what. */
export function InviteDialog({ givable, open, onClose }: Props) {
  const { base, store } = useFrame();
  const { Form, sending, problems } = useOrderStep(onClose);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Invite somebody"
      description={`They get a letter from ${store.name} with a link that counts for 7 days, and for them alone.`}
    >
      <Form method="post" action={`${base}/settings/staff/invitations`} noValidate className="grid gap-4">
        <Field label="Their e-mail" error={problems["email"]}>
          {(control) => (
            <Input {...control} type="email" name="email" inputMode="email" autoComplete="off" required />
          )}
        </Field>
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-sm font-medium">As what?</legend>
          {givable.map((role) => (
            <RadioRow
              key={role}
              name="role"
              value={role}
              label={ROLE_WORDS[role].name}
              hint={ROLE_WORDS[role].can}
              defaultChecked={role === "staff"}
            />
          ))}
          {problems["role"] && <FieldError>{problems["role"]}</FieldError>}
        </fieldset>
        <DialogActions>
          <DialogClose asChild>
            <Button>Not now</Button>
          </DialogClose>
          <Button type="submit" look="primary" pending={sending}>
            Send the invitation
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
