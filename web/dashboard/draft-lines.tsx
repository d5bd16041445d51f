import { Plus, X } from "lucide-react";
import type { Addable } from "#domain/edit/addable.ts";
import type { CountedDraft, TypedLine } from "#domain/draft/draft.ts";
import { formatMoney } from "#domain/money.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { Field, FieldError } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { MoneyInput } from "#web/ui/money-input.tsx";
import { Picture } from "#web/ui/picture.tsx";
import type { DraftPart } from "./draft-form.ts";
import { useFrame } from "./frame-data.ts";
import { VariantFinder } from "./variant-finder.tsx";

const CUSTOM: TypedLine = { kind: "custom", title: "", price: "", quantity: "1", taxed: true };

/** What is ordered: things of the shop, and lines of the seller's own. */
export function DraftLines({ typed, problems, set, counted }: DraftPart & { counted: CountedDraft }) {
  const { base } = useFrame();
  const { lines } = typed;
  const put = (at: number, line: TypedLine | null) =>
    set({ lines: lines.flatMap((each, place) => (place === at ? (line ?? []) : each)) });
  const add = ({ variantId: id, title }: Addable) => {
    const there = lines.findIndex((line) => line.kind === "product" && line.variantId === id);
    const known = lines[there];
    if (known) put(there, { ...known, quantity: String((Number(known.quantity) || 0) + 1) });
    else set({ lines: [...lines, { kind: "product", variantId: id, title, quantity: "1" }] });
  };
  return (
    <Card title="What is ordered">
      <VariantFinder at={`${base}/orders/drafts/work?q=`} onAdd={add} />
      {lines.length > 0 && (
        <ul className="divide-y divide-border rounded-lg border border-border">
          {lines.map((line, at) => (
            // Lines have no name of their own until they are kept, and stay where they are.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at} className="grid gap-2 p-3">
              {line.kind === "custom" ? (
                <OwnLine line={line} at={at} put={put} problems={problems} />
              ) : (
                <ShopLine line={line} at={at} put={put} problems={problems} counted={counted} />
              )}
            </li>
          ))}
        </ul>
      )}
      {problems["lines"] && <FieldError>{problems["lines"]}</FieldError>}
      <Button className="justify-self-start" onClick={() => set({ lines: [...lines, CUSTOM] })}>
        <Plus aria-hidden />
        Line of your own
      </Button>
    </Card>
  );
}

type LineProps<Line> = {
  line: Line;
  at: number;
  put: (at: number, line: TypedLine | null) => void;
  problems: Record<string, string>;
};
type Own = Extract<TypedLine, { kind: "custom" }>;
type OfShop = Extract<TypedLine, { kind: "product" }>;

function ShopLine({ line, at, put, problems, counted }: LineProps<OfShop> & { counted: CountedDraft }) {
  const { store } = useFrame();
  // While a change is on its way, what was counted may be one line behind.
  const known = counted.lines.find(({ variantId }) => variantId === line.variantId);
  const title = known?.title ?? line.title;
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-2">
      <Picture mediaKey={known?.imageKey ?? null} className="size-11" />
      <div className="min-w-0 text-sm">
        <p className="font-medium wrap-anywhere">{title}</p>
        <p className="text-[13px] text-muted-foreground">
          {[known?.variantTitle, known && formatMoney(known.unitPrice, store.currency)]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      <Remove name={title} onClick={() => put(at, null)} />
      <div className="col-start-2 flex flex-wrap items-center justify-between gap-3">
        <Quantity line={line} at={at} put={put} problems={problems} name={title} />
        <span className="text-sm font-semibold tabular-nums">
          {known && formatMoney(known.total, store.currency)}
        </span>
      </div>
      {known?.problem && (
        <div className="col-start-2">
          <FieldError>{known.problem}</FieldError>
        </div>
      )}
    </div>
  );
}

function OwnLine({ line, at, put, problems }: LineProps<Own>) {
  const { store } = useFrame();
  return (
    <div className="grid gap-3">
      <div className="flex items-start gap-3">
        <Field label="What it is" className="grow" error={problems[`lines.${at}.title`]}>
          {(control) => (
            <Input
              {...control}
              value={line.title}
              maxLength={200}
              placeholder="e.g. Alterations"
              onChange={({ target }) => put(at, { ...line, title: target.value })}
            />
          )}
        </Field>
        <div className="pt-6">
          <Remove name={line.title || "this line"} onClick={() => put(at, null)} />
        </div>
      </div>
      <div className="flex flex-wrap items-start gap-3">
        <Field label="Price of one" className="w-40" error={problems[`lines.${at}.price`]}>
          {(control) => (
            <MoneyInput
              {...control}
              currency={store.currency}
              value={line.price}
              onChange={({ target }) => put(at, { ...line, price: target.value })}
            />
          )}
        </Field>
        <Quantity line={line} at={at} put={put} problems={problems} name={line.title} labelled />
        <div className="sm:pt-6">
          <Checkbox
            label="Taxed"
            checked={line.taxed}
            onChange={({ target }) => put(at, { ...line, taxed: target.checked })}
          />
        </div>
      </div>
    </div>
  );
}

function Quantity({
  line,
  at,
  put,
  problems,
  name,
  labelled = false,
}: LineProps<TypedLine> & { name: string; labelled?: boolean }) {
  return (
    <Field
      label={labelled ? "How many" : `How many of ${name}`}
      hideLabel={!labelled}
      className="w-24"
      error={problems[`lines.${at}.quantity`]}
    >
      {(control) => (
        <Input
          {...control}
          inputMode="numeric"
          autoComplete="off"
          value={line.quantity}
          onChange={({ target }) => put(at, { ...line, quantity: target.value })}
        />
      )}
    </Field>
  );
}

const Remove = ({ name, onClick }: { name: string; onClick: () => void }) => (
  <Button look="quiet" size="icon" aria-label={`Take out ${name}`} onClick={onClick}>
    <X aria-hidden />
  </Button>
);
