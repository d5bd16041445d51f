import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { enterAsStaff, mustTake } from "./enter.ts";
import { isClientId } from "./protocol.ts";
import type { Message } from "./thread.ts";

/** Says something to a buyer. The same `clientId` again changes nothing. Throws `Invalid` (`text`), `TooMany`, `NotFound` and `Unavailable`. */
export async function answerThread(
  shop: StoreContext,
  id: string,
  { clientId, text }: { clientId: string; text: string },
): Promise<Message> {
  requireMay(shop, "inbox.write");
  const entered = await enterAsStaff(shop, id);
  mustTake(entered);
  const { thread, speaker } = entered;
  return shop.ports.rooms.say(thread, speaker, clientIdOf(clientId), text);
}

/** A form that comes without a name for what it says, or with another than we gave it, says it under a new one. */
const clientIdOf = (given: string): string => (isClientId(given) ? given : crypto.randomUUID());
