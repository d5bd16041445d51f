import type { LocationRow } from "#domain/stock/locations.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input, Textarea } from "#web/ui/input.tsx";
import { useOrderStep } from "./use-order-step.ts";

type Props = { location: LocationRow | null; onClose: () => void };

/** Adds a place where things are kept, or renames one. */
export function LocationDialog({ location, onClose }: Props) {
  const { Form, sending, problems } = useOrderStep(onClose);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={location ? `Edit ${location.name}` : "Add a location"}
    >
      <Form method="post" noValidate className="grid gap-4">
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="id" value={location?.id ?? ""} />
        <Field label="Name" error={problems["name"]}>
          {(control) => <Input {...control} name="name" defaultValue={location?.name} maxLength={60} />}
        </Field>
        <Field label="Address" optional error={problems["address"]}>
          {(control) => <Textarea {...control} name="address" rows={3} defaultValue={location?.address} />}
        </Field>
        <DialogActions>
          <DialogClose asChild>
            <Button>Leave it</Button>
          </DialogClose>
          <Button type="submit" look="primary" pending={sending}>
            Save
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
