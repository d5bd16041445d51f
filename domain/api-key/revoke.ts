import { revokeApiKey } from "#db/api-keys.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";

/** Ends a key at once and for good; one that is over already stays so. Throws `NotFound`. */
export async function revokeKey(shop: StoreContext, id: string): Promise<void> {
  requireMay(shop, "api_keys.write");
  const { revoked } = await shop.db.write({ revoked: revokeApiKey(idOf(id, "key"), shop.now()) });
  if (!revoked) throw new NotFound("key");
}
