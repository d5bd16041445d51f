import { uuidv7 } from "uuidv7";
import { insertPicture } from "#db/pictures.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid, NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { shortLine } from "../product/text.ts";
import { requireMay } from "../staff/require.ts";
import { checkPicture, MOST_PICTURES } from "./check.ts";
import { EXTENSION } from "./sniff.ts";
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
  const found = checkPicture(bytes);
  const id = uuidv7();
  const key = `${shop.store.id}/products/${id}.${EXTENSION[found.contentType]}`;
  await shop.ports.media.put(key, bytes, found.contentType);
  try {
    const picture = { ...found, id, productId: product, key, alt: shortLine(alt, 500) };
    await shop.db.write({ added: insertPicture(shop.store.id, picture, MOST_PICTURES, shop.now()) });
  } catch (error) {
    await shop.ports.media.remove(key);
    if (error instanceof Refused && error.code === "gone") throw new NotFound("product");
    if (error instanceof Refused)
      throw new Invalid({
        picture: `A product can have at most ${MOST_PICTURES} pictures. Remove one first.`,
      });
    throw error;
  }
  return { id };
}
