import { Button } from "#web/ui/button.tsx";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { useOrderStep } from "./use-order-step.ts";

type Props = { action: string; open: boolean; onClose: () => void };

/** Calls a parcel off, saying first what that does. */
export function CallOffDialog({ action, open, onClose }: Props) {
  const { Form, sending } = useOrderStep(onClose);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Call this parcel off?"
      description="What is in it is then to be sent again. Stock stays as it is."
    >
      <Form method="post" action={action} className="grid gap-4">
        <Checkbox name="tell" value="yes" defaultChecked label="Write to the buyer that it comes later" />
        <DialogActions>
          <DialogClose asChild>
            <Button>Keep the parcel</Button>
          </DialogClose>
          <Button type="submit" look="danger" pending={sending}>
            Call it off
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
