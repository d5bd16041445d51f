import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import type { Shell } from "../store/store.ts";

/** The store's look alone, in one trip: for its policies, and for addresses that lead nowhere in it. */
export const shellOnly = (shop: StoreContext): Promise<{ shell: Shell }> =>
  shop.db.read({ shell: storeShell() });
