import { collectionById, type CollectionForEditRow } from "#db/collections.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";

export type EditableCollection = CollectionForEditRow;

const MOST_MEMBERS = 1000;

/** A collection with its members: all of one made by hand, in its order, and what a tag rule finds, newest first. */
export async function collectionForEdit(shop: StoreContext, id: string): Promise<EditableCollection> {
  requireMay(shop, "catalogue.read");
  const { found } = await shop.db.read({ found: collectionById(idOf(id, "collection"), MOST_MEMBERS) });
  if (!found) throw new NotFound("collection");
  return found;
}
