import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { clientIdOf } from "./client-id.ts";
import { enterAsStaff } from "./enter.ts";
import { sayOnce } from "./say-once.ts";

type Answer = { clientId: string; text: string; pictures?: { files: Uint8Array[]; alt: string } };

/**
 * Says something to a buyer, with pictures where there are some. The same words under the same `clientId` again change nothing; others are
 * another message. Throws `Invalid` (`text`, `picture`), `Conflict` (`too_many_cards`), `TooMany`, `NotFound` and `Unavailable`.
 */
export async function answerThread(
  shop: StoreContext,
  id: string,
  { clientId, text, pictures }: Answer,
): Promise<void> {
  requireMay(shop, "inbox.write");
  const at = await enterAsStaff(shop, id);
  const form = clientIdOf(clientId);
  await sayOnce(shop, at, { form, id: null, text, ...(pictures && { pictures }) });
}
