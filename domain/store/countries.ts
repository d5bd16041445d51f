/** A country a store may be in: ISO 3166 code, ISO 4217 currency, IANA zone, BCP 47 locale, E.164 calling code. */
export type Country = { code: string; currency: string; timeZone: string; locale: string; dialCode: string };

/** Zones that are no single country's default but that sellers in wide countries live by. */
const MORE_ZONES = `America/Chicago America/Denver America/Los_Angeles America/Anchorage Pacific/Honolulu America/Halifax
America/Winnipeg America/Edmonton America/Vancouver America/St_Johns America/Manaus America/Tijuana Atlantic/Azores
Atlantic/Canary Australia/Perth Australia/Adelaide Australia/Brisbane Africa/Lubumbashi Asia/Makassar Asia/Jayapura UTC`;

/** Where sellers are served first stands first, the rest by code: `code currency zone locale calling code`. */
const TABLE = `
NG NGN Africa/Lagos en-NG 234
GH GHS Africa/Accra en-GH 233
KE KES Africa/Nairobi en-KE 254
ZA ZAR Africa/Johannesburg en-ZA 27
AE AED Asia/Dubai en-AE 971
AO AOA Africa/Luanda pt-AO 244
AT EUR Europe/Vienna de-AT 43
AU AUD Australia/Sydney en-AU 61
BD BDT Asia/Dhaka bn-BD 880
BE EUR Europe/Brussels nl-BE 32
BF XOF Africa/Ouagadougou fr-BF 226
BJ XOF Africa/Porto-Novo fr-BJ 229
BR BRL America/Sao_Paulo pt-BR 55
BW BWP Africa/Gaborone en-BW 267
CA CAD America/Toronto en-CA 1
CD CDF Africa/Kinshasa fr-CD 243
CG XAF Africa/Brazzaville fr-CG 242
CH CHF Europe/Zurich de-CH 41
CI XOF Africa/Abidjan fr-CI 225
CM XAF Africa/Douala fr-CM 237
CV CVE Atlantic/Cape_Verde pt-CV 238
DE EUR Europe/Berlin de-DE 49
DK DKK Europe/Copenhagen da-DK 45
EG EGP Africa/Cairo ar-EG 20
ES EUR Europe/Madrid es-ES 34
ET ETB Africa/Addis_Ababa am-ET 251
FI EUR Europe/Helsinki fi-FI 358
FR EUR Europe/Paris fr-FR 33
GA XAF Africa/Libreville fr-GA 241
GB GBP Europe/London en-GB 44
GM GMD Africa/Banjul en-GM 220
ID IDR Asia/Jakarta id-ID 62
IE EUR Europe/Dublin en-IE 353
IN INR Asia/Kolkata en-IN 91
IT EUR Europe/Rome it-IT 39
JM JMD America/Jamaica en-JM 1876
LR LRD Africa/Monrovia en-LR 231
LS LSL Africa/Maseru en-LS 266
MA MAD Africa/Casablanca fr-MA 212
ML XOF Africa/Bamako fr-ML 223
MU MUR Indian/Mauritius en-MU 230
MW MWK Africa/Blantyre en-MW 265
MX MXN America/Mexico_City es-MX 52
MY MYR Asia/Kuala_Lumpur ms-MY 60
MZ MZN Africa/Maputo pt-MZ 258
NA NAD Africa/Windhoek en-NA 264
NE XOF Africa/Niamey fr-NE 227
NL EUR Europe/Amsterdam nl-NL 31
NO NOK Europe/Oslo nb-NO 47
NZ NZD Pacific/Auckland en-NZ 64
PH PHP Asia/Manila en-PH 63
PK PKR Asia/Karachi en-PK 92
PL PLN Europe/Warsaw pl-PL 48
PT EUR Europe/Lisbon pt-PT 351
RW RWF Africa/Kigali en-RW 250
SA SAR Asia/Riyadh ar-SA 966
SC SCR Indian/Mahe en-SC 248
SE SEK Europe/Stockholm sv-SE 46
SG SGD Asia/Singapore en-SG 65
SL SLE Africa/Freetown en-SL 232
SN XOF Africa/Dakar fr-SN 221
SZ SZL Africa/Mbabane en-SZ 268
TD XAF Africa/Ndjamena fr-TD 235
TG XOF Africa/Lome fr-TG 228
TN TND Africa/Tunis fr-TN 216
TR TRY Europe/Istanbul tr-TR 90
TZ TZS Africa/Dar_es_Salaam en-TZ 255
UG UGX Africa/Kampala en-UG 256
US USD America/New_York en-US 1
ZM ZMW Africa/Lusaka en-ZM 260
ZW USD Africa/Harare en-ZW 263
`;

export const COUNTRIES: readonly Country[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [code = "", currency = "", timeZone = "", locale = "", dialCode = ""] = line.split(" ");
    return { code, currency, timeZone, locale, dialCode: `+${dialCode}` };
  });

/** The currencies a store may be run in: those of the countries. */
export const CURRENCIES: readonly string[] = [...new Set(COUNTRIES.map((country) => country.currency))];

/** The time zones a form offers; a store may have any that `isTimeZone` knows. */
export const OFFERED_ZONES: readonly string[] = [
  ...new Set([...COUNTRIES.map((country) => country.timeZone), ...MORE_ZONES.split(/\s+/)]),
].sort();

export const countryOf = (code: string): Country | undefined =>
  COUNTRIES.find((country) => country.code === code);

/** Whether `zone` is an IANA time zone by name; fixed offsets like `+01:00` are not, because days move with the law. */
export function isTimeZone(zone: string): boolean {
  if (zone !== "UTC" && !/^[A-Z][A-Za-z]+(\/[A-Za-z0-9_+-]+){1,2}$/.test(zone)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}

/** Whether `locale` is a language tag that dates and amounts can be written in. */
export function isLocale(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf([locale]).length === 1;
  } catch {
    return false;
  }
}
