import { uuidv7 } from "uuidv7";
import {
  addMembers,
  clearMembers,
  collectionById,
  collectionHandlesLike,
  insertCollection,
  updateCollection,
} from "#db/collections.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid, NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { freeHandle } from "../product/free-handle.ts";
import { toHandle } from "../product/handle.ts";
import { requireMay } from "../staff/require.ts";
import { checkCollection, type CollectionInput } from "./check.ts";

/**
 * Adds a collection (`id` null) or overwrites one with its members: one trip to read, one to write.
 * Throws `Invalid` keyed by field, or `NotFound`.
 */
export async function saveCollection(
  shop: StoreContext,
  id: string | null,
  input: CollectionInput,
): Promise<{ id: string }> {
  requireMay(shop, "catalogue.write");
  const collection = checkCollection(input);
  const collectionId = id === null ? uuidv7() : idOf(id, "collection");
  const wanted = collection.handle || toHandle(collection.title);
  const { taken, before } = await shop.db.read({
    taken: collectionHandlesLike(wanted, collectionId),
    before: collectionById(collectionId, 0),
  });
  if (id !== null && !before) throw new NotFound("collection");
  if (collection.handle && taken.includes(collection.handle)) throw handleTaken();
  const handle = collection.handle || before?.handle || freeHandle(wanted, [...taken, "all"]);
  const row = { ...collection, id: collectionId, handle };
  const now = shop.now();
  try {
    await shop.db.write({
      row: before ? updateCollection(row, now) : insertCollection(shop.store.id, row, now),
      clear: clearMembers(collectionId),
      members: addMembers(shop.store.id, collectionId, collection.productIds),
    });
  } catch (error) {
    if (error instanceof Duplicate && error.constraint === "collections_handle") throw handleTaken();
    if (error instanceof Refused && error.code === "gone") throw new NotFound("collection");
    throw error;
  }
  return { id: collectionId };
}

const handleTaken = () =>
  new Invalid({ handle: "Another collection has this address. Change a word or add a number." });
