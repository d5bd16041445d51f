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

/** `%` and `\\` mean something else on the way to us, and control characters are lost on it. */
const AMBIGUOUS = /[%\\\p{Cc}]/u;

/** Why a handle would lead elsewhere than to its product, or null. Browsers resolve dots away. */
export function ambiguousHandle(handle: string): string | null {
  if (handle === "." || handle === "..")
    return "An address can't be made of dots alone. Use letters or numbers.";
  return AMBIGUOUS.test(handle)
    ? "An address has no percent signs, backslashes or control characters. Dashes are fine."
    : null;
}

/** Why a handle that somebody typed can't be part of an address, or null when it can. */
export const handleProblem = (handle: string): string | null =>
  ambiguousHandle(handle) ??
  (/[/?#\s]/.test(handle)
    ? "An address has no spaces, slashes, question marks or #. Dashes are fine."
    : null);
