import { useState } from "react";
import type { Shell } from "#domain/store/store.ts";
import { LANGUAGES, sayIn } from "#domain/words/say.ts";
import { Card } from "#web/ui/card.tsx";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { Field, FieldError } from "#web/ui/field.tsx";
import { Select } from "#web/ui/input.tsx";
import { languageField } from "./settings-form.ts";

type Props = {
  settings: Shell;
  typed: Record<string, string>;
  problems: Record<string, string>;
};

const ENGLISH = new Intl.DisplayNames("en", { type: "language" });

/** Which languages the shop speaks. What the seller writes, like names of products, stays as it is written. */
export function LanguageCard({ settings, typed, problems }: Props) {
  const [main, setMain] = useState<string>(typed["locale"] ?? sayIn(settings.locale).language);
  const before = "locale" in typed;
  const on = (language: string) =>
    before ? typed[languageField(language)] === "on" : settings.languages.includes(language);
  return (
    <Card
      title="Languages"
      hint="Buttons, prices, dates and letters to buyers. What you write yourself stays as you wrote it."
    >
      <Field label="Main language" error={problems["locale"]}>
        {(control) => (
          <Select {...control} name="locale" value={main} onChange={(event) => setMain(event.target.value)}>
            {LANGUAGES.map((language) => (
              <option key={language} value={language}>
                {ENGLISH.of(language)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <fieldset className="min-w-0">
        <legend className="text-sm font-medium">Also in</legend>
        <div className="mt-1 flex flex-wrap gap-x-6">
          {LANGUAGES.filter((language) => language !== main).map((language) => (
            <Checkbox
              key={language}
              name={languageField(language)}
              label={ENGLISH.of(language)}
              defaultChecked={on(language)}
            />
          ))}
        </div>
        {problems["languages"] && <FieldError>{problems["languages"]}</FieldError>}
        <p className="text-[13px] leading-snug text-muted-foreground">
          Each has its own addresses, like /fr/products. Shoppers choose at the foot of a page.
        </p>
      </fieldset>
    </Card>
  );
}
