import { PAID_WITH } from "#domain/draft/draft.ts";
import { Field } from "#web/ui/field.tsx";
import { Input, Select } from "#web/ui/input.tsx";
import { paidWithName } from "./source-words.ts";

/** How the seller was paid, and what they want to remember of it. */
export function ByHandFields({ problems }: { problems: Record<string, string> }) {
  return (
    <>
      <Field label="Paid with" error={problems["paidWith"]}>
        {(control) => (
          <Select {...control} name="paidWith" defaultValue="cash">
            {PAID_WITH.map((each) => (
              <option key={each} value={each}>
                {paidWithName(each)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Reference" optional hint="e.g. the number of the slip." error={problems["reference"]}>
        {(control) => <Input {...control} name="reference" maxLength={100} autoComplete="off" />}
      </Field>
    </>
  );
}
