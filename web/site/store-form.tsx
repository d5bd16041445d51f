import { useState } from "react";
import { Form } from "react-router";
import { toSlug } from "#domain/store/slug.ts";
import { Input, Select } from "#web/ui/input.tsx";
import { AddressField } from "./address-field.tsx";
import type { FormAnswer } from "./form-answer.ts";
import { FormField, ProblemSummary, SendButton } from "./form-parts.tsx";

/** What the form offers; names are in the reader's language already. */
export type StoreChoices = {
  countries: { code: string; name: string; currency: string; timeZone: string }[];
  currencies: { code: string; name: string }[];
  zones: readonly string[];
  country: string;
  email: string;
  platformHost: string;
};

const LABELS = {
  name: "Name of the store",
  slug: "Address on the web",
  country: "Country you sell from",
  currency: "Currency",
  timeZone: "Time zone",
  email: "E-mail for buyers",
};

/** Name, address, country and its ways. The name suggests the address until the seller writes one by hand. */
export function StoreForm({ choices, answer }: { choices: StoreChoices; answer: FormAnswer | undefined }) {
  const { problems, typed } = answer ?? {};
  const [slug, setSlug] = useState(typed?.["slug"] ?? "");
  const [byHand, setByHand] = useState(Boolean(typed?.["slug"]));
  const [countryCode, setCountryCode] = useState(typed?.["country"] ?? choices.country);
  const country = choices.countries.find(({ code }) => code === countryCode);
  const currencyName = choices.currencies.find(({ code }) => code === country?.currency)?.name;

  return (
    <Form method="post" noValidate className="grid gap-5">
      <ProblemSummary problems={problems} labels={LABELS} />
      <FormField name="name" label={LABELS.name} problems={problems}>
        {(control) => (
          <Input
            {...control}
            defaultValue={typed?.["name"]}
            onChange={(event) => !byHand && setSlug(toSlug(event.currentTarget.value))}
            autoComplete="organization"
            placeholder="Ngozi Fabrics"
            required
          />
        )}
      </FormField>
      <AddressField
        label={LABELS.slug}
        answer={answer}
        country={countryCode}
        platformHost={choices.platformHost}
        slug={slug}
        onChange={(wanted) => {
          setSlug(wanted);
          setByHand(wanted !== "");
        }}
      />
      <FormField name="country" label={LABELS.country} problems={problems}>
        {(control) => (
          <Select
            {...control}
            value={countryCode}
            onChange={(event) => setCountryCode(event.currentTarget.value)}
            autoComplete="country"
          >
            {choices.countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </FormField>
      <div className="grid gap-5 sm:grid-cols-2 sm:gap-4">
        <FormField
          name="currency"
          label={LABELS.currency}
          problems={problems}
          hint="Stays as it is once the store is open."
        >
          {(control) => (
            <Select {...control} defaultValue={typed?.["currency"] ?? ""}>
              <option value="">
                {currencyName ? labelOf(country?.currency ?? "", currencyName) : "The country's own"}
              </option>
              {choices.currencies
                .filter(({ code }) => code !== country?.currency)
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {labelOf(code, name)}
                  </option>
                ))}
            </Select>
          )}
        </FormField>
        <FormField
          name="timeZone"
          label={LABELS.timeZone}
          problems={problems}
          hint="Your days begin at its midnight."
        >
          {(control) => (
            <Select {...control} defaultValue={typed?.["timeZone"] ?? ""}>
              <option value="">{country ? spaced(country.timeZone) : "The country's own"}</option>
              {choices.zones
                .filter((zone) => zone !== country?.timeZone)
                .map((zone) => (
                  <option key={zone} value={zone}>
                    {spaced(zone)}
                  </option>
                ))}
            </Select>
          )}
        </FormField>
      </div>
      <FormField
        name="email"
        label={LABELS.email}
        problems={problems}
        hint="Stands in your shop; answers to your letters arrive there."
      >
        {(control) => (
          <Input
            {...control}
            type="email"
            defaultValue={typed?.["email"] ?? choices.email}
            autoComplete="email"
            inputMode="email"
            required
          />
        )}
      </FormField>
      <SendButton>Open the store</SendButton>
    </Form>
  );
}

/** Not every currency has a name here; its code is then said once. */
const labelOf = (code: string, name: string): string => (name === code ? code : `${code} – ${name}`);

const spaced = (zone: string): string => zone.replaceAll("_", " ");
