import { Plus, Trash2 } from "lucide-react";
import { Button } from "#web/ui/button.tsx";
import { Field, FieldError } from "#web/ui/field.tsx";
import { Input, Select } from "#web/ui/input.tsx";
import { MoneyInput } from "#web/ui/money-input.tsx";
import { newBand, type RateDraft } from "./delivery-draft.ts";
import { Offered, WayFields } from "./way-fields.tsx";

type Props = {
  rate: RateDraft;
  put: (rate: RateDraft) => void;
  currency: string;
  problems: Record<string, string>;
  path: string;
};

const BY = {
  flat: "One price",
  weight: "By the weight of the order",
  total: "By the value of the order",
} as const;

/** One rate of a zone. */
export function RateFields({ rate, put, currency, problems, path }: Props) {
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <WayFields way={rate} put={put} problems={problems} path={path} like="e.g. Rider, Bus parcel" />
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="What it costs" error={problems[`${path}.by`]}>
          {(control) => (
            <Select
              {...control}
              value={rate.by}
              onChange={({ target }) => put({ ...rate, by: target.value as RateDraft["by"] })}
            >
              {Object.entries(BY).map(([by, words]) => (
                <option key={by} value={by}>
                  {words}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {rate.by === "flat" && (
          <Field label="Price" error={problems[`${path}.price`]} hint="0 is free.">
            {(control) => (
              <MoneyInput
                {...control}
                currency={currency}
                value={rate.price}
                onChange={({ target }) => put({ ...rate, price: target.value })}
              />
            )}
          </Field>
        )}
      </div>
      {rate.by !== "flat" && (
        <Bands rate={rate} put={put} currency={currency} problems={problems} path={path} />
      )}
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Field
          label="Free from"
          optional
          error={problems[`${path}.freeOver`]}
          hint="Orders of at least this much pay nothing for it."
        >
          {(control) => (
            <MoneyInput
              {...control}
              currency={currency}
              value={rate.freeOver}
              onChange={({ target }) => put({ ...rate, freeOver: target.value })}
            />
          )}
        </Field>
        <div className="sm:pt-6">
          <Offered way={rate} put={put} />
        </div>
      </div>
    </>
  );
}

function Bands({ rate, put, currency, problems, path }: Props) {
  const kilos = rate.by === "weight";
  const set = (at: number, part: Partial<RateDraft["bands"][number]>) =>
    put({ ...rate, bands: rate.bands.map((band, i) => (i === at ? { ...band, ...part } : band)) });
  const problem = problems[`${path}.bands`];
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-1 text-sm font-medium">Steps</legend>
      <p className="text-[13px] text-muted-foreground">
        Each step ends higher than the one before. Leave the last one’s end empty to take everything above;
        with an end, heavier or dearer orders are not offered this rate.
      </p>
      {rate.bands.map((band, at) => (
        <div key={band.key} className="grid grid-cols-[1fr_1fr_auto] items-start gap-2">
          <Field
            label={kilos ? "Up to (kg)" : "Up to"}
            hideLabel={at > 0}
            error={problems[`${path}.bands.${at}.upTo`]}
          >
            {(control) =>
              kilos ? (
                <Input
                  {...control}
                  value={band.upTo}
                  inputMode="decimal"
                  placeholder={at === rate.bands.length - 1 ? "any weight" : ""}
                  onChange={({ target }) => set(at, { upTo: target.value })}
                />
              ) : (
                <MoneyInput
                  {...control}
                  currency={currency}
                  value={band.upTo}
                  placeholder={at === rate.bands.length - 1 ? "any value" : ""}
                  onChange={({ target }) => set(at, { upTo: target.value })}
                />
              )
            }
          </Field>
          <Field label="Price" hideLabel={at > 0} error={problems[`${path}.bands.${at}.price`]}>
            {(control) => (
              <MoneyInput
                {...control}
                currency={currency}
                value={band.price}
                onChange={({ target }) => set(at, { price: target.value })}
              />
            )}
          </Field>
          <Button
            look="quiet"
            size="icon"
            className={at === 0 ? "mt-6.5 text-muted-foreground" : "text-muted-foreground"}
            aria-label={`Remove step ${at + 1}`}
            disabled={rate.bands.length === 1}
            onClick={() => put({ ...rate, bands: rate.bands.filter((_, i) => i !== at) })}
          >
            <Trash2 aria-hidden />
          </Button>
        </div>
      ))}
      {problem && <FieldError>{problem}</FieldError>}
      <Button
        size="small"
        className="justify-self-start"
        onClick={() => put({ ...rate, bands: [...rate.bands, newBand()] })}
      >
        <Plus aria-hidden />
        Add a step
      </Button>
    </fieldset>
  );
}
