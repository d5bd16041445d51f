import type { ReactNode } from "react";
import { Button } from "#web/ui/button.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { useOrderStep } from "./use-order-step.ts";

type Props = {
  action: string;
  /** Which of the steps at this address. */
  intent: string;
  title: string;
  description: string;
  label: string;
  /** What the button says that leaves everything as it is. */
  keep?: string;
  look?: "primary" | "danger";
  open: boolean;
  onClose: () => void;
  /** Hidden fields that go along. */
  children?: ReactNode;
};

/** One step that can't be taken back, asked about before it is done. */
export function ConfirmDialog({
  action,
  intent,
  title,
  description,
  label,
  keep = "Not yet",
  look = "primary",
  open,
  onClose,
  children,
}: Props) {
  const { Form, sending } = useOrderStep(onClose);
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title={title} description={description}>
      <Form method="post" action={action}>
        <input type="hidden" name="intent" value={intent} />
        {children}
        <DialogActions>
          <DialogClose asChild>
            <Button>{keep}</Button>
          </DialogClose>
          <Button type="submit" look={look} pending={sending}>
            {label}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
