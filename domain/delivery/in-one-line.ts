import { REST } from "../place/place.ts";
import type { DeliveryTerms, Rate } from "./terms.ts";

/** What delivery to the store's own country costs, minor units, for where there is one line to say it. */
export type InOneLine = { deliveryFee: number; freeDeliveryOver: number | null; deliveryVaries: boolean };

/**
 * Sums up how a store delivers at home: its one price where it has one; else the lowest, and that it varies. Somebody who reads
 * "from ₦1,500" must be able to have it for that.
 */
export function inOneLine({ zones, areas }: DeliveryTerms, country: string): InOneLine {
  const home = zones.filter(({ places }) => places.some((place) => place.slice(0, 2) === country));
  const serving = home.length > 0 ? home : zones.filter(({ places }) => places.includes(REST));
  const rates = serving.flatMap((zone) => zone.rates).filter((rate) => rate.active);
  const local = areas.filter((area) => area.active && area.place.slice(0, 2) === country);
  const [only] = rates;
  const everywhere = serving.some(({ places }) => places.includes(country) || places.includes(REST));
  if (only && rates.length === 1 && local.length === 0 && only.by === "flat" && everywhere)
    return { deliveryFee: only.price, freeDeliveryOver: only.freeOver, deliveryVaries: false };
  const prices = [...rates.map(least), ...local.map(({ price }) => price)];
  return {
    deliveryFee: prices.length > 0 ? Math.min(...prices) : 0,
    freeDeliveryOver: null,
    deliveryVaries: true,
  };
}

const least = ({ by, price, bands }: Rate): number =>
  by === "flat" ? price : Math.min(...bands.map((band) => band.price));
