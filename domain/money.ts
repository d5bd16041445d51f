import { westernDigits } from "./western-digits.ts";

/** ISO 4217 minor digits that differ from two, for the currencies a store may have (iso.org, list one). */
const MINOR_DIGITS: Record<string, number> = {
  XOF: 0,
  XAF: 0,
  RWF: 0,
  UGX: 0,
  JPY: 0,
  KRW: 0,
  TND: 3,
  KWD: 3,
};

/** How many digits the currency's minor unit has, e.g. 2 for NGN (kobo). */
export const minorDigits = (currency: string): number => MINOR_DIGITS[currency] ?? 2;

/** "₦24,500" or "₦24,500.50": minor units in words. Whole amounts drop their zeros. */
export function formatMoney(amount: number, currency: string, locale = "en"): string {
  const digits = minorDigits(currency);
  const whole = amount % 10 ** digits === 0;
  return writer(locale, currency, whole ? 0 : digits).format(amount / 10 ** digits);
}

const writers = new Map<string, Intl.NumberFormat>();
/** Locales and currencies come with stores: more than an isolate serves at a time. */
const WRITERS_MOST = 500;

/** Making one takes a hundred times as long as using it, and a page has dozens of amounts. */
function writer(locale: string, currency: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${digits}`;
  const known = writers.get(key);
  if (known) return known;
  if (writers.size >= WRITERS_MOST) writers.clear();
  const made = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  writers.set(key, made);
  return made;
}

/**
 * Reads what a person typed ("24,500", "24500.50", "₦24 500") as minor units. Commas and spaces count as groups of
 * three only: "12,50" may be meant as 12.50, so it is nothing rather than 1,250.
 * Null when it is no amount, is negative, or has more decimals than the currency.
 */
export function parseMoney(typed: string, currency: string): number | null {
  const digits = minorDigits(currency);
  const plain = westernDigits(typed)
    .replace(/\u066b/g, ".")
    .replace(/\u066c/g, ",")
    .trim()
    .replace(/^(\p{Sc}|[A-Z]{1,3}[$₵]?)\s*/u, "")
    .replace(/[\u00a0\u202f]/g, " ");
  const match = /^(\d{1,12}|\d{1,3}(?:[, ]\d{3}){1,3})(?:\.(\d{0,3}))?$/.exec(plain);
  if (!match) return null;
  const fraction = (match[2] ?? "").replace(/0+$/, "");
  if (fraction.length > digits) return null;
  const whole = Number((match[1] ?? "").replace(/[, ]/g, ""));
  return whole * 10 ** digits + Number(fraction.padEnd(digits, "0") || 0);
}

/** Minor units as a plain decimal for files and inputs: 2450050 NGN → "24500.50". */
export function plainMoney(amount: number, currency: string): string {
  return (amount / 10 ** minorDigits(currency)).toFixed(minorDigits(currency));
}
