import type { StoreContext } from "../context.ts";
import { clientIdOf } from "../thread/client-id.ts";
import { checkText } from "../thread/text.ts";
import { enterAsAdmin } from "./enter.ts";

/** An admin writes to both sides. The same `clientId` again changes nothing. Throws `Invalid` (`text`), `TooMany`, `Unavailable` and as `enterAsAdmin` does. */
export async function sayAsAdmin(
  shop: StoreContext,
  { clientId, text }: { clientId: string; text: string },
): Promise<void> {
  const words = checkText(text);
  const { thread, speaker } = await enterAsAdmin(shop);
  await shop.ports.rooms.say(thread, speaker, clientIdOf(clientId), words);
}
