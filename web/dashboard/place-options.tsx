import { REST } from "#domain/place/place.ts";
import { regionsOf } from "#domain/place/regions.ts";
import { countriesFrom, placeName } from "./place-names.ts";

type Props = { home: string; rest?: boolean; without?: readonly string[] };

const NONE: readonly string[] = [];

/** Countries, their regions where we know them, and the rest of the world, to choose from in a list. */
export function PlaceOptions({ home, rest = false, without = NONE }: Props) {
  const option = (place: string, name = placeName(place)) =>
    without.includes(place) ? null : (
      <option key={place} value={place}>
        {name}
      </option>
    );
  const countries = countriesFrom(home);
  const known = countries.filter((code) => regionsOf(code).length > 0);
  return (
    <>
      {rest && option(REST)}
      {known.map((country) => (
        <optgroup key={country} label={placeName(country)}>
          {option(country, `All of ${placeName(country)}`)}
          {regionsOf(country).map(({ code, name }) => option(`${country}-${code}`, name))}
        </optgroup>
      ))}
      <optgroup label="Other countries">
        {countries.filter((code) => !known.includes(code)).map((code) => option(code))}
      </optgroup>
    </>
  );
}
