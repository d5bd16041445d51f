import { memo, useCallback, useState } from "react";
import type { EditableImage } from "#domain/product/for-edit.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { FieldError } from "#web/ui/field.tsx";
import { say } from "#web/ui/toast.tsx";
import { cn } from "#web/ui/class-names.ts";
import { useFrame } from "./frame-data.ts";
import { FillColumnBar } from "./fill-column-bar.tsx";
import { VARIANT_COLUMNS, VariantFields } from "./variant-fields.tsx";
import type { VariantDraft } from "./variant-grid.ts";
import { ROW_GRID, VariantRow } from "./variant-row.tsx";

const PAGE = 50;
/** Few enough to have them all open on a phone from the start. */
const FEW = 3;

type Change = VariantDraft[] | ((before: VariantDraft[]) => VariantDraft[]);
type Props = {
  variants: VariantDraft[];
  currency: string;
  images: EditableImage[];
  problems: Record<string, string>;
  onChange: (change: Change) => void;
};

/** Prices and stock: one set of fields for a plain product, a grid for one with options. */
export const VariantsEditor = memo(function VariantsEditor({
  variants,
  currency,
  images,
  problems,
  onChange,
}: Props) {
  const { can } = useFrame();
  const locked = !can("catalogue.write");
  const [pages, setPages] = useState(1);
  const set = useCallback(
    (at: number, part: Partial<VariantDraft>) =>
      onChange((before) =>
        before.map((variant, place) => (place === at ? { ...variant, ...part } : variant)),
      ),
    [onChange],
  );
  const remove = useCallback(
    (at: number) =>
      onChange((before) => {
        const name = before[at]?.options.join(" / ") ?? "";
        say({ text: `${name} removed.`, undo: { label: "Undo", run: () => onChange(before) } });
        return before.filter((_, place) => place !== at);
      }),
    [onChange],
  );
  const problemsOf = (at: number) => JSON.stringify(problemsUnder(problems, `variants.${at}.`));
  const plain = variants.length === 1 && variants[0]?.options.length === 0 ? variants[0] : null;
  const note = problems["variants"] && <FieldError>{problems["variants"]}</FieldError>;

  if (plain)
    return (
      <Card title="Price and stock">
        {note}
        <fieldset disabled={locked} className="grid min-w-0 grid-cols-2 gap-4 sm:grid-cols-4">
          <VariantFields
            {...{ currency, images }}
            at={0}
            variant={plain}
            problemsJson={problemsOf(0)}
            inTable={false}
            onChange={set}
          />
        </fieldset>
      </Card>
    );

  const unstocked = variants.some(({ stock, tracked }) => tracked && stock === "");
  const stocked = variants.find(({ stock, tracked }) => tracked && Number(stock) > 0);
  const shown = variants.slice(0, pages * PAGE);
  return (
    <Card
      flush
      title={`Variants (${variants.length.toLocaleString("en")})`}
      hint={<span className="hidden xl:inline">Up and Down move along a column.</span>}
      className="overflow-hidden"
    >
      <fieldset disabled={locked} className="grid min-w-0 gap-2 px-4 pb-3 sm:px-5">
        {note}
        {unstocked && stocked && (
          <p className="text-[13px] text-muted-foreground">
            New variants begin without stock. The {stocked.stock} there were stay with{" "}
            <b className="font-medium text-foreground">{stocked.options.join(" / ")}</b>; type what each of
            the others has.
          </p>
        )}
        {Object.entries(problems).map(([field, said]) =>
          /^variants\.\d+\.options$/.test(field) ? <FieldError key={field}>{said}</FieldError> : null,
        )}
        <FillColumnBar variants={variants} currency={currency} onChange={onChange} />
      </fieldset>
      <section
        aria-label="All variants"
        // Where no field takes the keyboard along, the table itself is a stop, so that it can be scrolled (WCAG 2.1.1).
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={locked ? 0 : undefined}
        className="overflow-x-auto border-t border-border -outline-offset-2"
      >
        <div
          aria-hidden
          className={cn(
            "hidden border-b border-border bg-muted/50 px-5 py-2 text-xs font-medium text-muted-foreground",
            ROW_GRID,
          )}
        >
          <span>Variant</span>
          {VARIANT_COLUMNS.map(({ part, label }) => (
            <span key={part}>{label}</span>
          ))}
          <span>Counted</span>
          <span>Sell on</span>
          <span>{images.length > 0 ? "Picture" : ""}</span>
        </div>
        <fieldset disabled={locked} className="min-w-0 divide-y divide-border">
          {shown.map((variant, at) => (
            <VariantRow
              key={variant.id || variant.options.join("\u0000")}
              {...{ at, variant, currency, images }}
              problemsJson={problemsOf(at)}
              startOpen={variants.length <= FEW}
              onChange={set}
              onRemove={variants.length > 1 ? remove : null}
            />
          ))}
        </fieldset>
      </section>
      {variants.slice(shown.length).map((variant, place) => (
        <HiddenVariant
          key={variant.id || variant.options.join("\u0000")}
          at={shown.length + place}
          variant={variant}
        />
      ))}
      {shown.length < variants.length && (
        <div className="border-t border-border p-3 text-center">
          <Button onClick={() => setPages(pages + 1)}>
            Show {Math.min(PAGE, variants.length - shown.length)} more of {variants.length - shown.length}
          </Button>
        </div>
      )}
    </Card>
  );
});

/** What is not shown is sent all the same. */
function HiddenVariant({ at, variant }: { at: number; variant: VariantDraft }) {
  return Object.entries(variant).map(([part, value]) => {
    const text =
      part === "tracked" || part === "backorder"
        ? value
          ? "on"
          : ""
        : Array.isArray(value)
          ? JSON.stringify(value)
          : String(value);
    return <input key={part} type="hidden" name={`variants.${at}.${part}`} value={text} />;
  });
}

const problemsUnder = (problems: Record<string, string>, prefix: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(problems).flatMap(([field, said]) =>
      field.startsWith(prefix) ? [[field.slice(prefix.length), said]] : [],
    ),
  );
