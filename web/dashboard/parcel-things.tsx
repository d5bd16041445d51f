import type { PackedThing } from "#domain/fulfilment/told.ts";

/** What is in a parcel, or is to go into one. */
export function ParcelThings({ things }: { things: readonly PackedThing[] }) {
  return (
    <ul className="grid gap-0.5 text-sm">
      {things.map(({ title, variantTitle, quantity }) => (
        <li key={`${title}/${variantTitle}`} className="wrap-anywhere">
          <span className="font-medium tabular-nums">{quantity} ×</span> {title}
          {variantTitle && <span className="text-muted-foreground"> {variantTitle}</span>}
        </li>
      ))}
    </ul>
  );
}
