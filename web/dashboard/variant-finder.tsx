import type { Addable } from "#domain/edit/addable.ts";
import { formatMoney } from "#domain/money.ts";
import { Picture } from "#web/ui/picture.tsx";
import { Finder } from "./finder.tsx";
import { useFrame } from "./frame-data.ts";

type Props = {
  /** Where to ask, up to the words that are sought. Answers `found`. */
  at: string;
  onAdd: (found: Addable) => void;
};

/** Finds things on sale by their name, options or SKU. */
export function VariantFinder({ at, onAdd }: Props) {
  const { store } = useFrame();
  return (
    <Finder
      label="Find things to add"
      placeholder="Name, option or SKU"
      noun="thing"
      none="Nothing on sale is called that."
      at={at}
      foundIn={({ found }: { found?: Addable[] | null }) => found ?? []}
      keyOf={({ variantId }) => variantId}
      isOut={({ left }) => left !== null && left <= 0}
      once
      onAdd={onAdd}
    >
      {({ title, variantTitle, price, left, imageKey }) => (
        <>
          <Picture mediaKey={imageKey} className="size-9" />
          <span className="min-w-0 grow">
            <span className="block truncate">{title}</span>
            <span className="block truncate text-[13px] text-muted-foreground">
              {[variantTitle, leftWords(left)].filter(Boolean).join(" · ")}
            </span>
          </span>
          <span className="shrink-0 tabular-nums">{formatMoney(price, store.currency)}</span>
        </>
      )}
    </Finder>
  );
}

function leftWords(left: number | null): string {
  if (left === null) return "";
  return left > 0 ? `${left} left` : "sold out";
}
