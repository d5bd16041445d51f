import { uuidv7 } from "uuidv7";
import { insertPicture } from "#db/pictures.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid, NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { shortLine } from "../product/text.ts";
import { requireMay } from "../staff/require.ts";
import { MOST_PICTURES } from "./check.ts";
import { removeFiles } from "./remove-files.ts";
import { nameOf, takeIn } from "./take-in.ts";
import { takeUpload } from "./take-upload.ts";

/** Adds an uploaded picture at the end of a product's. Throws `Invalid` under `picture`, `NotFound`, or `TooMany`. */
export async function addPicture(
  shop: StoreContext,
  productId: string,
  { bytes, alt }: { bytes: Uint8Array; alt: string },
): Promise<{ id: string }> {
  requireMay(shop, "catalogue.write");
  const product = idOf(productId, "product");
  await takeUpload(shop);
  const taken = await takeIn(shop.ports.pictures, bytes);
  const id = uuidv7();
  const key = `${shop.store.id}/products/${nameOf(id, taken)}`;
  await shop.ports.media.put(key, taken.bytes, taken.contentType);
  try {
    const picture = { ...taken, id, productId: product, key, alt: shortLine(alt, 500) };
    await shop.db.write({ added: insertPicture(shop.store.id, picture, MOST_PICTURES, shop.now()) });
  } catch (error) {
    // Whether it was kept is only certain when a guard said no; a file too many does no harm.
    if (!(error instanceof Refused)) throw error;
    await removeFiles(shop.ports.media, [key]);
    if (error.code === "gone") throw new NotFound("product");
    throw new Invalid({
      picture: `A product can have at most ${MOST_PICTURES} pictures. Remove one first.`,
    });
  }
  return { id };
}
