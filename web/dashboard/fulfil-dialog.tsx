import { useState } from "react";
import { leftOf } from "#domain/fulfilment/left.ts";
import type { Order } from "#domain/order/order.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { FieldError } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { TrackingFields } from "./tracking-fields.tsx";
import { useOrderStep } from "./use-order-step.ts";

type Props = { order: Pick<Order, "lines">; action: string; open: boolean; onClose: () => void };

/** A parcel is on its way: what is in it, with which carrier, and how to follow it. All that is left, unless it is said otherwise. */
export function FulfilDialog({ order, action, open, onClose }: Props) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Mark as sent"
      description="The buyer gets an e-mail with what you write here."
    >
      <FulfilForm lines={order.lines.filter((line) => leftOf(line) > 0)} action={action} onDone={onClose} />
    </Dialog>
  );
}

type FormProps = { lines: Order["lines"]; action: string; onDone: () => void };

function FulfilForm({ lines, action, onDone }: FormProps) {
  const { Form, sending, problems } = useOrderStep(onDone);
  // The same as long as the form is open, so that pressing twice sends one parcel.
  const [press] = useState(() => crypto.randomUUID());
  const [only] = lines;
  const picks = lines.length > 1 || (only !== undefined && leftOf(only) > 1);
  return (
    <Form method="post" action={action} noValidate className="grid gap-4">
      <input type="hidden" name="press" value={press} />
      {picks ? (
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-sm font-medium">In this parcel</legend>
          <ul className="-mx-1 grid max-h-[40dvh] gap-2 overflow-y-auto px-1 py-1">
            {lines.map((line) => (
              <li key={line.id}>
                <Pick line={line} wrong={"lines" in problems} />
              </li>
            ))}
          </ul>
          {problems["lines"] && <FieldError id="lines-problem">{problems["lines"]}</FieldError>}
        </fieldset>
      ) : (
        only && <input type="hidden" name={`quantity ${only.id}`} value={leftOf(only)} />
      )}
      <TrackingFields problems={problems} />
      <DialogActions>
        <DialogClose asChild>
          <Button>Not yet</Button>
        </DialogClose>
        <Button type="submit" look="primary" pending={sending}>
          Mark as sent
        </Button>
      </DialogActions>
    </Form>
  );
}

/** How many of a line go into the parcel. */
function Pick({ line, wrong }: { line: Order["lines"][number]; wrong: boolean }) {
  const left = leftOf(line);
  return (
    <label className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-3 text-sm">
      <span className="min-w-0 leading-snug wrap-anywhere">
        {line.title}
        {line.variantTitle && <span className="block text-muted-foreground">{line.variantTitle}</span>}
      </span>
      <Input
        name={`quantity ${line.id}`}
        type="number"
        inputMode="numeric"
        min={0}
        max={left}
        step={1}
        defaultValue={left}
        className="w-20 text-end tabular-nums"
        {...(wrong && { "aria-invalid": true, "aria-describedby": "lines-problem" })}
      />
      <span className="w-12 text-muted-foreground tabular-nums">of {left}</span>
    </label>
  );
}
