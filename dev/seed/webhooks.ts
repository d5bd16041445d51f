import type { DemoStore } from "./catalogue.ts";

/**
 * Does what a seller does in Paystack's own dashboard: writes the store's webhook address there, so that a payment is
 * heard of also when the buyer closes the page.
 * @param desk where the Paystack stand-in answers
 * @param platformOrigin scheme, host and port of the platform
 */
export async function registerWebhooks(
  desk: string,
  platformOrigin: string,
  stores: readonly { store: DemoStore; storeId: string }[],
): Promise<void> {
  for (const { store, storeId } of stores) {
    if (!store.paystackSecret) continue;
    const answer = await fetch(`${desk}/_standin/webhook-url`, {
      method: "POST",
      body: JSON.stringify({
        secret_key: store.paystackSecret,
        url: `${platformOrigin}/webhooks/paystack/${storeId}`,
      }),
    });
    if (!answer.ok) throw new Error(`The Paystack stand-in refused a webhook address: ${answer.status}`);
  }
}
