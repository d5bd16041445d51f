import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { MoneyInput } from "#web/ui/money-input.tsx";
import { Choice } from "./choice.tsx";
import type { DraftPart } from "./draft-form.ts";
import { useFrame } from "./frame-data.ts";

const KINDS = [
  { value: "", label: "Nothing", className: "rounded-lg" },
  { value: "percentage", label: "A percentage", className: "rounded-lg" },
  { value: "amount", label: "An amount", className: "rounded-lg" },
] as const;

/** What the seller takes off, and why. */
export function DraftDiscount({ typed, problems, set }: DraftPart) {
  const { store } = useFrame();
  const { discountKind: kind } = typed;
  const value = {
    value: typed.discountValue,
    onChange: ({ target }: { target: { value: string } }) => set({ discountValue: target.value }),
  };
  return (
    <Card title="Discount">
      <Choice
        legend="What you take off"
        name="discount"
        value={kind}
        choices={KINDS}
        onChange={(discountKind) => set({ discountKind, discountValue: "" })}
      />
      {kind !== "" && (
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <Field label={kind === "amount" ? "Amount" : "Percent"} error={problems["discountValue"]}>
            {(control) =>
              kind === "amount" ? (
                <MoneyInput {...control} {...value} currency={store.currency} />
              ) : (
                <Input {...control} {...value} inputMode="decimal" autoComplete="off" />
              )
            }
          </Field>
          <Field
            label="Reason"
            hint="The buyer reads it beside the amount."
            error={problems["discountReason"]}
          >
            {(control) => (
              <Input
                {...control}
                value={typed.discountReason}
                maxLength={120}
                placeholder="e.g. For the wait"
                onChange={({ target }) => set({ discountReason: target.value })}
              />
            )}
          </Field>
        </div>
      )}
    </Card>
  );
}
