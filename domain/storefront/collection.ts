import { collectionByHandle } from "#db/collection-page.server.ts";
import { collectionMoved } from "#db/old-handles.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { sayIn } from "../words/say.ts";
import type { Shell } from "../store/store.ts";
import { ShopMiss } from "./miss.ts";
import { Moved } from "./moved.ts";
import { type Asked, askList, type ProductList } from "./product-list.ts";

export type CollectionPage = ProductList & {
  shell: Shell;
  collection: { handle: string; title: string; descriptionHtml: string };
};

export const COLLECTION_SORTS = ["featured", "newest", "price_up", "price_down"] as const;

/**
 * One page of a collection, in one trip. The handle `all` is every product of the store.
 * Throws `ShopMiss` when there is no such collection, `Moved` when one had this handle once.
 */
export async function collectionPage(
  shop: StoreContext,
  handle: string,
  asked: Asked = {},
): Promise<CollectionPage> {
  const { question, read } = askList(
    shop,
    handle === "all" ? { kind: "all" } : { kind: "collection", handle },
    COLLECTION_SORTS,
    asked,
  );
  const { shell, found, movedTo, list } = await shop.db.read({
    shell: storeShell(),
    found: collectionByHandle(handle),
    movedTo: collectionMoved(handle),
    list: question,
  });
  const collection =
    handle === "all"
      ? { handle, title: sayIn(shop.store.locale)("All products"), descriptionHtml: "" }
      : found;
  if (!collection && movedTo) throw new Moved("collection", movedTo);
  if (!collection) throw new ShopMiss("collection", shell);
  const page = read(list);
  const others = page.facets.collections.filter((each) => each.handle !== handle);
  return { shell, collection, ...page, facets: { ...page.facets, collections: others } };
}
