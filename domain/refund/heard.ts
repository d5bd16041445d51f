import type { KeyRow } from "#db/payment-keys.server.ts";
import { openRefunds } from "#db/refunds-at-gateways.server.ts";
import type { StoreContext } from "../context.ts";
import { Unavailable } from "../errors.ts";
import { GATEWAY_NAMES, type OnlineGateway } from "../payment/providers.ts";
import { askAbout } from "./send.ts";

const MOST = 20;

/**
 * A gateway told of a refund: it is asked about those under way of this payment, or of all its payments where it named none.
 * Answers whether one came to an end. Throws `Unavailable` when it can't be asked: the event waits.
 */
export async function heardOfRefund(
  shop: StoreContext,
  keys: KeyRow[],
  provider: OnlineGateway,
  reference: string | null,
): Promise<boolean> {
  const { open } = await shop.db.read({ open: openRefunds(provider, reference, MOST) });
  let ended = false;
  for (const refund of open) {
    const now = await askAbout(shop, keys, refund);
    if (now === "away")
      throw new Unavailable("{gateway} is not answering right now. Please try again in a minute.", {
        gateway: GATEWAY_NAMES[provider],
      });
    ended ||= now === "ended";
  }
  return ended;
}
