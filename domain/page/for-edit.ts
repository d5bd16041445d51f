import { earlierHandlesOfPage } from "#db/old-handles.server.ts";
import { storePageById, type PageRow } from "#db/store-texts.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";

/** `earlierHandles` are addresses it had before and that still lead to it, the last one first. */
export type EditablePage = PageRow & { earlierHandles: string[] };

/** One page with its text. Throws `NotFound`, `Forbidden`. */
export async function pageForEdit(shop: StoreContext, id: string): Promise<EditablePage> {
  requireMay(shop, "settings.read");
  const pageId = idOf(id, "page");
  const { found, earlierHandles } = await shop.db.read({
    found: storePageById(pageId),
    earlierHandles: earlierHandlesOfPage(pageId),
  });
  if (!found) throw new NotFound("page");
  return { ...found, earlierHandles };
}
