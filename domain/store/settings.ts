import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import type { Shell } from "./store.ts";

/** Everything a seller can set about the store, as it is now, in one trip. */
export async function storeSettings(shop: StoreContext): Promise<Shell> {
  requireMay(shop, "settings.read");
  const { shell } = await shop.db.read({ shell: storeShell() });
  return shell;
}
