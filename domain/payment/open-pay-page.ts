import type { KeyRow } from "#db/payment-keys.server.ts";
import { keepPayUrl } from "#db/payments.server.ts";
import type { StoreContext } from "../context.ts";
import { KeyRefused } from "../errors.ts";
import { prefixOf } from "../store/languages.ts";
import { noteRefused, openKey, requireKey } from "./keys.ts";
import type { OnlineGateway } from "./providers.ts";

export type Payable = { number: number; key: string; email: string };

/**
 * Has the gateway open its page for this payment and keeps the address. Throws `Unavailable` when the gateway can't,
 * and `Conflict` (`duplicate_reference`) when it has opened one for this reference before.
 */
export async function openPayPage(
  shop: StoreContext,
  keys: KeyRow[],
  order: Payable,
  payment: { provider: OnlineGateway; reference: string; amount: number; currency: string },
): Promise<string> {
  const { provider, reference, amount, currency } = payment;
  const back = `${shop.origin}${prefixOf(shop.store)}/orders/${order.number}`;
  const row = requireKey(keys, provider);
  try {
    const { payUrl } = await shop.ports.gateways[provider].start(await openKey(shop, row), {
      reference,
      amount,
      currency,
      email: order.email,
      returnUrl: `${back}/payment?key=${order.key}`,
      cancelUrl: `${back}?key=${order.key}`,
      orderNumber: order.number,
    });
    await shop.db.write({ payUrl: keepPayUrl(reference, payUrl, row.generation) });
    return payUrl;
  } catch (error) {
    if (error instanceof KeyRefused) await noteRefused(shop, row);
    throw error;
  }
}
