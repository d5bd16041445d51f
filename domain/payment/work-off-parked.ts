import { gatewayKeys } from "#db/payment-keys.server.ts";
import { parkedReceipts } from "#db/webhook-receipts.server.ts";
import type { StoreContext } from "../context.ts";
import { Unavailable } from "../errors.ts";
import { applyEvent } from "./apply-event.ts";
import { NotDecided } from "./parked.ts";

/** Of each gateway, so that one that is away leaves room for the others. */
const AT_ONCE = 20;
/** So many events that a gateway did not answer for, and it is left alone until the next minute. */
const IN_VAIN = 3;

/**
 * Works off events that came while their gateway could not be asked, or did not know itself yet: a gateway may never send them again.
 * Those that were to be tried longest ago come first, and whatever is tried in vain goes behind the others, later and later: so
 * nothing that stays open holds up other events or other gateways. Answers how many are done.
 */
export async function workOffParked(shop: StoreContext): Promise<number> {
  const now = shop.now();
  const { parked, keys } = await shop.db.read({
    parked: parkedReceipts(now, AT_ONCE),
    keys: gatewayKeys(now),
  });
  let done = 0;
  const vain = new Map<string, number>();
  for (const { provider, dedupe, body } of parked) {
    const failures = vain.get(provider) ?? 0;
    if (failures >= IN_VAIN) continue;
    const event = shop.ports.gateways[provider].readEvent(body);
    try {
      await applyEvent(shop, keys, { provider, dedupe, event, keyGeneration: null });
      done++;
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      if (!(error instanceof NotDecided)) vain.set(provider, failures + 1);
    }
  }
  return done;
}
