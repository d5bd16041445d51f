import { collectionById, type CollectionForEditRow } from "#db/collections.server.ts";
import { earlierHandlesOfCollection } from "#db/old-handles.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";

/** `earlierHandles` are addresses it had before and that still lead to it, the last one first. */
export type EditableCollection = CollectionForEditRow & { earlierHandles: string[] };

const MOST_MEMBERS = 1000;

/** A collection with its members: all of one made by hand, in its order, and what a tag rule finds, newest first. */
export async function collectionForEdit(shop: StoreContext, id: string): Promise<EditableCollection> {
  requireMay(shop, "catalogue.read");
  const collectionId = idOf(id, "collection");
  const { found, earlierHandles } = await shop.db.read({
    found: collectionById(collectionId, MOST_MEMBERS),
    earlierHandles: earlierHandlesOfCollection(collectionId),
  });
  if (!found) throw new NotFound("collection");
  return { ...found, earlierHandles };
}
