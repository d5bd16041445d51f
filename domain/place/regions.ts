/** A part of a country: `code` is ISO 3166-2 without the country ("LA"), `name` what stands on parcels. */
export type Region = { code: string; name: string };

/**
 * The regions of the countries that sellers are served in first, by name. Source: ISO 3166-2:NG, :GH, :KE and :ZA as on
 * iso.org/obp in 2026 (Ghana with its sixteen regions of 2019), in the spelling that is used at home.
 */
const TABLE: Record<string, string> = {
  NG: `AB Abia|AD Adamawa|AK Akwa Ibom|AN Anambra|BA Bauchi|BY Bayelsa|BE Benue|BO Borno|CR Cross River|DE Delta|EB Ebonyi
|ED Edo|EK Ekiti|EN Enugu|FC FCT Abuja|GO Gombe|IM Imo|JI Jigawa|KD Kaduna|KN Kano|KT Katsina|KE Kebbi|KO Kogi|KW Kwara
|LA Lagos|NA Nasarawa|NI Niger|OG Ogun|ON Ondo|OS Osun|OY Oyo|PL Plateau|RI Rivers|SO Sokoto|TA Taraba|YO Yobe|ZA Zamfara`,
  GH: `AF Ahafo|AH Ashanti|BO Bono|BE Bono East|CP Central|EP Eastern|AA Greater Accra|NE North East|NP Northern|OT Oti
|SV Savannah|UE Upper East|UW Upper West|TV Volta|WP Western|WN Western North`,
  KE: `01 Baringo|02 Bomet|03 Bungoma|04 Busia|05 Elgeyo-Marakwet|06 Embu|07 Garissa|08 Homa Bay|09 Isiolo|10 Kajiado
|11 Kakamega|12 Kericho|13 Kiambu|14 Kilifi|15 Kirinyaga|16 Kisii|17 Kisumu|18 Kitui|19 Kwale|20 Laikipia|21 Lamu
|22 Machakos|23 Makueni|24 Mandera|25 Marsabit|26 Meru|27 Migori|28 Mombasa|29 Murang'a|30 Nairobi|31 Nakuru|32 Nandi
|33 Narok|34 Nyamira|35 Nyandarua|36 Nyeri|37 Samburu|38 Siaya|39 Taita-Taveta|40 Tana River|41 Tharaka-Nithi
|42 Trans Nzoia|43 Turkana|44 Uasin Gishu|45 Vihiga|46 Wajir|47 West Pokot`,
  ZA: `EC Eastern Cape|FS Free State|GP Gauteng|KZN KwaZulu-Natal|LP Limpopo|MP Mpumalanga|NC Northern Cape|NW North West
|WC Western Cape`,
};

/** What people and other programs write for some of them. */
const ALSO: Record<string, string> = {
  "NG abuja": "FC",
  "NG fct": "FC",
  "NG federal capital territory": "FC",
  "NG abuja federal capital territory": "FC",
  "NG lagos state": "LA",
  "GH accra": "AA",
  "KE nairobi city": "30",
};

const REGIONS = new Map(
  Object.entries(TABLE).map(([country, text]) => [
    country,
    text.split("|").map((one): Region => {
      const [code = "", ...name] = one.trim().split(" ");
      return { code, name: name.join(" ") };
    }),
  ]),
);

/** The regions to pick from in this country; none where we have no list and people write it themselves. */
export const regionsOf = (country: string): readonly Region[] => REGIONS.get(country) ?? [];

/** The region that is meant by a code or a name, in whatever case; null when it is none of this country's. */
export function regionOf(country: string, text: string): Region | null {
  const meant = plain(text);
  const code = ALSO[`${country} ${meant}`];
  return (
    regionsOf(country).find(
      (region) => region.code === code || plain(region.name) === meant || region.code.toLowerCase() === meant,
    ) ?? null
  );
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
