import type { TaxRule } from "../checkout/taxes.ts";
import type { PlacedTax } from "../delivery/terms.ts";
import { closeness, type Destination } from "../place/place.ts";

/** The taxes of a destination, in the seller's order. Where its region has rules of its own, those of its country don't apply. */
export function taxRulesFor(taxes: readonly PlacedTax[], to: Destination): TaxRule[] {
  const close = taxes.map(({ place }) => closeness(place, to));
  const closest = Math.max(0, ...close);
  return taxes
    .filter((_, at) => closest > 0 && close[at] === closest)
    .map(({ name, rate, included, onDelivery }) => ({ name, rate, included, onDelivery }));
}
