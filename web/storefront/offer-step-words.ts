import type { Shell } from "#domain/store/store.ts";
import type { Say } from "#domain/words/say.ts";

/** What became of an offer, in a thread's own line; null for every other step. */
export function offerStepWords(say: Say, type: string, { name: shop }: Pick<Shell, "name">): string | null {
  if (type === "OFFER_TAKEN_BACK") return say("{shop} took an offer back", { shop });
  return type === "OFFER_ORDERED" ? say("You ordered with an offer") : null;
}
