import type { Fulfilment } from "#domain/order/order.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { TrackingFields } from "./tracking-fields.tsx";
import { useOrderStep } from "./use-order-step.ts";

type Props = { parcel: Fulfilment; action: string; open: boolean; onClose: () => void };

/** Corrects who brings a parcel and how to follow it. */
export function TrackingDialog({ parcel, action, open, onClose }: Props) {
  const { Form, sending, problems } = useOrderStep(onClose);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Correct the tracking"
      description="The buyer sees it on the page of their order at once."
    >
      <Form method="post" action={action} noValidate className="grid gap-4">
        <TrackingFields problems={problems} now={parcel} />
        <Checkbox name="tell" value="yes" label="Write to the buyer about it, too" />
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
