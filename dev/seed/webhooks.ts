import type { DemoStore } from "./catalogue.ts";

type Desks = { paystack: string; flutterwave: string };

/**
 * Does what a seller does in a gateway's own dashboard: writes the store's webhook address there, so that a payment is
 * heard of also when the buyer closes the page.
 * @param desks where the stand-ins answer
 * @param platformOrigin scheme, host and port of the platform
 */
export async function registerWebhooks(
  desks: Desks,
  platformOrigin: string,
  stores: readonly { store: DemoStore; storeId: string }[],
): Promise<void> {
  for (const { store, storeId } of stores) {
    const address = (gateway: string) => ({ url: `${platformOrigin}/webhooks/${gateway}/${storeId}` });
    const { paystackSecret, flutterwave } = store;
    if (paystackSecret)
      await register(desks.paystack, { secret_key: paystackSecret, ...address("paystack") });
    if (flutterwave)
      await register(desks.flutterwave, {
        secret_key: flutterwave.secret,
        secret_hash: flutterwave.secretHash,
        ...address("flutterwave"),
      });
  }
}

async function register(desk: string, hook: Record<string, string>): Promise<void> {
  const answer = await fetch(`${desk}/_standin/webhook-url`, { method: "POST", body: JSON.stringify(hook) });
  if (!answer.ok) throw new Error(`A gateway's stand-in refused a webhook address: ${answer.status}`);
}
