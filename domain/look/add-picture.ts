import { uuidv7 } from "uuidv7";
import type { StoreContext } from "../context.ts";
import { nameOf, takeIn } from "../picture/take-in.ts";
import { takeUpload } from "../picture/take-upload.ts";
import { requireMay } from "../staff/require.ts";

/** Keeps a picture for a part of the front page. Throws `Invalid` under `picture`, `Forbidden`, `TooMany`. */
export async function addLookPicture(
  shop: StoreContext,
  bytes: Uint8Array,
): Promise<{ key: string; width: number; height: number }> {
  requireMay(shop, "theme.write");
  await takeUpload(shop);
  const taken = await takeIn(shop.ports.pictures, bytes);
  const key = `${shop.store.id}/look/${nameOf(uuidv7(), taken)}`;
  await shop.ports.media.put(key, taken.bytes, taken.contentType);
  return { key, width: taken.width, height: taken.height };
}
