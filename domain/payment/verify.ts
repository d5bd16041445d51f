import type { KeyRow } from "#db/payment-keys.server.ts";
import type { StoreContext } from "../context.ts";
import type { GatewayPayment } from "../gateway-port.ts";
import { KeyRefused } from "../errors.ts";
import { keysFor, noteRefused, openKey } from "./keys.ts";
import type { OnlineGateway } from "./providers.ts";

/** A payment to ask about. `keyGeneration` is null when it is not known which key it was started with. */
export type Asked = { provider: OnlineGateway; reference: string; keyGeneration: number | null };

/**
 * What the gateway says about a payment of this store; null when it knows none. It is asked with the key that the payment was
 * started with, then with the store's others: a new key of the same account knows old payments, and an old key those of the
 * account before. Throws `Unavailable`, and `KeyRefused` when none of the keys is taken any more.
 */
export async function verifyPayment(
  shop: StoreContext,
  keys: KeyRow[],
  { provider, reference, keyGeneration }: Asked,
): Promise<GatewayPayment | null> {
  let refused: KeyRefused | null = null;
  let answered = false;
  for (const row of keysFor(keys, provider, keyGeneration)) {
    try {
      const said = await shop.ports.gateways[provider].verify(await openKey(shop, row), reference);
      answered = true;
      // An answer about another payment than the one asked for says nothing about it.
      if (said?.reference === reference) return said;
    } catch (error) {
      if (!(error instanceof KeyRefused)) throw error;
      refused = error;
      await noteRefused(shop, row);
    }
  }
  // One key that is taken and knows nothing of it is an answer.
  if (refused && !answered) throw refused;
  return null;
}
