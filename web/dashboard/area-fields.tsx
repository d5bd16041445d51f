import { Field } from "#web/ui/field.tsx";
import { Input, Select } from "#web/ui/input.tsx";
import { MoneyInput } from "#web/ui/money-input.tsx";
import type { AreaDraft } from "./delivery-draft.ts";
import { PlaceOptions } from "./place-options.tsx";
import { Offered, WayFields } from "./way-fields.tsx";

type Props = {
  area: AreaDraft;
  put: (area: AreaDraft) => void;
  home: string;
  currency: string;
  problems: Record<string, string>;
  path: string;
};

/** One part of town. */
export function AreaFields({ area, put, home, currency, problems, path }: Props) {
  const money = (name: "price" | "freeOver") => ({
    currency,
    value: area[name],
    onChange: ({ target }: { target: { value: string } }) => put({ ...area, [name]: target.value }),
  });
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <WayFields way={area} put={put} problems={problems} path={path} like="e.g. Ikeja and Maryland" />
      <Field label="Price" error={problems[`${path}.price`]} hint="0 is free.">
        {(control) => <MoneyInput {...control} {...money("price")} />}
      </Field>
      <Field label="Free from" optional error={problems[`${path}.freeOver`]}>
        {(control) => <MoneyInput {...control} {...money("freeOver")} />}
      </Field>
      <Field
        label="Lies in"
        error={problems[`${path}.place`]}
        hint="Buyers with an address elsewhere are not offered it."
      >
        {(control) => (
          <Select
            {...control}
            value={area.place}
            onChange={({ target }) => put({ ...area, place: target.value })}
          >
            <PlaceOptions home={home} />
          </Select>
        )}
      </Field>
      <Field
        label="Beside it"
        optional
        error={problems[`${path}.note`]}
        hint="Which streets belong to it, or when the rider goes."
      >
        {(control) => (
          <Input
            {...control}
            value={area.note}
            maxLength={200}
            onChange={({ target }) => put({ ...area, note: target.value })}
          />
        )}
      </Field>
      <Offered way={area} put={put} />
    </div>
  );
}
