import type { ReactNode } from "react";
import { addressFormat } from "#domain/place/format.ts";
import { EVERY_COUNTRY, FIRST_COUNTRIES } from "#domain/place/countries.ts";
import { regionOf } from "#domain/place/regions.ts";
import { countryName } from "#domain/words/country.ts";
import { Field } from "./field.tsx";
import { postcodeWord, regionWord } from "./place-words.ts";
import { SelectField } from "./select-field.tsx";
import { useSay } from "./use-say.ts";

type Props = {
  /** The store's own: chosen before anything is typed. */
  country: string;
  locale: string;
  typed: Record<string, string>;
  problems: Record<string, string>;
  /** The countries to choose from; null is every one. */
  only?: string[] | null;
  /** Stands under the country: the button that fits the other fields to another one. */
  fit?: ReactNode;
};

/** Where a parcel goes, in the form of its country: which fields, what they are called, and what must be there. */
export function AddressFields({ country, locale, typed, problems, only = null, fit }: Props) {
  const say = useSay();
  const field = (name: string) => ({
    name: `address.${name}`,
    defaultValue: typed[`address.${name}`] ?? "",
    problem: problems[`address.${name}`],
  });
  const chosen = typed["address.country"] || country;
  const format = addressFormat(chosen);
  const region = regionWord(say, format);
  const postcode = postcodeWord(say, format);
  return (
    <>
      <div>
        <SelectField
          {...field("country")}
          defaultValue={chosen}
          label={say("Country")}
          autoComplete="country"
        >
          {countries(chosen, country, only, locale).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        {fit}
      </div>
      <Field
        {...field("line1")}
        label={say("Street and house number")}
        autoComplete="address-line1"
        enterKeyHint="next"
        required
      />
      <Field
        {...field("line2")}
        label={say("Flat, landmark or directions (optional)")}
        hint={say("What helps a rider find you, e.g. “behind the blue mosque”.")}
        autoComplete="address-line2"
        enterKeyHint="next"
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          {...field("city")}
          label={say("Town or city")}
          autoComplete="address-level2"
          enterKeyHint="next"
          required
        />
        {format.regions.length > 0 ? (
          <SelectField
            // A list of another country is another list.
            key={chosen}
            {...field("region")}
            defaultValue={regionOf(chosen, typed["address.region"] ?? "")?.name ?? ""}
            label={region}
            autoComplete="address-level1"
            required
          >
            <option value="">{say("Choose one")}</option>
            {format.regions.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </SelectField>
        ) : (
          <Field
            {...field("region")}
            label={say("{field} (optional)", { field: region })}
            autoComplete="address-level1"
            enterKeyHint="next"
          />
        )}
        <Field
          {...field("postcode")}
          label={format.postcodeNeeded ? postcode : say("{field} (optional)", { field: postcode })}
          autoComplete="postal-code"
          inputMode={format.postcodeForm && format.postcodeKind === "postcode" ? "numeric" : undefined}
          autoCapitalize="characters"
          enterKeyHint="next"
          placeholder={format.postcodeLike || undefined}
          required={format.postcodeNeeded}
        />
      </div>
    </>
  );
}

/** The store's own country first, then those that sellers are served in first, the rest by name. */
function countries(chosen: string, home: string, only: string[] | null, locale: string) {
  const first = [home, ...FIRST_COUNTRIES];
  const rank = (code: string) => (first.includes(code) ? first.indexOf(code) : first.length);
  const all = new Set([chosen, ...(only ?? EVERY_COUNTRY)].filter((code) => EVERY_COUNTRY.includes(code)));
  return [...all]
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort((a, b) => rank(a.code) - rank(b.code) || a.name.localeCompare(b.name, locale));
}
