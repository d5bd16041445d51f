import { EVERY_COUNTRY, FIRST_COUNTRIES } from "#domain/place/countries.ts";
import { REST } from "#domain/place/place.ts";
import { regionsOf } from "#domain/place/regions.ts";

const names = new Intl.DisplayNames(["en"], { type: "region" });

/** "NG-LA" → "Lagos, Nigeria". */
export function placeName(place: string): string {
  if (place === REST) return "Rest of the world";
  const [country = "", code] = place.split("-");
  const region = regionsOf(country).find((each) => each.code === code);
  const name = EVERY_COUNTRY.includes(country) ? (names.of(country) ?? country) : place;
  return region ? `${region.name}, ${name}` : name;
}

/** The store's own country first, then those that sellers are served in first, the rest by name. */
export function countriesFrom(home: string): string[] {
  const first = [...new Set([home, ...FIRST_COUNTRIES])];
  const rest = EVERY_COUNTRY.filter((code) => !first.includes(code));
  return [...first, ...rest.sort((a, b) => placeName(a).localeCompare(placeName(b), "en"))];
}
