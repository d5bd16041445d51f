import { pictureArrived, pictureFailed, waitingPicture } from "#db/pictures.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid } from "../errors.ts";
import { isId } from "../id.ts";
import { downloadPicture, NoPicture } from "./download.ts";
import { ownMediaKey } from "./own-media.ts";
import { nameOf, takeIn, type Taken } from "./take-in.ts";

/**
 * Fetches a picture that an imported file named. What can't be had is marked failed with the reason, and the product
 * stands. A job that comes twice, or for a picture that was removed meanwhile, changes nothing.
 */
export async function fetchRemotePicture(shop: StoreContext, imageId: string): Promise<void> {
  if (!isId(imageId)) return;
  const { waiting } = await shop.db.read({ waiting: waitingPicture(imageId) });
  if (!waiting) return;
  try {
    const taken = await takenFrom(shop, waiting.sourceUrl);
    const key = `${shop.store.id}/products/${nameOf(imageId, taken)}`;
    await shop.ports.media.put(key, taken.bytes, taken.contentType);
    const { arrived } = await shop.db.write({ arrived: pictureArrived(imageId, { ...taken, key }) });
    if (arrived === "gone") await shop.ports.media.remove(key);
  } catch (error) {
    if (!(error instanceof NoPicture)) throw error;
    await shop.db.write({ failed: pictureFailed(imageId, error.message) });
  }
}

async function takenFrom(shop: StoreContext, address: string): Promise<Taken> {
  const bytes = await bytesFrom(shop, address);
  return takeIn(shop.ports.pictures, bytes).catch((error: unknown) => {
    throw error instanceof Invalid ? new NoPicture(error.message) : error;
  });
}

async function bytesFrom(shop: StoreContext, address: string): Promise<Uint8Array> {
  const own = ownMediaKey(address, shop.platformOrigin);
  if (own === null) return (await downloadPicture(shop.ports.outside, address)).bytes;
  const kept = await shop.ports.media.get(own);
  if (!kept) throw new NoPicture("There is no picture at this address of our platform any more.");
  return kept.bytes;
}
