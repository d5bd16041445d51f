import { expect, test, vi } from "vitest";
import { countryName } from "./country.ts";

test.each([
  ["NG", "en-NG", "Nigeria"],
  ["CI", "fr-CI", "Côte d’Ivoire"],
  ["EG", "ar-EG", "مصر"],
  ["NG", "xx", "Nigeria"],
  ["", "en-NG", ""],
  ["Lagos", "en-NG", "Lagos"],
])("%j in %s is %s", (code, locale, name) => {
  expect(countryName(code, locale)).toBe(name);
});

test("names of a language are made once", () => {
  const made = vi.spyOn(Intl, "DisplayNames");
  for (const code of ["NG", "GH", "KE"]) countryName(code, "pt-AO");
  expect(made).toHaveBeenCalledTimes(1);
});
