import { uuidv7 } from "uuidv7";
import type { StoreContext } from "../context.ts";
import { checkPicture } from "../picture/check.ts";
import { EXTENSION } from "../picture/sniff.ts";
import { requireMay } from "../staff/require.ts";

/** Keeps a picture for a part of the front page. Throws `Invalid` under `picture`, `Forbidden`. */
export async function addLookPicture(
  shop: StoreContext,
  bytes: Uint8Array,
): Promise<{ key: string; width: number; height: number }> {
  requireMay(shop, "theme.write");
  const { contentType, width, height } = checkPicture(bytes);
  const key = `${shop.store.id}/look/${uuidv7()}.${EXTENSION[contentType]}`;
  await shop.ports.media.put(key, bytes, contentType);
  return { key, width, height };
}
