import { deleteCollection } from "#db/collections.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";

/** Deletes a collection. Its products stay. */
export async function removeCollection(shop: StoreContext, id: string): Promise<void> {
  requireMay(shop, "catalogue.write");
  const { found } = await shop.db.write({ found: deleteCollection(idOf(id, "collection")) });
  if (!found) throw new NotFound("collection");
}
