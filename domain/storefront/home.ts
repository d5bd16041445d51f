import { featuredCards, newestCards } from "#db/cards.server.ts";
import { collectionTiles } from "#db/collection-page.server.ts";
import { liveSections } from "#db/looks.server.ts";
import type { Answers } from "#db/question.server.ts";
import { sectionCards, type SectionsFrom } from "#db/section-cards.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { readSections } from "../look/document.ts";
import { MOST } from "../look/section-kinds.ts";
import type { Section } from "../look/sections.ts";
import type { ProductCard, ProductImage } from "../product/product.ts";
import type { Shell } from "../store/store.ts";

export type HomePage = {
  shell: Shell;
  /** The parts of the page in their order. */
  sections: Section[];
  /** Of the collection with the handle `featured`, else of the first in the menu. */
  featured: ProductCard[];
  newest: ProductCard[];
  /** Those a shopper finds something in, each with the picture of its first product. */
  collections: { handle: string; title: string; image: ProductImage | null; count: number }[];
  /** By the id of the part that names them; a part whose products are all gone is not in it. */
  chosen: Record<string, { cards: ProductCard[]; descriptionHtml: string }>;
};

/** Everything the front page of a store shows, in one trip. */
export const homePage = async (shop: StoreContext): Promise<HomePage> =>
  homeOf(await shop.db.read(homeQuestions("live", shop.now())));

/** What to ask for a front page with the parts that stand at `from`. */
export const homeQuestions = (from: SectionsFrom, now: Date) => ({
  shell: storeShell(),
  sections: liveSections(),
  featured: featuredCards(MOST.cards, now),
  newest: newestCards(MOST.cards, now),
  collections: collectionTiles(24, now),
  chosen: sectionCards(from, MOST.cards, now),
});

/** What was answered to that, as a page. */
export function homeOf(read: Answers<ReturnType<typeof homeQuestions>>): HomePage {
  const chosen: HomePage["chosen"] = {};
  for (const { sectionId, card, descriptionHtml } of read.chosen) {
    chosen[sectionId] ??= { cards: [], descriptionHtml };
    chosen[sectionId].cards.push(card);
  }
  return {
    shell: read.shell,
    sections: readSections(read.sections),
    featured: read.featured,
    newest: read.newest,
    collections: read.collections,
    chosen,
  };
}
