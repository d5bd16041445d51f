import { moveImport } from "#db/imports.server.ts";
import type { StoreContext } from "../context.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";

/** Stops an import where it is. What it has written stays written; one that is over stays as it is. */
export async function cancelImport(shop: StoreContext, id: string): Promise<void> {
  requireMay(shop, "catalogue.import");
  const { stop } = await shop.db.write({
    stop: moveImport(idOf(id, "import"), ["previewed", "running"], "cancelled", shop.now()),
  });
  if (stop.fileKey) await shop.ports.media.remove(stop.fileKey);
}
