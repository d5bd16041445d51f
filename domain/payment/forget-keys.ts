import { wipeOldKeys } from "#db/payment-keys.server.ts";
import type { StoreContext } from "../context.ts";

/** Once a day: of keys that were replaced or taken away, what opens a gateway is forgotten when no payment needs it any more. */
export const forgetOldKeys = (shop: StoreContext): Promise<unknown> =>
  shop.db.write({ wiped: wipeOldKeys(shop.now()) });
