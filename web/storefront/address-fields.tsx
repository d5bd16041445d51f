import { COUNTRIES } from "#domain/store/countries.ts";
import { Field, FieldProblem } from "./field.tsx";
import { regionsOf } from "./regions.ts";

type Props = {
  /** The store's own: chosen before anything is typed. */
  country: string;
  locale: string;
  typed: Record<string, string>;
  problems: Record<string, string>;
};

/** Where a parcel goes. Only the street and the town must be there: many places have no postcode. */
export function AddressFields({ country, locale, typed, problems }: Props) {
  const field = (name: string) => ({
    name: `address.${name}`,
    defaultValue: typed[`address.${name}`] ?? "",
    problem: problems[`address.${name}`],
  });
  const { word, names } = regionsOf(country);
  const chosen = typed["address.country"] || country;
  return (
    <>
      <Field
        {...field("line1")}
        label="Street and house number"
        autoComplete="address-line1"
        enterKeyHint="next"
        required
      />
      <Field
        {...field("line2")}
        label="Flat, landmark or directions (optional)"
        hint="What helps a rider find you, e.g. “behind the blue mosque”."
        autoComplete="address-line2"
        enterKeyHint="next"
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          {...field("city")}
          label="Town or city"
          autoComplete="address-level2"
          enterKeyHint="next"
          required
        />
        <Field
          {...field("region")}
          label={`${word} (optional)`}
          list={names.length > 0 ? "regions" : undefined}
          autoComplete="address-level1"
          enterKeyHint="next"
        />
        {names.length > 0 ? (
          <datalist id="regions">
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </datalist>
        ) : null}
        <Field
          {...field("postcode")}
          label="Postcode (optional)"
          autoComplete="postal-code"
          enterKeyHint="next"
        />
        <div>
          <label htmlFor="address-country" className="mb-1 block font-medium">
            Country
          </label>
          <select
            id="address-country"
            name="address.country"
            autoComplete="country"
            defaultValue={chosen}
            aria-invalid={problems["address.country"] ? true : undefined}
            aria-describedby={problems["address.country"] ? "address-country-problem" : undefined}
            className="field"
          >
            {countries(chosen, locale).map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
          <FieldProblem id="address-country" problem={problems["address.country"]} />
        </div>
      </div>
    </>
  );
}

/** The chosen country first, the rest by name. */
function countries(chosen: string, locale: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames([locale, "en"], { type: "region" });
  const all = [...new Set([chosen, ...COUNTRIES.map(({ code }) => code)])].filter((code) =>
    /^[A-Z]{2}$/.test(code),
  );
  return all
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort(
      (a, b) => Number(b.code === chosen) - Number(a.code === chosen) || a.name.localeCompare(b.name, locale),
    );
}
