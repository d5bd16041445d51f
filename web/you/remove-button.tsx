import { useState } from "react";
import { Form, useNavigation } from "react-router";
import { Button } from "#web/ui/button.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";

type Props = {
  /** Completes "Remove" for screen readers. */
  about: string;
  title: string;
  description: string;
  action: string;
  fields: Record<string, string>;
};

/** Takes something away that guards the account, after a question. */
export function RemoveButton({ about, title, description, action, fields }: Props) {
  const [open, setOpen] = useState(false);
  const sending = useNavigation().state !== "idle";
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={title}
      description={description}
      trigger={
        <Button look="dangerQuiet" size="small" className="max-sm:-mx-3">
          Remove
          <span className="sr-only">{about}</span>
        </Button>
      }
    >
      <Form method="post" action={action} onSubmit={() => setOpen(false)}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <DialogActions>
          <DialogClose asChild>
            <Button>Keep it</Button>
          </DialogClose>
          <Button type="submit" look="danger" pending={sending}>
            Remove
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
