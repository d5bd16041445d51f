import { memo } from "react";
import type { EditableImage } from "#domain/product/for-edit.ts";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input, Select } from "#web/ui/input.tsx";
import { MoneyInput } from "#web/ui/money-input.tsx";
import { moveInColumn } from "./move-in-column.ts";
import type { VariantDraft } from "./variant-grid.ts";

export type VariantProps = {
  at: number;
  variant: VariantDraft;
  currency: string;
  images: EditableImage[];
  /** The problems of this variant, as JSON: a row is drawn again only when its own change. */
  problemsJson: string;
  /** In a table the head names the columns on a wide screen. */
  inTable: boolean;
  onChange: (at: number, part: Partial<VariantDraft>) => void;
};

/** The columns in their order, as the table's head has them. */
export const VARIANT_COLUMNS = [
  { part: "price", label: "Price", kind: "money" },
  { part: "compareAt", label: "Compare at", kind: "money" },
  { part: "cost", label: "Cost", kind: "money" },
  { part: "stock", label: "Stock", kind: "number" },
  { part: "mostPerOrder", label: "Per order", kind: "most" },
  { part: "sku", label: "SKU", kind: "text" },
  { part: "barcode", label: "Barcode", kind: "text" },
  { part: "weightGrams", label: "Weight (g)", kind: "number" },
] as const;

/** All there is to say about one variant. */
export const VariantFields = memo(function VariantFields(props: VariantProps) {
  const { at, variant, currency, images, problemsJson, inTable, onChange } = props;
  const problems = JSON.parse(problemsJson) as Record<string, string>;
  const name = (part: keyof VariantDraft) => `variants.${at}.${part}`;
  const labelClassName = inTable ? "xl:sr-only" : undefined;
  const ready = images.filter(({ state }) => state === "ready");
  return (
    <>
      <input type="hidden" name={name("id")} value={variant.id} />
      <input type="hidden" name={name("options")} value={JSON.stringify(variant.options)} />
      <input type="hidden" name={name("stockWas")} value={variant.stockWas} />
      {VARIANT_COLUMNS.map(({ part, label, kind }) => (
        <Field key={part} label={label} error={problems[part]} labelClassName={labelClassName}>
          {(control) => {
            const input = {
              ...control,
              name: name(part),
              value: variant[part],
              autoComplete: "off",
              onKeyDown: moveInColumn,
              onChange: (event: { target: { value: string } }) =>
                onChange(at, { [part]: event.target.value }),
            };
            if (kind === "money") return <MoneyInput {...input} currency={currency} />;
            return kind === "number" || kind === "most" ? (
              <Input
                {...input}
                inputMode="numeric"
                placeholder={kind === "most" ? "any" : "0"}
                className="tabular-nums"
              />
            ) : (
              <Input {...input} />
            );
          }}
        </Field>
      ))}
      <Checkbox
        name={name("tracked")}
        checked={variant.tracked}
        onKeyDown={moveInColumn}
        onChange={(event) => onChange(at, { tracked: event.target.checked })}
        className={inTable ? "self-end xl:justify-center xl:self-start" : "self-end"}
        label={<span className={labelClassName}>Count the stock</span>}
      />
      <Checkbox
        name={name("backorder")}
        checked={variant.backorder}
        onKeyDown={moveInColumn}
        onChange={(event) => onChange(at, { backorder: event.target.checked })}
        className={inTable ? "self-end xl:justify-center xl:self-start" : "self-end"}
        label={<span className={labelClassName}>Sell on, ship later</span>}
      />
      {inTable && ready.length > 0 ? (
        <Field label="Picture" labelClassName={labelClassName}>
          {(control) => (
            <Select
              {...control}
              name={name("imageId")}
              value={variant.imageId}
              onChange={(event) => onChange(at, { imageId: event.target.value })}
            >
              <option value="">Main</option>
              {ready.map((image, place) => (
                <option key={image.id} value={image.id}>
                  {place + 1}. {image.alt || "Picture"}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : (
        <input type="hidden" name={name("imageId")} value={variant.imageId} />
      )}
    </>
  );
});
