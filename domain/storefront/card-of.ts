import { collectionByHandle } from "#db/collection-page.server.ts";
import { productByHandle } from "#db/product-page.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { sayIn } from "../words/say.ts";
import { COLLECTION_SORTS } from "./collection.ts";
import { askList } from "./product-list.ts";
import { collectionCard, productCard, storeCard, type Card, type CardKind } from "./card.ts";

/** The card of one page of the store, in one trip; null when there is no such page. `handle` is empty for the store's. */
export async function cardOf(shop: StoreContext, kind: CardKind, handle: string): Promise<Card | null> {
  const now = shop.now();
  if (kind === "store") {
    const { shell } = await shop.db.read({ shell: storeShell() });
    return storeCard(shell);
  }
  if (kind === "product") {
    const { shell, product } = await shop.db.read({
      shell: storeShell(),
      product: productByHandle(handle, now),
    });
    return product && productCard(shell, product);
  }
  const source = handle === "all" ? { kind: "all" as const } : { kind: "collection" as const, handle };
  const { question, read } = askList(shop, source, COLLECTION_SORTS, {});
  const { shell, found, list } = await shop.db.read({
    shell: storeShell(),
    found: collectionByHandle(handle),
    list: question,
  });
  const { total, products } = read(list);
  const title = handle === "all" ? sayIn(shell.locale)("All products") : found?.title;
  return title === undefined ? null : collectionCard(shell, { title, total, first: products[0] });
}
