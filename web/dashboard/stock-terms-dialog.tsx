import { SERVICES, type StockTerms } from "#domain/stock/terms.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input, Select } from "#web/ui/input.tsx";
import { useOrderStep } from "./use-order-step.ts";

type Props = { action: string; terms: StockTerms; onClose: () => void };

const DAYS = [
  { name: "leadDays", label: "Goods take", hint: "Days from your order until they can be sold." },
  { name: "reviewDays", label: "You order every", hint: "Days between orders." },
  { name: "warnDays", label: "Warn me", hint: "Days before something will be gone. Empty: never." },
  { name: "overDays", label: "Too much is more than sells in", hint: "Days." },
  { name: "quietDays", label: "Not selling is without a sale for", hint: "Days on sale." },
] as const;

/** How the store orders, and from when on it is warned. */
export function StockTermsDialog({ action, terms, onClose }: Props) {
  const { Form, sending, problems } = useOrderStep(onClose);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="How you order"
      description="What to order, and until when, goes by this. It is worked out again when you save."
    >
      <Form method="post" action={action} noValidate className="grid gap-4">
        <input type="hidden" name="intent" value="terms" />
        {DAYS.map(({ name, label, hint }) => (
          <Field key={name} label={label} hint={hint} error={problems[name]} optional={name === "warnDays"}>
            {(control) => (
              <Input
                {...control}
                name={name}
                defaultValue={terms[name] ?? ""}
                inputMode="numeric"
                autoComplete="off"
                className="tabular-nums"
              />
            )}
          </Field>
        ))}
        <Field
          label="Stock should last"
          hint="The surer, the more lies on the shelf."
          error={problems["service"]}
        >
          {(control) => (
            <Select {...control} name="service" defaultValue={terms.service}>
              {SERVICES.map((service) => (
                <option key={service} value={service}>
                  in {service} of 100 cases
                </option>
              ))}
            </Select>
          )}
        </Field>
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
