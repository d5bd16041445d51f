import { classOf, type DiscountClass } from "#domain/discount/discount.ts";
import { Card } from "#web/ui/card.tsx";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { MoneyInput } from "#web/ui/money-input.tsx";
import { Choice } from "./choice.tsx";
import type { DiscountPart } from "./discount-editor.tsx";
import { useFrame } from "./frame-data.ts";

/** From what on, how often, when, and beside what else. */
export function DiscountLimits(part: DiscountPart) {
  return (
    <>
      {part.draft.kind !== "buy_get" && <Least {...part} />}
      <Often {...part} />
      <Days {...part} />
      <Together {...part} />
    </>
  );
}

function Least({ draft, problems, set }: DiscountPart) {
  const { store } = useFrame();
  return (
    <Card title="From what on">
      <input type="hidden" name="minimum" value={draft.minimum} />
      <Choice
        legend="From what on"
        name="minimum"
        value={draft.minimum}
        choices={[
          { value: "none", label: "Always", className: "rounded-lg" },
          { value: "subtotal", label: "From an amount", className: "rounded-lg" },
          { value: "quantity", label: "From a number", className: "rounded-lg" },
        ]}
        onChange={(minimum) => set({ minimum })}
      />
      {draft.minimum === "subtotal" && (
        <Field
          label="At least this much"
          error={problems["minSubtotal"]}
          hint="Of what it is for, before any discount."
          className="max-w-56"
        >
          {(control) => (
            <MoneyInput
              {...control}
              name="minSubtotal"
              currency={store.currency}
              value={draft.minSubtotal}
              onChange={(event) => set({ minSubtotal: event.target.value })}
            />
          )}
        </Field>
      )}
      {draft.minimum === "quantity" && (
        <NumberField
          name="minQuantity"
          label="At least so many pieces"
          hint="Of what it is for."
          draft={draft}
          problems={problems}
          set={set}
        />
      )}
    </Card>
  );
}

const Often = (part: DiscountPart) => (
  <Card title="How often">
    <div className="grid gap-4 sm:grid-cols-2">
      <NumberField
        {...part}
        name="perBuyer"
        label="Each buyer"
        optional
        hint="Known by their account or e-mail address. Empty: no limit."
      />
      <NumberField {...part} name="inAll" label="All together" optional hint="Orders. Empty: no limit." />
    </div>
  </Card>
);

type NumberProps = DiscountPart & {
  name: "minQuantity" | "perBuyer" | "inAll";
  label: string;
  hint: string;
  optional?: boolean;
};

const NumberField = ({ name, label, hint, optional = false, draft, problems, set }: NumberProps) => (
  <Field label={label} error={problems[name]} hint={hint} optional={optional}>
    {(control) => (
      <Input
        {...control}
        name={name}
        inputMode="numeric"
        autoComplete="off"
        value={draft[name]}
        className="max-w-40 tabular-nums"
        onChange={(event) => set({ [name]: event.target.value })}
      />
    )}
  </Field>
);

function Days({ draft, problems, set }: DiscountPart) {
  const { store } = useFrame();
  const day = (name: "startsAt" | "endsAt", label: string) => (
    <Field label={label} error={problems[name]} optional={name === "endsAt"}>
      {(control) => (
        <Input
          {...control}
          type="datetime-local"
          name={name}
          value={draft[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <Card title="When" hint={`By the clock of your store (${store.timeZone.replaceAll("_", " ")}).`}>
      <div className="grid gap-4 sm:grid-cols-2">
        {day("startsAt", "Starts")}
        {day("endsAt", "Ends")}
      </div>
    </Card>
  );
}

const CLASSES: { value: DiscountClass; label: string }[] = [
  { value: "product", label: "Discounts on products" },
  { value: "order", label: "Discounts on the order" },
  { value: "shipping", label: "Free delivery" },
];

function Together({ draft, set }: DiscountPart) {
  const own = classOf({ kind: draft.kind } as Parameters<typeof classOf>[0]);
  return (
    <Card
      title="Together with others"
      hint="Both discounts have to allow it. Without a tick it stands alone."
    >
      <input type="hidden" name="combinesWith" value={draft.combinesWith.join(",")} />
      <fieldset className="grid">
        <legend className="sr-only">Together with</legend>
        {CLASSES.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={value === own ? `Other ${label.charAt(0).toLowerCase()}${label.slice(1)}` : label}
            checked={draft.combinesWith.includes(value)}
            onChange={(event) =>
              set({
                combinesWith: event.target.checked
                  ? [...draft.combinesWith, value]
                  : draft.combinesWith.filter((each) => each !== value),
              })
            }
          />
        ))}
      </fieldset>
    </Card>
  );
}
