import { partsOf } from "./links.ts";
import type { Message } from "./thread.ts";

/** Why a message is shown to the store only when somebody asks for it: what it leads to, or what it says. */
export type HeldFor = "links" | "hidden_address" | "word";

/** Buyers send a picture or two of what they mean; nobody asks about an order with more addresses than that. */
const LINKS_MOST = 2;

/** They lead to wherever whoever made them wants, and say nothing of it; some note who followed them. */
const HIDING = new Set([
  "bit.ly",
  "cutt.ly",
  "goo.gl",
  "grabify.link",
  "iplogger.org",
  "is.gd",
  "ow.ly",
  "rb.gy",
  "rebrand.ly",
  "shorturl.at",
  "t.ly",
  "tiny.cc",
  "tinyurl.com",
  "v.gd",
]);

/** From `https://` to where the host of an address ends: a name in it, with a password or without, is there to be mistaken for the host. */
const NAMED = /https?:\/\/[^\s/?#@]*@/i;

/**
 * What looks like the host of an address, with or without `https://` before it, and with what stands before its `@`. It begins where a run of such signs does: looked for at each of them, a long word would take the square of its length.
 */
const HOSTS =
  /(?<![\w%.-])[%._-]*(?![%._-])(?:https?:\/\/)?(?:[\w%.-]+@)?((?:[a-z\d-]+\.)+[a-z]{2,})(?=[/:?#]|\b)/gi;

/** Signs that nobody sees: within a word or an address they are there for that. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Why a buyer's message is held, by what it says and the store's own words; null for one that is shown at once. Nothing is kept of it: the
 * message itself stays whole where it is, and one that is held today is not when the list changes.
 */
export function heldFor(message: Pick<Message, "by" | "body">, words: readonly string[]): HeldFor | null {
  if (message.by !== "buyer" || message.body.kind === "step") return null;
  const { text } = message.body;
  const links = partsOf(text).flatMap(({ href }) => href ?? []);
  if (hidesAnAddress(text, links)) return "hidden_address";
  if (links.length > LINKS_MOST) return "links";
  return words.length > 0 && hasWord(text, words) ? "word" : null;
}

function hidesAnAddress(text: string, links: string[]): boolean {
  // Browsers read hosts in more spellings than people do: what becomes a link is asked where it leads.
  if (links.some((href) => isHiding(new URL(href).hostname))) return true;
  const read = text.normalize("NFKC").replace(UNSEEN, "").replaceAll("。", ".");
  if (NAMED.test(read)) return true;
  for (const [, host = ""] of read.matchAll(HOSTS)) if (isHiding(host)) return true;
  return false;
}

/** One of them, or any host below it: some lead from there, too. */
const isHiding = (host: string): boolean =>
  HIDING.has(host.toLowerCase().replace(/\.$/, "").split(".").slice(-2).join("."));

/** Whether one of the words stands in the text, by itself: however it is written, and not as a part of another. */
function hasWord(text: string, words: readonly string[]): boolean {
  const spoken = ` ${plainly(text)} `;
  return words.some((word) => spoken.includes(` ${plainly(word)} `));
}

/** Small letters without accents, with one space for all that is no letter or number. */
export const plainly = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(UNSEEN, "")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

export const HELD_WORDS: Record<HeldFor, string> = {
  links: "Held: many links",
  hidden_address: "Held: a link that hides where it leads",
  word: "Held: a word on your list",
};
