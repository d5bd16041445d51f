import { ChevronDown, Trash2 } from "lucide-react";
import { memo, useState } from "react";
import { Button } from "#web/ui/button.tsx";
import { cn } from "#web/ui/class-names.ts";
import { currencySign } from "#web/ui/money-input.tsx";
import { Picture } from "#web/ui/picture.tsx";
import { VariantFields, type VariantProps } from "./variant-fields.tsx";

/** The table's columns on a wide screen, name first and the bin last. */
export const ROW_GRID =
  "xl:grid xl:grid-cols-[minmax(7rem,1.2fr)_repeat(3,minmax(8rem,1fr))_4.75rem_4.5rem_repeat(2,minmax(5.5rem,1fr))_4.25rem_3.25rem_4.25rem_minmax(5.25rem,0.8fr)_2.75rem] xl:gap-x-1 xl:min-w-[76rem]";

type Props = Omit<VariantProps, "inTable"> & { startOpen: boolean; onRemove: ((at: number) => void) | null };

/** One variant: a row of the table on a wide screen, elsewhere a card that opens. */
export const VariantRow = memo(function VariantRow({ startOpen, onRemove, ...props }: Props) {
  const { at, variant, currency, images, problemsJson } = props;
  const [open, setOpen] = useState(startOpen);
  const name = variant.options.join(" / ");
  const wrong = problemsJson !== "{}";
  const shown = open || wrong;
  const picture = images.find(({ id }) => id === variant.imageId) ?? images[0];
  const summary = `${variant.price ? currencySign(currency) + variant.price : "No price"} · ${variant.tracked ? `${variant.stock || 0} in stock` : "stock not counted"}`;
  return (
    <fieldset
      aria-label={name}
      className={cn("min-w-0 px-4 py-1.5 sm:px-5", ROW_GRID, wrong && "bg-destructive/5")}
    >
      <div className="flex min-h-11 min-w-0 items-center gap-2.5">
        {images.length > 0 && <Picture mediaKey={picture?.key ?? null} className="size-9" />}
        <button
          type="button"
          aria-expanded={shown}
          className="flex min-h-11 min-w-0 grow cursor-pointer items-center gap-2 text-start text-sm xl:hidden"
          onClick={() => setOpen(!shown)}
        >
          <span className="grid min-w-0 grow">
            <span className="truncate font-medium">{name}</span>
            <span className="truncate text-[13px] text-muted-foreground tabular-nums">{summary}</span>
          </span>
          <ChevronDown
            aria-hidden
            className={cn("size-5 shrink-0 text-muted-foreground in-disabled:hidden", shown && "rotate-180")}
          />
        </button>
        <span className="hidden text-sm leading-snug font-medium wrap-anywhere xl:block">{name}</span>
      </div>
      <div className={cn("grid grid-cols-2 gap-3 py-3 sm:grid-cols-4 xl:contents", !shown && "hidden")}>
        <VariantFields {...props} inTable />
        {onRemove && (
          <Button
            look="quiet"
            className="col-span-full justify-self-start text-muted-foreground in-disabled:hidden xl:col-span-1 xl:w-11 xl:px-0"
            onClick={() => onRemove(at)}
          >
            <Trash2 aria-hidden />
            <span className="xl:sr-only">Remove {name}</span>
          </Button>
        )}
      </div>
    </fieldset>
  );
});
