import { savedReplyRows, type SavedReplyRow } from "#db/saved-replies.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";

export type SavedReply = SavedReplyRow;

/** The store's saved replies, by title, in one trip. */
export async function listSavedReplies(shop: StoreContext): Promise<SavedReply[]> {
  requireMay(shop, "inbox.read");
  const { replies } = await shop.db.read({ replies: savedReplyRows() });
  return replies;
}
