import { countryOf } from "../store/countries.ts";
import { westernDigits } from "../western-digits.ts";
import { dialled } from "./dialled.ts";

/** How the digits behind the country code are grouped. Source: ITU-T E.164 national numbering plans. */
const GROUPS: Record<string, readonly number[]> = {
  NG: [3, 3, 4],
  GH: [2, 3, 4],
  KE: [3, 3, 3],
  ZA: [2, 3, 4],
};

const WRITTEN = /^\+?[\d\s().-]{7,24}$/;

/**
 * A phone number as it is kept, or null when nobody could call it. Numbers of the countries we know are kept with their country
 * code ("0803 123 4567" in Nigeria is "+234 803 123 4567"), so that riders and other countries can call them; others as they were
 * written. `country` is where the parcel goes; "+" and "00" say another.
 */
export function readPhone(typed: string, country: string): string | null {
  const text = westernDigits(typed).trim().replace(/^00/, "+");
  const digits = text.replace(/\D/g, "");
  if (!WRITTEN.test(text) || digits.length < 7 || digits.length > 15) return null;
  const home = text.startsWith("+") ? countryWith(digits) : country;
  const groups = GROUPS[home];
  const dialCode = countryOf(home)?.dialCode ?? "";
  if (!groups) return text.replace(/\s+/g, " ");
  const whole = dialled(text.startsWith("+") ? digits.slice(dialCode.length - 1) : digits, home);
  return whole && `${dialCode} ${grouped(whole.slice(dialCode.length - 1), groups)}`;
}

const countryWith = (digits: string): string =>
  Object.keys(GROUPS).find((code) => digits.startsWith(countryOf(code)?.dialCode.slice(1) ?? "-")) ?? "";

function grouped(national: string, groups: readonly number[]): string {
  if (national.length !== groups.reduce((sum, one) => sum + one, 0)) return national;
  let at = 0;
  return groups.map((length) => national.slice(at, (at += length))).join(" ");
}
