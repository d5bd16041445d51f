import { deleteSavedReply } from "#db/saved-replies.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";

/** Deletes a saved reply, in one trip. Throws `NotFound`. */
export async function removeReply(shop: StoreContext, id: string): Promise<void> {
  requireMay(shop, "inbox.write");
  const { found } = await shop.db.write({ found: deleteSavedReply(idOf(id, "reply")) });
  if (!found) throw new NotFound("reply");
}
