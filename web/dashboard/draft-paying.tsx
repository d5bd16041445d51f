import { useState } from "react";
import type { PaymentProvider } from "#domain/payment/providers.ts";
import { Card } from "#web/ui/card.tsx";
import { Field, FieldError } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { RadioRow } from "#web/ui/radio-row.tsx";
import { ByHandFields } from "./by-hand-fields.tsx";
import type { DraftPart } from "./draft-form.ts";

type How = "link" | "paid" | "on_delivery";

const HOWS: { value: How; label: string; hint: string }[] = [
  { value: "link", label: "Send a pay link", hint: "By e-mail, and to copy. The stock is kept meanwhile." },
  { value: "paid", label: "It is paid", hint: "You have the money in your hand or on your account." },
  { value: "on_delivery", label: "Pay on delivery", hint: "They pay when they get it." },
];

/** How the order is paid, chosen when it is made. */
export function DraftPaying({ typed, problems, methods }: DraftPart & { methods: PaymentProvider[] }) {
  const [chosen, setChosen] = useState<How | null>(null);
  const linkable = methods.some((method) => method !== "pay_on_delivery");
  const how = chosen ?? (typed.source === "in_person" || !linkable ? "paid" : "link");
  return (
    <Card title="How it is paid">
      <fieldset className="grid">
        <legend className="sr-only">How it is paid</legend>
        {HOWS.map((each) => (
          <RadioRow
            key={each.value}
            {...each}
            name="how"
            checked={how === each.value}
            onChange={() => setChosen(each.value)}
          />
        ))}
      </fieldset>
      {problems["how"] && <FieldError>{problems["how"]}</FieldError>}
      {how === "link" && (
        <Field label="Days to pay" hint="The stock is kept for them as long." error={problems["days"]}>
          {(control) => (
            <Input {...control} name="days" inputMode="numeric" autoComplete="off" defaultValue="3" />
          )}
        </Field>
      )}
      {how === "paid" && <ByHandFields problems={problems} />}
    </Card>
  );
}
