const LONGEST = 60;
/** As long as a telephone number, however it is written; what advertisements are numbered by is longer. */
const NUMBER = /(?<!\d)\d{9,15}(?!\d)/;

/**
 * A word of a campaign as it may be kept: small letters, digits and `._+-`, at most 60. Empty where it could name a person (an
 * e-mail address, a telephone number) or nothing is left of it.
 */
export function cleanWord(typed: string): string {
  const raw = typed.slice(0, 500).normalize("NFKC");
  if (raw.includes("@") || NUMBER.test(raw.replace(/[\s().+-]/g, ""))) return "";
  const kept = raw
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N} ._+-]+/gu, " ")
    .replace(/\s+/g, " ");
  return Array.from(kept.trim()).slice(0, LONGEST).join("").trim();
}

const HOST = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*\.[a-z][a-z0-9-]*$/;

/** The host of an address on the web (or the name of an Android app) as it may be kept: nothing of its path. Empty for any other. */
export function cleanHost(address: URL): string {
  if (!["http:", "https:", "android-app:"].includes(address.protocol)) return "";
  const host = address.hostname.toLowerCase().replace(/^www\./, "");
  return host.length <= LONGEST && HOST.test(host) && !NUMBER.test(host) ? host : "";
}
