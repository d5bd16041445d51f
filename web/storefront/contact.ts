import { countryOf } from "#domain/store/countries.ts";

/** The phone number as digits with its country code, or null when that can't be known. */
export function dialled(phone: string, country: string): string | null {
  const digits = phone.replace(/\D/g, "");
  if (digits.length < 7) return null;
  if (phone.trim().startsWith("+")) return digits;
  if (digits.startsWith("00")) return digits.slice(2);
  const calling = countryOf(country)?.dialCode.slice(1);
  if (!calling) return null;
  if (digits.startsWith(calling)) return digits;
  return calling + digits.replace(/^0/, "");
}

/** Opens a chat with the seller, with the first words written. */
export function whatsappUrl(phone: string, country: string, words: string): string | null {
  const number = dialled(phone, country);
  return number && `https://wa.me/${number}?text=${encodeURIComponent(words)}`;
}

export const mailUrl = (to: string, subject: string): string =>
  `mailto:${encodeURIComponent(to).replace("%40", "@")}?subject=${encodeURIComponent(subject)}`;
