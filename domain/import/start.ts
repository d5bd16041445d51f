import { moveImport } from "#db/imports.server.ts";
import type { StoreContext } from "../context.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";

/** Sets a previewed import going in the background. Starting it a second time changes nothing. */
export async function startImport(shop: StoreContext, id: string): Promise<void> {
  requireMay(shop, "catalogue.import");
  const importId = idOf(id, "import");
  const { start } = await shop.db.write({
    start: moveImport(importId, ["previewed"], "running", shop.now()),
  });
  if (!start.moved) return;
  try {
    await shop.ports.jobs.send([{ kind: "import", storeId: shop.store.id, importId }]);
  } catch (error) {
    // Nobody would ever work on it: back to where it can be started again.
    await shop.db.write({ back: moveImport(importId, ["running"], "previewed", shop.now()) });
    throw error;
  }
}
