import { expect, test } from "vitest";
import { minorDigits } from "../money.ts";
import { COUNTRIES, CURRENCIES, OFFERED_ZONES, isLocale, isTimeZone } from "./countries.ts";

test("the first four are where we serve first", () => {
  expect(COUNTRIES.slice(0, 4).map(({ code }) => code)).toEqual(["NG", "GH", "KE", "ZA"]);
  expect(new Set(COUNTRIES.map(({ code }) => code)).size).toBe(COUNTRIES.length);
});

test.each(COUNTRIES)("$code is whole", ({ code, currency, timeZone, locale, dialCode }) => {
  expect(new Intl.DisplayNames("en", { type: "region" }).of(code)).not.toBe(code);
  expect(new Intl.DisplayNames("en", { type: "currency" }).of(currency)).not.toBe(currency);
  expect(isTimeZone(timeZone)).toBe(true);
  expect(isLocale(locale)).toBe(true);
  expect(locale.endsWith(`-${code}`)).toBe(true);
  expect(dialCode).toMatch(/^\+\d{1,4}$/);
});

test("amounts of every currency have the digits that ISO 4217 gives them", () => {
  const none = CURRENCIES.filter((currency) => minorDigits(currency) === 0).sort();
  const three = CURRENCIES.filter((currency) => minorDigits(currency) === 3);
  expect({ none, three }).toEqual({ none: ["RWF", "UGX", "XAF", "XOF"], three: ["TND"] });
});

test.each(["Mars/Olympus", "+01:00", "GMT+1", "lagos", "", "Africa/Lagos; drop"])("%j is no zone", (zone) => {
  expect(isTimeZone(zone)).toBe(false);
});

test("every offered zone is known to this machine", () => {
  expect(OFFERED_ZONES.filter((zone) => !isTimeZone(zone))).toEqual([]);
  expect(OFFERED_ZONES).toContain("Africa/Lagos");
});
