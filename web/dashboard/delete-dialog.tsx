import { useState, type ReactNode } from "react";
import { Form, useNavigation } from "react-router";
import { Button } from "#web/ui/button.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  noun: string;
  name: string;
  children: ReactNode;
};

/** Asks by name before something goes for good. Posts `intent=delete` to the page. */
export function DeleteDialog({ open, onOpenChange, noun, name, children }: Props) {
  const [sent, setSent] = useState(false);
  const busy = useNavigation().state !== "idle" && sent;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={`Delete “${name}”?`} description={children}>
      <Form method="post" replace onSubmit={() => setSent(true)}>
        <input type="hidden" name="intent" value="delete" />
        <DialogActions>
          <DialogClose asChild>
            <Button>Keep it</Button>
          </DialogClose>
          <Button type="submit" look="danger" pending={busy}>
            Delete this {noun}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
