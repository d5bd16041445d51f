import { Button } from "#web/ui/button.tsx";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field } from "#web/ui/field.tsx";
import { Textarea } from "#web/ui/input.tsx";
import { useOrderStep } from "./use-order-step.ts";

type Props = {
  action: string;
  number: number;
  paid: boolean;
  /** What can send its money back by itself. */
  gateway: string | null;
  open: boolean;
  onClose: () => void;
};

/** Calls an order off, saying first what that does. */
export function CancelDialog({ action, number, paid, gateway, open, onClose }: Props) {
  const { Form, sending, problems } = useOrderStep(onClose);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={`Cancel order #${number}?`}
      description={`The buyer gets an e-mail.${paid && gateway === null ? " It is paid, so you then have to give the money back yourself." : ""} This can’t be undone.`}
    >
      <Form method="post" action={action} noValidate className="grid gap-4">
        <Field label="Reason" optional hint="The buyer reads this." error={problems["reason"]}>
          {(control) => (
            <Textarea {...control} name="reason" rows={3} placeholder="e.g. The last piece was damaged." />
          )}
        </Field>
        <div className="grid">
          <Checkbox name="restock" defaultChecked label="Put its items back on the shelf" />
          {paid && gateway !== null && (
            <Checkbox name="refund" defaultChecked label={`Send the money back through ${gateway}`} />
          )}
        </div>
        <DialogActions>
          <DialogClose asChild>
            <Button>Keep the order</Button>
          </DialogClose>
          <Button type="submit" look="danger" pending={sending}>
            Cancel the order
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
