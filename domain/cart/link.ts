import { isId } from "../id.ts";
import { MOST_LINES, MOST_OF_ONE } from "./build.ts";

/** What a link of a cart says: things and how many of each. Nothing of whose cart it was. */
export type LinkedLine = { variantId: string; quantity: number };

/**
 * Lines as a word for an address: 22 letters for each variant's id, and how many when it is more than one, e.g.
 * `AZPlhT0ufoGKx1k2qgZC9w.3~AZPl…`. Plain, because it grants nothing: what it names is for anyone to buy.
 */
export const cartWord = (lines: LinkedLine[]): string =>
  lines
    .slice(0, MOST_LINES)
    .map(({ variantId, quantity }) => shorten(variantId) + (quantity > 1 ? `.${quantity}` : ""))
    .join("~");

/** Longer than `MOST_LINES` of them. */
const LONGEST = MOST_LINES * 27;

/** Reads the word of an address back: what is not ours in it is passed over, what is named twice adds up. */
export function readCartWord(word: string): LinkedLine[] {
  const wanted = new Map<string, number>();
  for (const part of word.slice(0, LONGEST).split("~")) {
    const [, short, count = "1"] = /^([\w-]{22})(?:\.([1-9]\d{0,2}))?$/.exec(part) ?? [];
    const variantId = short ? lengthen(short) : null;
    if (variantId) wanted.set(variantId, Math.min((wanted.get(variantId) ?? 0) + Number(count), MOST_OF_ONE));
  }
  return [...wanted].slice(0, MOST_LINES).map(([variantId, quantity]) => ({ variantId, quantity }));
}

const shorten = (id: string): string => {
  const bytes = id.replaceAll("-", "").match(/../g) ?? [];
  return btoa(String.fromCharCode(...bytes.map((hex) => Number.parseInt(hex, 16))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .slice(0, 22);
};

function lengthen(short: string): string | null {
  const bytes = atob(`${short.replaceAll("-", "+").replaceAll("_", "/")}==`);
  const hex = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return isId(id) ? id : null;
}
