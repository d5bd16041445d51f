import { deleteStorePage } from "#db/store-texts.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";

/** Deletes a page; links to it in menus are left out from then on. Throws `NotFound`, `Forbidden`. */
export async function removePage(shop: StoreContext, id: string): Promise<void> {
  requireMay(shop, "theme.write");
  const { found } = await shop.db.write({ found: deleteStorePage(idOf(id, "page")) });
  if (!found) throw new NotFound("page");
}
