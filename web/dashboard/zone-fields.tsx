import { Plus, X } from "lucide-react";
import { Button } from "#web/ui/button.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input, Select } from "#web/ui/input.tsx";
import { newRate, type ZoneDraft } from "./delivery-draft.ts";
import { EditableList } from "./editable-list.tsx";
import { placeName } from "./place-names.ts";
import { PlaceOptions } from "./place-options.tsx";
import { RateFields } from "./rate-fields.tsx";

type Props = {
  zone: ZoneDraft;
  put: (zone: ZoneDraft) => void;
  home: string;
  currency: string;
  problems: Record<string, string>;
  path: string;
};

/** Where a zone is, and what sending something there costs. */
export function ZoneFields({ zone, put, home, currency, problems, path }: Props) {
  return (
    <>
      <Field label="Name" error={problems[`${path}.name`]} hint="Only you see it.">
        {(control) => (
          <Input
            {...control}
            value={zone.name}
            maxLength={60}
            placeholder="e.g. Lagos, All of Nigeria"
            onChange={({ target }) => put({ ...zone, name: target.value })}
          />
        )}
      </Field>
      <Field label="Places" error={problems[`${path}.places`]}>
        {(control) => (
          <>
            {zone.places.length > 0 && (
              <ul className="flex flex-wrap gap-2">
                {zone.places.map((place) => (
                  <li
                    key={place}
                    className="flex min-h-9 items-center rounded-full border border-border bg-muted ps-3 text-sm"
                  >
                    {placeName(place)}
                    <button
                      type="button"
                      aria-label={`Remove ${placeName(place)}`}
                      className="grid size-9 cursor-pointer place-items-center rounded-full text-muted-foreground"
                      onClick={() => put({ ...zone, places: zone.places.filter((each) => each !== place) })}
                    >
                      <X aria-hidden className="size-4" />
                    </button>
                  </li>
                ))}
              </ul>
            )}
            <Select
              {...control}
              value=""
              onChange={({ target }) =>
                target.value && put({ ...zone, places: [...zone.places, target.value] })
              }
            >
              <option value="">Add a country or region</option>
              <PlaceOptions home={home} rest without={zone.places} />
            </Select>
          </>
        )}
      </Field>
      <EditableList
        items={zone.rates}
        nameOf={({ name }) => name || "New rate"}
        onChange={(rates) => put({ ...zone, rates })}
      >
        {(rate, putRate, at) => (
          <RateFields
            rate={rate}
            put={putRate}
            currency={currency}
            problems={problems}
            path={`${path}.rates.${at}`}
          />
        )}
      </EditableList>
      <Button
        size="small"
        className="justify-self-start"
        onClick={() => put({ ...zone, rates: [...zone.rates, newRate()] })}
      >
        <Plus aria-hidden />
        Add a rate
      </Button>
    </>
  );
}
