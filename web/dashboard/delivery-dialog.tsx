import { useState } from "react";
import type { LocationRow } from "#domain/stock/locations.ts";
import type { PurchaseDetail } from "#domain/purchase/show.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field, FieldError } from "#web/ui/field.tsx";
import { Input, Select } from "#web/ui/input.tsx";
import { LINE } from "./purchase-form.ts";
import { useOrderStep } from "./use-order-step.ts";

type Props = { action: string; purchase: PurchaseDetail; locations: LocationRow[]; onClose: () => void };

/** What came of an order, and where it goes. */
export function DeliveryDialog({ action, purchase, locations, onClose }: Props) {
  const { Form, sending, problems } = useOrderStep(onClose);
  const [delivery] = useState(() => crypto.randomUUID());
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="What came?"
      description="It goes on the shelf at once, and can be sold."
    >
      <Form method="post" action={action} noValidate className="grid gap-4">
        <input type="hidden" name="intent" value="receive" />
        <input type="hidden" name="delivery" value={delivery} />
        {purchase.lines
          .filter(({ there }) => there)
          .map(({ variantId, title, quantity, received }) => (
            <div key={variantId} className="flex items-center gap-3 border-b border-border pb-3 text-sm">
              <span className="min-w-0 grow">
                <span className="block font-medium wrap-anywhere">{title}</span>
                <span className="text-[13px] text-muted-foreground">
                  {Math.max(0, quantity - received).toLocaleString("en")} of {quantity.toLocaleString("en")}{" "}
                  to come
                </span>
              </span>
              <Input
                name={LINE + variantId}
                aria-label={`How many of ${title} came`}
                defaultValue={String(Math.max(0, quantity - received))}
                inputMode="numeric"
                autoComplete="off"
                className="w-22 shrink-0 text-end tabular-nums"
              />
            </div>
          ))}
        {locations.length > 1 ? (
          <Field label="Where it goes">
            {(control) => (
              <Select {...control} name="location">
                {locations.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ) : (
          <input type="hidden" name="location" value={locations[0]?.id} />
        )}
        {problems["lines"] && <FieldError>{problems["lines"]}</FieldError>}
        {problems["more"] && (
          <div className="grid gap-1">
            <FieldError>{problems["more"]}</FieldError>
            <Checkbox name="mayBeMore" label="Yes, that many came" />
          </div>
        )}
        <DialogActions>
          <DialogClose asChild>
            <Button>Not yet</Button>
          </DialogClose>
          <Button type="submit" look="primary" pending={sending}>
            Put on the shelf
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
