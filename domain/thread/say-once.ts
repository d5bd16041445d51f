import { toBase64Url } from "../base64url.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { isProductAddress } from "./about.ts";
import { type Entered, mustTake } from "./enter.ts";
import { isClientId } from "./protocol.ts";
import { fitPictures, showPicture } from "./show-pictures.ts";
import { showProduct } from "./show-product.ts";
import { checkText } from "./text.ts";

/**
 * What a form, or a letter, sends. `form` is its own name, the same at every press; `id` that of the message itself, where a script gave it
 * one before and tries again.
 */
export type Written = {
  form: string;
  id: string | null;
  text: string;
  /** Pictures, and what they show. */
  pictures?: { files: Uint8Array[]; alt: string };
  /** The last part of the address of a product that this is about; empty for none. */
  about?: string;
};

/**
 * Says something for somebody who was let in; sent again it changes nothing. All of it is looked at before any of it is said. Pictures say
 * enough without words. Throws `Invalid` (`text`, `picture`), `Conflict` (`too_many_cards`), `TooMany` and `Unavailable`.
 */
export async function sayOnce(shop: StoreContext, at: Entered, written: Written): Promise<void> {
  const { form, id, text, pictures, about = "" } = written;
  const isShown = pictures !== undefined && pictures.files.length > 0;
  const fit = isShown && text.trim() === "" ? null : checkText(text);
  mustTake(at);
  const shown = isShown ? await fitPictures(shop, at, form, pictures) : [];
  if (isProductAddress(about)) await showAbout(shop, at, form, about);
  for (const picture of shown) await showPicture(shop, at, picture);
  if (fit === null) return;
  const name = id !== null && isClientId(id) ? id : await nameOf(form, fit);
  const { thread, speaker } = at;
  await shop.ports.rooms.say(thread, speaker, name, fit);
}

/** A product that went meanwhile keeps nobody from asking. */
async function showAbout(shop: StoreContext, at: Entered, form: string, handle: string): Promise<void> {
  try {
    await showProduct(shop, at, form, { handle });
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
}

/** Whoever goes back to a form that was sent and writes anew says another thing, though the form has its old name. */
async function nameOf(form: string, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([form, text]));
  return toBase64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}
