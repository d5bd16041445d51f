import { dialled } from "#domain/place/dialled.ts";

/** Opens a chat with the seller, with the first words written. */
export function whatsappUrl(phone: string, country: string, words: string): string | null {
  const number = dialled(phone, country);
  return number && `https://wa.me/${number}?text=${encodeURIComponent(words)}`;
}

export const mailUrl = (to: string, subject: string): string =>
  `mailto:${encodeURIComponent(to).replace("%40", "@")}?subject=${encodeURIComponent(subject)}`;
