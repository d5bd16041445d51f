import { countryOf } from "../store/countries.ts";
import { westernDigits } from "../western-digits.ts";

/** How many digits a number has behind the country code, and how they are grouped. Source: ITU-T E.164 national numbering plans. */
const PLANS: Record<string, { least: number; most: number; groups: readonly number[] }> = {
  NG: { least: 8, most: 10, groups: [3, 3, 4] },
  GH: { least: 9, most: 9, groups: [2, 3, 4] },
  KE: { least: 7, most: 9, groups: [3, 3, 3] },
  ZA: { least: 9, most: 9, groups: [2, 3, 4] },
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
  const plan = PLANS[home];
  const dialCode = countryOf(home)?.dialCode ?? "";
  if (!plan) return text.replace(/\s+/g, " ");
  const own = text.startsWith("+")
    ? digits.slice(dialCode.length - 1)
    : withoutCode(digits, dialCode, plan.most);
  const national = own.replace(/^0/, "");
  if (national.length < plan.least || national.length > plan.most) return null;
  return `${dialCode} ${grouped(national, plan.groups)}`;
}

/** "234803…", written without its plus. */
const withoutCode = (digits: string, dialCode: string, most: number): string =>
  digits.length > most + 1 && digits.startsWith(dialCode.slice(1))
    ? digits.slice(dialCode.length - 1)
    : digits;

const countryWith = (digits: string): string =>
  Object.keys(PLANS).find((code) => digits.startsWith(countryOf(code)?.dialCode.slice(1) ?? "-")) ?? "";

function grouped(national: string, groups: readonly number[]): string {
  if (national.length !== groups.reduce((sum, one) => sum + one, 0)) return national;
  let at = 0;
  return groups.map((length) => national.slice(at, (at += length))).join(" ");
}
