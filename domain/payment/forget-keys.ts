import { wipeOldKeys } from "#db/payment-keys.server.ts";
import type { StoreContext } from "../context.ts";

/**
 * Once a day: of keys that were replaced or taken away `OLD_KEY_DAYS` ago, what opens a gateway is forgotten, also of a store that
 * is closed. By then nothing is asked or proved with them any more.
 */
export const forgetOldKeys = (shop: StoreContext): Promise<unknown> =>
  shop.db.write({ wiped: wipeOldKeys(shop.now()) });
