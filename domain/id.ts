import { NotFound } from "./errors.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id that nothing has: what is asked with it finds nothing, and everything comes after it. */
export const NO_ID = "00000000-0000-0000-0000-000000000000";

/** Whether this has the form of the ids we give: a UUID in lower case. */
export const isId = (text: string): boolean => UUID.test(text);

/** An id that came from an address or a form, as it is. What cannot be an id finds nothing: throws `NotFound`. */
export function idOf(text: string, what: string): string {
  if (!isId(text)) throw new NotFound(what);
  return text;
}

/** An id made of bytes that look random, such as a signature: the same of the same. Uses the first 16. */
export const idFromBytes = (bytes: Uint8Array): string =>
  Array.from(bytes.slice(0, 16), (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

/** The 16 bytes of an id. */
export const bytesOfId = (id: string): Uint8Array =>
  Uint8Array.from(id.replaceAll("-", "").match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
