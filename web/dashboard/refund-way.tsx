import { useState } from "react";
import { Field } from "#web/ui/field.tsx";
import { Input, Select } from "#web/ui/input.tsx";

type Props = {
  /** What took the money; null when nothing did that can send it back. */
  gateway: string | null;
  /** The part of it that none can send back; null when there is no such part, or nothing else. */
  inHand: string | null;
  /** Whether there is money to go back past gift cards. */
  needed: boolean;
  error: string | undefined;
};

/** How the money goes back: through the gateway, or by the seller's own hand. */
export function RefundWay({ gateway, inHand, needed, error }: Props) {
  const [chosen, choose] = useState("gateway");
  const way = gateway === null ? "by_hand" : chosen;
  if (!needed) return null;
  return (
    <>
      {gateway === null ? (
        <input type="hidden" name="way" value="by_hand" />
      ) : (
        <Field
          label="How it goes back"
          hint={
            inHand === null
              ? undefined
              : `${inHand} of it came otherwise: you give that back, and say so on the order.`
          }
        >
          {(control) => (
            <Select {...control} name="way" value={way} onChange={(event) => choose(event.target.value)}>
              <option value="gateway">Through {gateway}</option>
              <option value="by_hand">I gave it back another way</option>
            </Select>
          )}
        </Field>
      )}
      {way === "by_hand" && (
        <Field label="How you gave it back" hint="The buyer reads this." error={error}>
          {(control) => <Input {...control} name="how" placeholder="e.g. in cash" autoComplete="off" />}
        </Field>
      )}
    </>
  );
}
