import { Trash2 } from "lucide-react";
import { useState } from "react";
import type { PlannedRow } from "#domain/stock/list.ts";
import type { SuggestedLine } from "#domain/purchase/suggest.ts";
import { Button } from "#web/ui/button.tsx";
import { FieldError } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { Picture } from "#web/ui/picture.tsx";
import { Finder } from "./finder.tsx";
import { useFrame } from "./frame-data.ts";
import { LINE } from "./purchase-form.ts";

const FOUND = 6;

/** What is ordered, and how many: more is found by its name. */
export function PurchaseLines({ start, problem }: { start: SuggestedLine[]; problem?: string | undefined }) {
  const { base } = useFrame();
  const [lines, setLines] = useState(start);
  const inside = new Set(lines.map(({ variantId }) => variantId));
  const add = ({ id, title, variantTitle, stock, plan }: PlannedRow) =>
    setLines((before) => [
      ...before,
      {
        variantId: id,
        title: [title, variantTitle].filter(Boolean).join(", "),
        stock,
        quantity: plan.outlook?.advice?.units ?? 1,
      },
    ]);
  return (
    <div className="grid gap-3">
      <ul aria-label="Lines" className="divide-y divide-border">
        {lines.map(({ variantId, title, stock, quantity }) => (
          <li key={variantId} className="flex items-center gap-3 py-2 text-sm">
            <span className="min-w-0 grow">
              <span className="block font-medium wrap-anywhere">{title}</span>
              <span className="text-[13px] text-muted-foreground">
                {stock.toLocaleString("en")} there now
              </span>
            </span>
            <Input
              name={LINE + variantId}
              aria-label={`How many of ${title}`}
              defaultValue={String(quantity)}
              inputMode="numeric"
              autoComplete="off"
              className="w-22 shrink-0 text-end tabular-nums"
            />
            <Button
              size="icon"
              look="quiet"
              aria-label={`Take ${title} off the order`}
              onClick={() => setLines((before) => before.filter((line) => line.variantId !== variantId))}
            >
              <Trash2 aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      {problem && <FieldError>{problem}</FieldError>}
      <Finder
        label="Find things to order"
        placeholder="Name, option or SKU"
        noun="thing"
        none="Nothing else that is counted is called that."
        at={`${base}/stock?q=`}
        foundIn={({ rows }: { rows: PlannedRow[] }) =>
          rows.filter(({ id }) => !inside.has(id)).slice(0, FOUND)
        }
        keyOf={({ id }) => id}
        once
        onAdd={add}
      >
        {({ title, variantTitle, stock, image }) => (
          <>
            <Picture mediaKey={image?.key ?? null} className="size-9" />
            <span className="min-w-0 grow">
              <span className="block truncate">{title}</span>
              <span className="block truncate text-[13px] text-muted-foreground">
                {[variantTitle, `${stock.toLocaleString("en")} there`].filter(Boolean).join(" · ")}
              </span>
            </span>
          </>
        )}
      </Finder>
    </div>
  );
}
