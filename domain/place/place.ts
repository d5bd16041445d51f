import { EVERY_COUNTRY } from "./countries.ts";
import { regionOf, regionsOf } from "./regions.ts";

/** Where something goes, as far as prices and taxes ask: `region` is a name, empty where it is not known. */
export type Destination = { country: string; region: string };

/** Every country that nothing else names. */
export const REST = "*";

/** Whether this names a place: "NG", "NG-LA" or "*". */
export function isPlace(place: string): boolean {
  if (place === REST) return true;
  const [country = "", region] = place.split("-");
  if (!EVERY_COUNTRY.includes(country)) return false;
  return region === undefined || regionsOf(country).some(({ code }) => code === region);
}

/** How narrowly a place names this destination: 3 its region, 2 its country, 1 the rest of the world, 0 not at all. */
export function closeness(place: string, { country, region }: Destination): 0 | 1 | 2 | 3 {
  if (place === REST) return 1;
  if (place === country) return 2;
  const found = place.startsWith(`${country}-`) ? regionOf(country, region) : null;
  return found && place === `${country}-${found.code}` ? 3 : 0;
}
