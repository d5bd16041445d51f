import { COUNTRIES } from "../store/countries.ts";
import { westernDigits } from "../western-digits.ts";

/**
 * What stands before a number within its country, and how many digits the number itself has: `country prefix least-most`. Where
 * there is no prefix, a 0 at the front belongs to the number and is dialled from abroad, too. Sources: ITU-T E.164 national
 * numbering plans and "Dialling procedures" (itu.int), as of 2026.
 */
const TABLE = `
NG 0 8-10, GH 0 9-9, KE 0 7-9, ZA 0 9-9, AE 0 8-9, AO - 9-9, AT 0 7-13, AU 0 9-9, BD 0 8-10, BE 0 8-9, BF - 8-8, BJ - 10-10,
BR 0 10-11, BW - 7-8, CA 1 10-10, CD 0 7-9, CG - 9-9, CH 0 9-9, CI - 10-10, CM - 9-9, CV - 7-7, DE 0 7-13, DK - 8-8, EG 0 8-10,
ES - 9-9, ET 0 9-9, FI 0 7-12, FR 0 9-9, GA 0 8-8, GB 0 9-10, GM - 7-7, ID 0 8-12, IE 0 7-9, IN 0 10-10, IT - 7-11, JM 1 10-10,
LR 0 7-9, LS - 8-8, MA 0 9-9, ML - 8-8, MU - 7-8, MW 0 7-9, MX - 10-10, MY 0 8-10, MZ - 8-9, NA 0 8-9, NE - 8-8, NL 0 9-9,
NO - 8-8, NZ 0 8-10, PH 0 8-10, PK 0 9-10, PL - 9-9, PT - 9-9, RW 0 9-9, SA 0 8-9, SC - 7-7, SE 0 7-10, SG - 8-8, SL 0 8-8,
SN - 9-9, SZ - 8-8, TD - 8-8, TG - 8-8, TN - 8-8, TR 0 10-10, TZ 0 9-9, UG 0 9-9, US 1 10-10, ZM 0 9-9, ZW 0 8-10`;

type Plan = { calling: string; prefix: string; least: number; most: number };

const PLANS: ReadonlyMap<string, Plan> = new Map(
  TABLE.trim()
    .split(/,\s*/)
    .map((line) => {
      const [country = "", prefix = "", lengths = ""] = line.split(" ");
      const [least = 0, most = 0] = lengths.split("-").map(Number);
      const dialCode = COUNTRIES.find(({ code }) => code === country)?.dialCode.slice(1) ?? "";
      // North America shares one country code; what is longer holds an area's.
      const calling = prefix === "1" ? "1" : dialCode;
      return [country, { calling, prefix: prefix === "-" ? "" : prefix, least, most }] as const;
    }),
);

/**
 * A phone number as the digits that reach it from anywhere, with its country code. What begins with + or 00 says its country;
 * anything else is read as it is dialled within `country`. Null when that can't be known: a guess would ring somebody else.
 */
export function dialled(phone: string, country: string): string | null {
  const text = westernDigits(phone).trim().replace(/^00/, "+");
  // "+44 (0)20 …" shows the 0 of those who dial within the country.
  if (text.startsWith("+")) return abroad(withoutZero(text.replace("(0)", "").replace(/\D/g, "")));
  const plan = PLANS.get(country);
  return plan ? abroad(withCode(text.replace(/\D/g, ""), plan) ?? "") : null;
}

/** "+234 0803 …" shows it as well, and nothing that is dialled from abroad begins so where it is no part of the number. */
function withoutZero(digits: string): string {
  for (const { calling, prefix, least, most } of PLANS.values()) {
    const number = digits.slice(calling.length + 1);
    if (prefix === "0" && digits.startsWith(`${calling}0`) && number.length >= least && number.length <= most)
      return calling + number;
  }
  return digits;
}

/** E.164 ends at fifteen digits. */
const abroad = (digits: string): string | null => (digits.length >= 7 && digits.length <= 15 ? digits : null);

function withCode(digits: string, { calling, prefix, least, most }: Plan): string | null {
  const fits = (number: string): boolean => number.length >= least && number.length <= most;
  if (prefix !== "" && digits.startsWith(prefix) && fits(digits.slice(prefix.length)))
    return calling + digits.slice(prefix.length);
  // The country code without its plus; where every number is as long as these digits, that is the number itself.
  const hasCode = digits.startsWith(calling) && fits(digits.slice(calling.length));
  if (hasCode && (prefix !== "" || !fits(digits))) return digits;
  return fits(digits) ? calling + digits : null;
}
