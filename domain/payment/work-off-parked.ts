import { gatewayKeys } from "#db/payment-keys.server.ts";
import { parkedReceipts } from "#db/webhook-receipts.server.ts";
import type { StoreContext } from "../context.ts";
import { Unavailable } from "../errors.ts";
import { applyEvent } from "./apply-event.ts";

/** A gateway that repeats its events does so within minutes; some repeat none. */
const PARKED_MINUTES = 2;
/** Of each gateway, so that one that is away leaves room for the others. */
const AT_ONCE = 20;
/** So many events in vain, and the gateway is left alone until the next minute. */
const IN_VAIN = 3;

/** Events that were kept before this are still waiting: nobody is working on them now. */
export const parkedSince = (now: Date): Date => new Date(now.getTime() - PARKED_MINUTES * 60_000);

/**
 * Works off events that came while their gateway could not be asked, the oldest first: a gateway may never send them again.
 * What still can't be asked about waits for the next minute, and holds up neither other events nor other gateways. Answers how
 * many are done.
 */
export async function workOffParked(shop: StoreContext): Promise<number> {
  const now = shop.now();
  const { parked, keys } = await shop.db.read({
    parked: parkedReceipts(parkedSince(now), AT_ONCE),
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
      vain.set(provider, failures + 1);
    }
  }
  return done;
}
