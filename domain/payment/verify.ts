import type { GatewayPayment, StoreContext } from "../context.ts";

/** What Paystack says about a payment of this store, asked with the store's own key; null when it knows none. */
export async function verifyPayment(
  shop: StoreContext,
  sealedSecret: string,
  reference: string,
): Promise<GatewayPayment | null> {
  const secret = await shop.ports.seal.open(shop.store.id, sealedSecret);
  const said = await shop.ports.gateways.paystack.verify(secret, reference);
  // An answer about another payment than the one asked for says nothing about it.
  return said?.reference === reference ? said : null;
}
