/** Country calling codes of the places our stores open in most: ITU-T E.164, national numbers begin with 0. */
const CALLING: Record<string, string> = {
  NG: "234",
  GH: "233",
  KE: "254",
  ZA: "27",
  UG: "256",
  TZ: "255",
  RW: "250",
  GB: "44",
};

/** The phone number as digits with its country code, or null when that can't be known. */
export function dialled(phone: string, country: string): string | null {
  const digits = phone.replace(/\D/g, "");
  if (digits.length < 7) return null;
  if (phone.trim().startsWith("+")) return digits;
  if (digits.startsWith("00")) return digits.slice(2);
  const calling = CALLING[country];
  if (!calling) return null;
  return digits.startsWith("0") ? calling + digits.slice(1) : digits.startsWith(calling) ? digits : null;
}

/** Opens a chat with the seller, with the first words written. */
export function whatsappUrl(phone: string, country: string, words: string): string | null {
  const number = dialled(phone, country);
  return number && `https://wa.me/${number}?text=${encodeURIComponent(words)}`;
}

export const mailUrl = (to: string, subject: string): string =>
  `mailto:${encodeURIComponent(to).replace("%40", "@")}?subject=${encodeURIComponent(subject)}`;
