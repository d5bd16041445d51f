import type { StoreContext } from "../context.ts";
import { Conflict, Invalid, NotFound } from "../errors.ts";
import { removeFiles } from "../picture/remove-files.ts";
import { EXTENSION } from "../picture/sniff.ts";
import { takeIn, type Taken } from "../picture/take-in.ts";
import { plainLine } from "../plain-line.ts";
import { sha256 } from "../sha256.ts";
import { CARD_TEXT_MOST, PICTURES_MOST } from "./card-words.ts";
import type { Entered } from "./enter.ts";
import { cardId, keepCard, takeCard } from "./keep-card.ts";
import { pictureKey } from "./picture-address.ts";

/** A picture that may be shown: looked through, without anything that is not seen. */
export type FitPicture = Taken & { id: string; alt: string };

/**
 * Looks pictures through before any of them is shown: their type by their bytes, size and pixels; what is not seen is taken out. `alt` says
 * what they show. Throws `Invalid` (`picture`) and `TooMany`.
 */
export async function fitPictures(
  shop: StoreContext,
  at: Entered,
  form: string,
  { files, alt }: { files: Uint8Array[]; alt: string },
): Promise<FitPicture[]> {
  if (files.length > PICTURES_MOST)
    throw new Invalid({ picture: "Please send at most {n} pictures at once." }, { n: PICTURES_MOST });
  const fit: FitPicture[] = [];
  for (const bytes of files) {
    await takeCard(shop, at);
    const taken = await takeIn(shop.ports.pictures, bytes);
    const id = await cardId(shop, at, form, await sha256(bytes));
    fit.push({ ...taken, id, alt: plainLine(alt).slice(0, CARD_TEXT_MOST).toWellFormed() });
  }
  return fit;
}

/** Keeps a picture where nothing is served from without a signature, and shows it. Throws as `keepCard` does. */
export async function showPicture(shop: StoreContext, at: Entered, picture: FitPicture): Promise<void> {
  const { id, alt, bytes, contentType, width, height } = picture;
  const mediaKey = pictureKey(shop.store.id, at.thread.id, `${id}.${EXTENSION[contentType]}`);
  await shop.ports.media.put(mediaKey, bytes, contentType);
  try {
    await keepCard(shop, at, { id, kind: "picture", text: alt, mediaKey, width, height });
  } catch (error) {
    // What was refused is nowhere in the books, so nothing would ever take it away.
    if (error instanceof NotFound || error instanceof Conflict)
      await removeFiles(shop.ports.media, [mediaKey]);
    throw error;
  }
}
