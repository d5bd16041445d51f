import { useState } from "react";
import { parseMoney } from "#domain/money.ts";
import { Button } from "#web/ui/button.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input, Select } from "#web/ui/input.tsx";
import { MoneyInput } from "#web/ui/money-input.tsx";
import { say } from "#web/ui/toast.tsx";
import { VARIANT_COLUMNS } from "./variant-fields.tsx";
import { type FillColumn, fillColumn, type VariantDraft } from "./variant-grid.ts";

const FILLABLE = VARIANT_COLUMNS.filter(({ kind }) => kind !== "text");
type Fillable = (typeof FILLABLE)[number];
const PRICE: Fillable = VARIANT_COLUMNS[0];

type Props = { variants: VariantDraft[]; currency: string; onChange: (variants: VariantDraft[]) => void };

/** Writes one value into a column of every variant; what was there can be had back. */
export function FillColumnBar({ variants, currency, onChange }: Props) {
  const [column, setColumn] = useState<FillColumn>("price");
  const [value, setValue] = useState("");
  const [problem, setProblem] = useState<string>();
  const { label, kind } = FILLABLE.find(({ part }) => part === column) ?? PRICE;
  const fill = () => {
    const plain = value.trim();
    const fits = kind === "money" ? parseMoney(plain, currency) !== null : /^\d{1,9}$/.test(plain);
    if (!fits && !(plain === "" && (column === "compareAt" || column === "cost"))) {
      setProblem(kind === "money" ? "Type an amount, for example 2,500." : "Type a whole number, 0 or more.");
      return;
    }
    setProblem(undefined);
    onChange(fillColumn(variants, column, plain));
    say({ text: `${label} set for all variants.`, undo: { label: "Undo", run: () => onChange(variants) } });
  };
  const input = {
    value,
    onChange: (event: { target: { value: string } }) => setValue(event.target.value),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      fill();
    },
  };
  return (
    <fieldset
      aria-label="Fill a column"
      className="flex min-w-0 in-disabled:hidden flex-wrap items-start gap-2"
    >
      <Field label="Column to fill" hideLabel className="grow sm:grow-0">
        {(control) => (
          <Select
            {...control}
            value={column}
            onChange={(event) => setColumn(event.target.value as FillColumn)}
          >
            {FILLABLE.map(({ part, label: name }) => (
              <option key={part} value={part}>
                {name} of all
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={`${label} for all variants`} hideLabel error={problem} className="w-36">
        {(control) =>
          kind === "money" ? (
            <MoneyInput {...control} {...input} currency={currency} />
          ) : (
            <Input {...control} {...input} inputMode="numeric" autoComplete="off" />
          )
        }
      </Field>
      <Button onClick={fill}>Fill</Button>
    </fieldset>
  );
}
