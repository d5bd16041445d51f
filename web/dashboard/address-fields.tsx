import type { Address } from "#domain/order/order.ts";
import { addressFormat } from "#domain/place/format.ts";
import { Field } from "#web/ui/field.tsx";
import { Input, Select } from "#web/ui/input.tsx";
import { countriesFrom, placeName } from "./place-names.ts";

type Props = {
  address: Address;
  /** The store's own country: first in the list. */
  home: string;
  problemOf: (part: keyof Address) => string | undefined;
  put: (address: Address) => void;
};

/** Where something goes, or is fetched. The browser fills in nothing: it is not the address of who types it. */
export function AddressFields({ address, home, problemOf, put }: Props) {
  const { regions } = addressFormat(address.country);
  const part = (name: keyof Address) => ({
    value: address[name],
    autoComplete: "off",
    onChange: ({ target }: { target: { value: string } }) => put({ ...address, [name]: target.value }),
  });
  return (
    <>
      <Field label="Street" error={problemOf("line1")}>
        {(control) => <Input {...control} {...part("line1")} maxLength={200} />}
      </Field>
      <Field label="Landmark" optional error={problemOf("line2")}>
        {(control) => <Input {...control} {...part("line2")} maxLength={200} />}
      </Field>
      <Field label="Town or city" error={problemOf("city")}>
        {(control) => <Input {...control} {...part("city")} maxLength={100} />}
      </Field>
      <Field label="State or region" optional={regions.length === 0} error={problemOf("region")}>
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
      <Field label="Postcode" optional error={problemOf("postcode")}>
        {(control) => <Input {...control} {...part("postcode")} maxLength={20} />}
      </Field>
      <Field label="Country" error={problemOf("country")}>
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
    </>
  );
}
