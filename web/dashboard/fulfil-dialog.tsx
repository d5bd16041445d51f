import { Button } from "#web/ui/button.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { useOrderStep } from "./use-order-step.ts";

type Props = { action: string; open: boolean; onClose: () => void };

/** The parcel is on its way: with which carrier, and how to follow it. All of it may stay empty. */
export function FulfilDialog({ action, open, onClose }: Props) {
  const { Form, sending, problems } = useOrderStep(onClose);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Mark as sent"
      description="The buyer gets an e-mail with what you write here."
    >
      <Form method="post" action={action} noValidate className="grid gap-4">
        <Field label="Carrier" optional error={problems["carrier"]}>
          {(control) => (
            <Input {...control} name="carrier" placeholder="e.g. GIG Logistics" autoComplete="off" />
          )}
        </Field>
        <Field label="Tracking number" optional error={problems["trackingNumber"]}>
          {(control) => (
            <Input {...control} name="trackingNumber" autoComplete="off" autoCapitalize="characters" />
          )}
        </Field>
        <Field label="Link to follow it" optional error={problems["trackingUrl"]}>
          {(control) => (
            <Input
              {...control}
              name="trackingUrl"
              type="url"
              inputMode="url"
              placeholder="https://"
              autoComplete="off"
            />
          )}
        </Field>
        <DialogActions>
          <DialogClose asChild>
            <Button>Not yet</Button>
          </DialogClose>
          <Button type="submit" look="primary" pending={sending}>
            Mark as sent
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
