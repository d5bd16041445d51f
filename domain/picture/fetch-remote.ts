import { pictureArrived, pictureFailed, waitingPicture } from "#db/pictures.server.ts";
import type { StoreContext } from "../context.ts";
import { isId } from "../id.ts";
import { checkRemotePicture, downloadPicture, NoPicture } from "./download.ts";
import { ownMediaKey } from "./own-media.ts";
import { EXTENSION, type Sniffed } from "./sniff.ts";

/**
 * Fetches a picture that an imported file named. What can't be had is marked failed with the reason, and the product
 * stands. A job that comes twice, or for a picture that was removed meanwhile, changes nothing.
 */
export async function fetchRemotePicture(shop: StoreContext, imageId: string): Promise<void> {
  if (!isId(imageId)) return;
  const { waiting } = await shop.db.read({ waiting: waitingPicture(imageId) });
  if (!waiting) return;
  try {
    const { bytes, found } = await picture(shop, waiting.sourceUrl);
    const key = `${shop.store.id}/products/${imageId}.${EXTENSION[found.contentType]}`;
    await shop.ports.media.put(key, bytes, found.contentType);
    const { arrived } = await shop.db.write({ arrived: pictureArrived(imageId, { ...found, key }) });
    if (arrived === "gone") await shop.ports.media.remove(key);
  } catch (error) {
    if (!(error instanceof NoPicture)) throw error;
    await shop.db.write({ failed: pictureFailed(imageId, error.message) });
  }
}

async function picture(shop: StoreContext, address: string): Promise<{ bytes: Uint8Array; found: Sniffed }> {
  const own = ownMediaKey(address, shop.platformOrigin);
  if (own === null) return downloadPicture(shop.ports.outside, address);
  const kept = await shop.ports.media.get(own);
  if (!kept) throw new NoPicture("There is no picture at this address of our platform any more.");
  return { bytes: kept.bytes, found: checkRemotePicture(kept.bytes) };
}
