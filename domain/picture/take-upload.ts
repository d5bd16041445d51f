import type { StoreContext } from "../context.ts";
import { TooMany } from "../errors.ts";

/** Counts a file that is sent to the store, whoever of its staff sends it. Throws `TooMany`. */
export async function takeUpload(shop: StoreContext): Promise<void> {
  const { allowed, retryAfterS } = await shop.ports.limits.take("upload", shop.store.id);
  if (!allowed) throw new TooMany(retryAfterS);
}
