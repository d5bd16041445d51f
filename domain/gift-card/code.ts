import { sha256 } from "../sha256.ts";
import { fromBase64Url } from "../base64url.ts";
import type { Ports } from "../context.ts";

/** Letters and figures that nobody mistakes for another (Crockford's base 32). */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 16;

/**
 * The code of a card, e.g. `4G7K-9QXR-0B3M-ZT5W`: 80 bits of the store's own signature of the card's id. So it need not be
 * kept to be written into a letter again when the first was not taken, and nobody who reads the tables can tell it.
 */
export async function codeOf(ports: Pick<Ports, "signer">, storeId: string, cardId: string): Promise<string> {
  const bytes = fromBase64Url(await ports.signer.sign(storeId, "gift_card", cardId));
  const bits = Array.from(bytes.slice(0, 10), (byte) => byte.toString(2).padStart(8, "0")).join("");
  const letters = Array.from(
    { length: LENGTH },
    (_, at) => LETTERS[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)],
  );
  return letters.join("").replace(/(.{4})(?=.)/g, "$1-");
}

/** A code as somebody typed it, without spaces and lines, what looks alike put right; null when it is no card's. */
export function readCardCode(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return plain.length === LENGTH && [...plain].every((letter) => LETTERS.includes(letter)) ? plain : null;
}

/** What is kept of a code. It has 80 random bits, so a plain hash tells nobody anything. */
export const hashOf = (code: string): Promise<string> => sha256(readCardCode(code) ?? "");

export const lastFourOf = (code: string): string => (readCardCode(code) ?? "").slice(-4);
