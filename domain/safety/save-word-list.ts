import { putHeldWords } from "#db/word-list.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Invalid } from "../errors.ts";
import { plainLine } from "../plain-line.ts";
import { requireMay } from "../staff/require.ts";
import { plainly } from "../thread/held.ts";

/** Every message is held against all of them. */
export const WORDS_MOST = 100;
export const WORD_MOST = 60;

/**
 * Saves the store's list, one word or phrase a line; what stands there twice, however it is written, is kept once. Throws `Invalid`
 * (`words`), with what to change.
 */
export async function saveWordList(shop: StoreContext, typed: string): Promise<void> {
  requireMay(shop, "settings.write");
  const lines = typed
    .split(/[\n,]/)
    .map(plainLine)
    .filter((line) => plainly(line) !== "");
  const words = [...new Map(lines.map((line) => [plainly(line), line])).values()];
  if (words.length > WORDS_MOST) throw new Invalid({ words: "There is room for 100 words. Take some out." });
  if (words.some((word) => word.length > WORD_MOST))
    throw new Invalid({ words: "Please keep each line to 60 characters." });
  await shop.db.write({ words: putHeldWords(words, { actor: actorName(shop.actor), at: shop.now() }) });
}
