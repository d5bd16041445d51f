import { keepPayUrl } from "#db/payments.server.ts";
import type { StoreContext } from "../context.ts";

export type Payable = { number: number; key: string; email: string };

/**
 * Has the gateway open its page for this payment and keeps the address. Throws `Unavailable` when the gateway can't,
 * and `Conflict` (`duplicate_reference`) when it has opened one for this reference before.
 */
export async function openPayPage(
  shop: StoreContext,
  sealedSecret: string,
  order: Payable,
  payment: { reference: string; amount: number; currency: string },
): Promise<string> {
  const back = `${shop.origin}/orders/${order.number}`;
  const secret = await shop.ports.seal.open(shop.store.id, sealedSecret);
  const { payUrl } = await shop.ports.gateways.paystack.start(secret, {
    reference: payment.reference,
    amount: payment.amount,
    currency: payment.currency,
    email: order.email,
    returnUrl: `${back}/payment?key=${order.key}`,
    cancelUrl: `${back}?key=${order.key}`,
    orderNumber: order.number,
  });
  await shop.db.write({ payUrl: keepPayUrl(payment.reference, payUrl) });
  return payUrl;
}

/** A reference of our own for a new payment; Paystack takes letters, digits and `- . =`. */
export const newReference = (): string => `opn-${crypto.randomUUID().replaceAll("-", "")}`;
