import { fromBase64Url, toBase64Url } from "../base64url.ts";
import type { Ports } from "../context.ts";

/** The text of an API key, and the store it opens. */
export type ApiKey = { text: string; storeId: string };

/** How long a key may count, in days. */
export const KEY_DAYS = [30, 90, 365] as const;

/** Ids have 16 bytes (22 letters), secrets 32 (43 letters). */
const SECRET_BYTES = 32;
const FORM = /^opk_([A-Za-z0-9_-]{22})_[A-Za-z0-9_-]{43}$/;
/** What is shown of a key to know it by: its kind, its store, and six letters (36 of 256 bits) of its secret. */
const SHOWN = "opk_".length + 22 + "_".length + 6;

/** Whether a bearer's token means to be an API key. */
export const isApiKey = (text: string): boolean => text.startsWith("opk_");

/** `opk_<store id>_<secret>`, both in base64url: a key says itself which store it is of. */
export const newApiKey = (storeId: string): string =>
  `opk_${toBase64Url(bytesOf(storeId))}_${toBase64Url(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)))}`;

/** A key as it was sent; null when it can't be one. */
export function readApiKey(text: string): ApiKey | null {
  const letters = FORM.exec(text)?.[1];
  if (!letters) return null;
  const bytes = fromBase64Url(letters);
  // 22 letters hold 4 bits more than an id has: a key is written in one way only.
  return toBase64Url(bytes) === letters ? { text, storeId: idOf(bytes) } : null;
}

export const prefixOf = (key: string): string => key.slice(0, SHOWN);

/** What is kept of a key: a hash with a key of its store alone, so that it opens nothing in another's rows. */
export const answerOf = ({ signer }: Pick<Ports, "signer">, { storeId, text }: ApiKey): Promise<string> =>
  signer.sign(storeId, "api-key", text);

const bytesOf = (id: string): Uint8Array =>
  Uint8Array.from(id.replaceAll("-", "").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const idOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
