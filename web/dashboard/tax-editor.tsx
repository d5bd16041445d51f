import { Plus } from "lucide-react";
import { useState } from "react";
import { useFetcher } from "react-router";
import type { Terms } from "#domain/delivery/terms.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Switch } from "#web/ui/checkbox.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input, Select } from "#web/ui/input.tsx";
import { EditableList } from "./editable-list.tsx";
import { useFrame } from "./frame-data.ts";
import { placeName } from "./place-names.ts";
import { PlaceOptions } from "./place-options.tsx";
import { SaveBar } from "./save-bar.tsx";
import { newTax, taxDraft, type TaxDraft } from "./tax-draft.ts";
import type { TermsAnswer } from "./terms-answer.ts";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import { useSaid } from "./use-answer.ts";
import { useKept } from "./use-kept.ts";

/** What the store collects where. Saved as a whole. */
export function TaxEditor({ terms, country }: { terms: Terms; country: string }) {
  const { can } = useFrame();
  const fetcher = useFetcher<TermsAnswer>();
  const [taxes, setTaxes] = useState(() => terms.taxes.map(taxDraft));
  const text = JSON.stringify(taxes);
  const { dirty, send } = useKept(text, fetcher.data);
  useSaid(fetcher.data);
  const problems = fetcher.data && "problems" in fetcher.data ? fetcher.data.problems : {};
  const sending = fetcher.state !== "idle";
  const mayWrite = can("settings.write");
  const save = () => {
    send();
    void fetcher.submit({ draft: text, mark: terms.mark }, { method: "post" });
  };
  return (
    <fieldset disabled={!mayWrite} className="mx-auto grid max-w-3xl min-w-0 gap-4 lg:mx-0 lg:gap-5">
      <legend className="sr-only">Taxes</legend>
      <SaveBar answer={fetcher.data} sending={sending} dirty={dirty} onSave={save} mayWrite={mayWrite} />
      <Card
        title="Taxes"
        hint="By where an order goes. Where a region has taxes of its own, those of its country don’t apply. Ask your tax office what you must collect; a single product can be left out on its own page."
      >
        <EditableList
          items={taxes}
          nameOf={({ name, place }) => `${name || "New tax"}, ${placeName(place)}`}
          onChange={setTaxes}
        >
          {(tax, put, at) => <TaxFields tax={tax} put={put} problems={problems} at={at} home={country} />}
        </EditableList>
        {taxes.length === 0 && (
          <p className="text-sm text-muted-foreground">
            No taxes are worked out: prices are what buyers pay.
          </p>
        )}
        <Button className="justify-self-start" onClick={() => setTaxes([...taxes, newTax(country)])}>
          <Plus aria-hidden />
          Add a tax
        </Button>
      </Card>
      <UnsavedGuard dirty={dirty && !sending} />
    </fieldset>
  );
}

type FieldsProps = {
  tax: TaxDraft;
  put: (tax: TaxDraft) => void;
  problems: Record<string, string>;
  at: number;
  home: string;
};

const TaxFields = ({ tax, put, problems, at, home }: FieldsProps) => (
  <>
    <div className="grid items-start gap-3 sm:grid-cols-3">
      <Field label="Name on the bill" error={problems[`${at}.name`]}>
        {(control) => (
          <Input
            {...control}
            value={tax.name}
            maxLength={40}
            onChange={({ target }) => put({ ...tax, name: target.value })}
          />
        )}
      </Field>
      <Field label="Rate (%)" error={problems[`${at}.rate`]}>
        {(control) => (
          <Input
            {...control}
            value={tax.percent}
            inputMode="decimal"
            placeholder="7.5"
            onChange={({ target }) => put({ ...tax, percent: target.value })}
          />
        )}
      </Field>
      <Field label="Where" error={problems[`${at}.place`]}>
        {(control) => (
          <Select
            {...control}
            value={tax.place}
            onChange={({ target }) => put({ ...tax, place: target.value })}
          >
            <PlaceOptions home={home} />
          </Select>
        )}
      </Field>
    </div>
    <Switch
      label="Your prices have it in them"
      hint="Off: it comes on top at the checkout."
      checked={tax.included}
      onChange={({ target }) => put({ ...tax, included: target.checked })}
    />
    <Switch
      label="Delivery is taxed too"
      checked={tax.onDelivery}
      onChange={({ target }) => put({ ...tax, onDelivery: target.checked })}
    />
  </>
);
