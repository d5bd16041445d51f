import { storePageById, type PageRow } from "#db/store-texts.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";

export type EditablePage = PageRow;

/** One page with its text. Throws `NotFound`, `Forbidden`. */
export async function pageForEdit(shop: StoreContext, id: string): Promise<EditablePage> {
  requireMay(shop, "settings.read");
  const { found } = await shop.db.read({ found: storePageById(idOf(id, "page")) });
  if (!found) throw new NotFound("page");
  return found;
}
