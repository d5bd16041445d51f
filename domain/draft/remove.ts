import { deleteDraft } from "#db/drafts.server.ts";
import type { StoreContext } from "../context.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";

/** Throws a draft away. One that is gone already is passed over. */
export async function removeDraft(shop: StoreContext, id: string): Promise<void> {
  requireMay(shop, "orders.write");
  await shop.db.write({ draft: deleteDraft(idOf(id, "draft")) });
}
