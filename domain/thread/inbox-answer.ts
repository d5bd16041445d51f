import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { enterAsStaff, mustTake } from "./enter.ts";
import { isClientId } from "./protocol.ts";
import { fitPictures, showPicture } from "./show-pictures.ts";
import { checkText } from "./text.ts";
import type { Message } from "./thread.ts";

type Answer = { clientId: string; text: string; pictures?: { files: Uint8Array[]; alt: string } };

/**
 * Says something to a buyer, with pictures where there are some. The same `clientId` again changes nothing. Throws `Invalid` (`text`,
 * `picture`), `Conflict` (`too_many_cards`), `TooMany`, `NotFound` and `Unavailable`.
 */
export async function answerThread(
  shop: StoreContext,
  id: string,
  { clientId, text, pictures }: Answer,
): Promise<Message | null> {
  requireMay(shop, "inbox.write");
  const at = await enterAsStaff(shop, id);
  mustTake(at);
  const isShown = pictures !== undefined && pictures.files.length > 0;
  const fit = isShown && text.trim() === "" ? null : checkText(text);
  const shown = isShown ? await fitPictures(shop, at, clientId, pictures) : [];
  for (const picture of shown) await showPicture(shop, at, picture);
  const { thread, speaker } = at;
  return fit === null ? null : shop.ports.rooms.say(thread, speaker, clientIdOf(clientId), fit);
}

/** A form that comes without a name for what it says, or with another than we gave it, says it under a new one. */
const clientIdOf = (given: string): string => (isClientId(given) ? given : crypto.randomUUID());
