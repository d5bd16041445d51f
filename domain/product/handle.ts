/**
 * The part of an address a title gives: "Adire – Indigo & White" → "adire-indigo-white".
 * Letters of any script stay; accents on Latin letters go. Never empty, at most 200 characters.
 */
export function toHandle(title: string): string {
  const handle = title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
  return trimDashes(handle.slice(0, 200).toWellFormed().replace("\ufffd", "")) || "product";
}

const trimDashes = (text: string): string => text.replace(/^-+|-+$/g, "");
