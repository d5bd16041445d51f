import { REST } from "../place/place.ts";
import type { DeliveryTerms } from "./terms.ts";

/** The countries that a store sends to, or to some part of; null where it sends to all. */
export function servedCountries({ zones, areas, points }: DeliveryTerms): string[] | null {
  if (zones.length + areas.length + points.length === 0) return null;
  const places = [
    ...zones.flatMap((zone) => zone.places),
    ...areas.filter((area) => area.active).map((area) => area.place),
  ];
  // Nothing is sent at all: whoever asks is told so, wherever they are.
  if (places.length === 0 || places.includes(REST)) return null;
  return [...new Set(places.map((place) => place.slice(0, 2)))];
}
