import type { Order } from "#domain/order/order.ts";
import { RETURN_REASONS } from "#domain/return/return.ts";
import { returnable } from "#domain/return/returnable.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field, FieldError } from "#web/ui/field.tsx";
import { Input, Select, Textarea } from "#web/ui/input.tsx";
import { REASON_NAMES } from "./return-names.ts";
import { useOrderStep } from "./use-order-step.ts";

type Props = { action: string; id: string; order: Omit<Order, "key">; onClose: () => void };

/** Writes down a return that a buyer told of. It is approved with that. */
export function ReturnDialog({ action, id, order, onClose }: Props) {
  const { Form, sending, problems } = useOrderStep(onClose);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Note a return"
      description="For what the buyer sends or brings back. They get an e-mail."
    >
      <Form method="post" action={action} noValidate className="grid gap-4">
        <input type="hidden" name="id" value={id} />
        {returnable(order).map(({ lineId, most }) => {
          const line = order.lines.find((one) => one.id === lineId);
          return (
            <fieldset key={lineId} className="grid gap-2 border-b border-border pb-3">
              <legend className="text-sm font-medium wrap-anywhere">
                {[line?.title, line?.variantTitle].filter(Boolean).join(", ")}
              </legend>
              <span className="flex items-center gap-2 text-sm">
                <Input
                  name={`quantity ${lineId}`}
                  aria-label={`How many of ${line?.title ?? ""}`}
                  defaultValue="0"
                  inputMode="numeric"
                  autoComplete="off"
                  className="w-16 text-end tabular-nums"
                />
                of {most}
              </span>
              <Select
                name={`reason ${lineId}`}
                aria-label={`Why ${line?.title ?? ""} comes back`}
                defaultValue=""
              >
                <option value="">Why?</option>
                {RETURN_REASONS.map((reason) => (
                  <option key={reason} value={reason}>
                    {REASON_NAMES[reason]}
                  </option>
                ))}
              </Select>
            </fieldset>
          );
        })}
        {problems["lines"] && <FieldError>{problems["lines"]}</FieldError>}
        <Field label="Note" optional error={problems["note"]}>
          {(control) => <Textarea {...control} name="note" rows={2} />}
        </Field>
        <DialogActions>
          <DialogClose asChild>
            <Button>Not now</Button>
          </DialogClose>
          <Button type="submit" look="primary" pending={sending}>
            Note the return
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
