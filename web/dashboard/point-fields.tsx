import { addressFormat } from "#domain/place/format.ts";
import { Field } from "#web/ui/field.tsx";
import { Input, Select } from "#web/ui/input.tsx";
import type { PointDraft } from "./delivery-draft.ts";
import { countriesFrom, placeName } from "./place-names.ts";
import { Offered, WayFields } from "./way-fields.tsx";

type Props = {
  point: PointDraft;
  put: (point: PointDraft) => void;
  home: string;
  problems: Record<string, string>;
  path: string;
};

/** One place where buyers fetch their orders. */
export function PointFields({ point, put, home, problems, path }: Props) {
  const { address } = point;
  const { regions } = addressFormat(address.country);
  const part = (name: "line1" | "line2" | "city" | "region" | "country") => ({
    value: address[name],
    onChange: ({ target }: { target: { value: string } }) =>
      put({ ...point, address: { ...address, [name]: target.value } }),
  });
  const wrong = (name: string) => problems[`${path}.address.${name}`];
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <WayFields way={point} put={put} problems={problems} path={path} like="e.g. Our shop in Yaba" />
      <Field label="Street" error={wrong("line1")}>
        {(control) => <Input {...control} {...part("line1")} maxLength={200} />}
      </Field>
      <Field label="Landmark" optional error={wrong("line2")}>
        {(control) => <Input {...control} {...part("line2")} maxLength={200} />}
      </Field>
      <Field label="Town or city" error={wrong("city")}>
        {(control) => <Input {...control} {...part("city")} maxLength={100} />}
      </Field>
      <Field label="State or region" optional={regions.length === 0} error={wrong("region")}>
        {(control) =>
          regions.length > 0 ? (
            <Select {...control} {...part("region")}>
              <option value="">Choose one</option>
              {regions.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          ) : (
            <Input {...control} {...part("region")} maxLength={100} />
          )
        }
      </Field>
      <Field label="Country" error={wrong("country")}>
        {(control) => (
          <Select {...control} {...part("country")}>
            {countriesFrom(home).map((code) => (
              <option key={code} value={code}>
                {placeName(code)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Hours" optional error={problems[`${path}.hours`]}>
        {(control) => (
          <Input
            {...control}
            value={point.hours}
            maxLength={200}
            placeholder="e.g. Mon–Sat 9:00–18:00"
            onChange={({ target }) => put({ ...point, hours: target.value })}
          />
        )}
      </Field>
      <Offered way={point} put={put} />
    </div>
  );
}
