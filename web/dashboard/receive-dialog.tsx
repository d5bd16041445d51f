import type { Order } from "#domain/order/order.ts";
import type { Return } from "#domain/return/return.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { FieldError } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { useOrderStep } from "./use-order-step.ts";

type Props = { action: string; order: Pick<Order, "lines">; of: Return; onClose: () => void };

/** What arrived of a return, and what of it can be sold again. */
export function ReceiveDialog({ action, order, of, onClose }: Props) {
  const { Form, sending, problems } = useOrderStep(onClose);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="What arrived?"
      description="Put back on the shelf what can be sold again."
    >
      <Form method="post" action={action} noValidate className="grid gap-4">
        <input type="hidden" name="intent" value="receive" />
        <input type="hidden" name="returnId" value={of.id} />
        {of.lines.map(({ lineId, quantity }) => {
          const line = order.lines.find(({ id }) => id === lineId);
          return (
            <fieldset key={lineId} className="grid gap-1 border-b border-border pb-3">
              <legend className="text-sm font-medium wrap-anywhere">
                {[line?.title, line?.variantTitle].filter(Boolean).join(", ")}
              </legend>
              <span className="flex items-center gap-2 text-sm">
                <Input
                  name={`received ${lineId}`}
                  aria-label={`How many of ${line?.title ?? ""} arrived`}
                  defaultValue={String(quantity)}
                  inputMode="numeric"
                  autoComplete="off"
                  className="w-16 text-end tabular-nums"
                />
                of {quantity}
              </span>
              <Checkbox name={`restock ${lineId}`} defaultChecked label="Put back on the shelf" />
            </fieldset>
          );
        })}
        {problems["lines"] && <FieldError>{problems["lines"]}</FieldError>}
        <DialogActions>
          <DialogClose asChild>
            <Button>Not yet</Button>
          </DialogClose>
          <Button type="submit" look="primary" pending={sending}>
            It arrived
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
