import type { ProductCard } from "#domain/product/product.ts";
import type { Shell } from "#domain/store/store.ts";
import { sayIn } from "#domain/words/say.ts";
import { shorten } from "./page-words.ts";

/** As many titles as search engines show beside the rest. */
const MOST = 3;

/**
 * What search engines and friends are told of a shop: the seller's own words; until there are some, what is new in it, or at
 * least that it is a shop. Nothing that nobody said.
 */
export function homeDescription(shell: Shell, newest: readonly Pick<ProductCard, "title">[]): string {
  const own = shorten(shell.about || shell.tagline);
  if (own) return own;
  const say = sayIn(shell.locale);
  const { name: shop } = shell;
  const titles = newest.slice(0, MOST).map(({ title }) => title);
  if (titles.length === 0) return shorten(say("The online shop of {shop}.", { shop }));
  const things = new Intl.ListFormat(say.language).format(titles);
  return shorten(say("New at {shop}: {things}.", { shop, things }));
}
