import { formatMoney } from "#domain/money.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { ByHandFields } from "./by-hand-fields.tsx";
import { useOrderStep } from "./use-order-step.ts";

/** `amount` is what it comes to, in minor units. */
type Props = { action: string; amount: number; currency: string; open: boolean; onClose: () => void };

/** The buyer of an order that the shop made has paid it in some other way than by its link. */
export function ByHandDialog({ action, amount, currency, open, onClose }: Props) {
  const { Form, sending, problems } = useOrderStep(onClose);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={`Do you have ${formatMoney(amount, currency)}?`}
      description="The order is then paid, and its link asks for nothing any more. This can’t be undone."
    >
      <Form method="post" action={action} noValidate className="grid gap-4">
        <input type="hidden" name="amountSeen" value={amount} />
        <ByHandFields problems={problems} />
        <DialogActions>
          <DialogClose asChild>
            <Button>Not yet</Button>
          </DialogClose>
          <Button type="submit" look="primary" pending={sending}>
            Yes, it is paid
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
