import { collectionList, type CollectionListRow } from "#db/collections.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";

export type CollectionRow = CollectionListRow;

/** All collections of the store in the order of its menu, with how many products each holds. */
export async function listCollections(shop: StoreContext): Promise<CollectionRow[]> {
  requireMay(shop, "catalogue.read");
  const { list } = await shop.db.read({ list: collectionList() });
  return list;
}
