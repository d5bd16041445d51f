import { MOST_OF_ONE } from "#domain/cart/build.ts";
import { shipsLater, type Variant } from "#domain/product/product.ts";
import { useSay } from "./use-say.ts";

/** How many. With the variant known, no more than there are; a few left is a fact worth saying, and only then. */
export function Quantity({ variant }: { variant: Variant | null }) {
  const say = useSay();
  const left = variant?.tracked && !variant.backorder ? variant.stock : MOST_OF_ONE;
  const limit = variant?.mostPerOrder ?? MOST_OF_ONE;
  const most = Math.min(left, limit);
  const said = [
    ...(left <= 3 ? [say.many(left, "{n} left", "{n} left")] : []),
    ...(variant && shipsLater(variant) ? [say("Ships later: we send it as soon as it is here.")] : []),
    ...(limit < MOST_OF_ONE ? [say("At most {n} in one order.", { n: limit })] : []),
  ].join(" · ");
  return (
    <div className="when-buyable flex flex-wrap items-center gap-x-4 gap-y-2">
      <label htmlFor="quantity" className="font-semibold">
        {say("How many")}
      </label>
      <input
        id="quantity"
        name="quantity"
        type="number"
        inputMode="numeric"
        min={1}
        max={Math.min(most, MOST_OF_ONE)}
        aria-describedby={said ? "quantity-said" : undefined}
        defaultValue={1}
        required
        className="field w-24 text-center tabular-nums"
      />
      {said ? (
        <p id="quantity-said" className="text-muted">
          {said}
        </p>
      ) : null}
    </div>
  );
}
