import type { Variant } from "#domain/product/product.ts";

/** How many. With the variant known, no more than there are; a few left is a fact worth saying, and only then. */
export function Quantity({ variant }: { variant: Variant | null }) {
  const most = variant?.tracked ? variant.stock : 999;
  return (
    <div className="when-buyable flex flex-wrap items-center gap-x-4 gap-y-2">
      <label htmlFor="quantity" className="font-semibold">
        How many
      </label>
      <input
        id="quantity"
        name="quantity"
        type="number"
        inputMode="numeric"
        min={1}
        max={Math.min(most, 999)}
        defaultValue={1}
        required
        className="field w-24 text-center tabular-nums"
      />
      {most <= 3 ? <p className="text-muted">{most} left</p> : null}
    </div>
  );
}
