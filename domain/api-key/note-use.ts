import { touchApiKey } from "#db/api-keys.server.ts";
import type { StoreContext } from "../context.ts";

/** How exactly the last use of a key is known, in seconds. */
export const USE_KNOWN_TO_S = 60;

/** Notes that a key was used a moment ago. A key that is over by now is refused like in any trip. */
export async function noteUse(shop: StoreContext, keyId: string): Promise<void> {
  await shop.db.write({ used: touchApiKey(keyId, USE_KNOWN_TO_S, shop.now()) });
}
