import { toBase64Url } from "../base64url.ts";
import type { StoreContext } from "../context.ts";
import { enterOrder, enterStore, type Entered, mustTake } from "./enter.ts";
import { isClientId } from "./protocol.ts";
import { checkText } from "./text.ts";

/**
 * What a form sends. `form` is its own name, the same at every press; `id` that of the message itself, where a script gave it one
 * before and tries again.
 */
export type Written = { form: string; id: string | null; text: string };

/** Says something about an order. Throws `NotFound`, `Invalid` (`text`), `TooMany` and `Unavailable`. */
export async function sayOfOrder(
  shop: StoreContext,
  number: number,
  key: string,
  written: Written,
): Promise<void> {
  await sayOnce(shop, await enterOrder(shop, number, key), written);
}

/** Says something in the buyer's own thread. Throws `SignedOut`, `Invalid` (`text`), `TooMany` and `Unavailable`. */
export async function sayToStore(shop: StoreContext, written: Written): Promise<void> {
  await sayOnce(shop, await enterStore(shop), written);
}

async function sayOnce(
  { ports }: StoreContext,
  entered: Entered,
  { form, id, text }: Written,
): Promise<void> {
  const { thread, speaker } = entered;
  const fit = checkText(text);
  mustTake(entered);
  await ports.rooms.say(thread, speaker, id !== null && isClientId(id) ? id : await nameOf(form, fit), fit);
}

/** Whoever goes back to a form that was sent and writes anew says another thing, though the form has its old name. */
async function nameOf(form: string, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([form, text]));
  return toBase64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}
