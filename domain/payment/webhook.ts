import { gatewayKeys, type KeyRow } from "#db/payment-keys.server.ts";
import { keepReceipt, noteRefusal } from "#db/webhook-receipts.server.ts";
import type { StoreContext } from "../context.ts";
import { sha256 } from "../sha256.ts";
import { applyEvent } from "./apply-event.ts";
import { keysFor, openKey } from "./keys.ts";
import { keptAt } from "./parked.ts";
import { GATEWAY_NAMES, type OnlineGateway } from "./providers.ts";

export type Heard = "applied" | "ignored" | "bad_signature";

/**
 * Takes in one event that a gateway sent to this store. The signature is checked on the raw body before anything is read from
 * it; the event is kept before it is applied; and what it claims is never believed: the gateway is asked. A repeat changes
 * nothing, however much later. Throws `Unavailable` when the gateway can't be asked: the event stays parked, and the gateway is
 * to send it again.
 */
export async function receiveEvent(
  shop: StoreContext,
  provider: OnlineGateway,
  rawBody: string,
  header: (name: string) => string | null,
): Promise<Heard> {
  const { keys } = await shop.db.read({ keys: gatewayKeys(shop.now()) });
  const signer = await whoSigned(shop, keys, provider, rawBody, header);
  if (signer === "no_key") return "bad_signature";
  if (signer === "nobody") {
    await refuse(shop, provider, "bad_signature");
    return "bad_signature";
  }
  const event = shop.ports.gateways[provider].readEvent(rawBody);
  const dedupe = event?.dedupe ?? `unreadable:${await sha256(rawBody)}`;
  const reference = event?.reference ?? null;
  const { receipt } = await shop.db.write({
    receipt: keepReceipt({ provider, dedupe, body: rawBody, reference, ...keptAt(shop.now()) }),
  });
  if (receipt.applied) return "ignored";
  return applyEvent(shop, keys, { provider, dedupe, event, keyGeneration: signer });
}

/** Why something was refused before it was read. The seller sees it in these words. */
const REFUSALS = {
  bad_signature: (gateway: string) =>
    `An event came that ${gateway} did not sign for this shop. If payments arrive late, compare the key and secret hash here with those in ${gateway}.`,
  too_large: (gateway: string) =>
    `An event came that is far larger than any of ${gateway}'s. It was not read.`,
};

/**
 * An event came that is longer than any is, and was not read. A store without a key for this gateway expects nothing from it, so
 * it hears of nothing.
 */
export async function refuseTooLarge(shop: StoreContext, provider: OnlineGateway): Promise<void> {
  const { keys } = await shop.db.read({ keys: gatewayKeys(shop.now()) });
  if (keysFor(keys, provider, null).length > 0) await refuse(shop, provider, "too_large");
}

/** Notes that something was refused at the door. */
async function refuse(
  shop: StoreContext,
  provider: OnlineGateway,
  kind: keyof typeof REFUSALS,
): Promise<void> {
  const problem = REFUSALS[kind](GATEWAY_NAMES[provider]);
  await shop.db.write({ noted: noteRefusal(provider, kind, problem, shop.now()) });
}

/** The generation of the key this event was signed with. */
async function whoSigned(
  shop: StoreContext,
  keys: KeyRow[],
  provider: OnlineGateway,
  rawBody: string,
  header: (name: string) => string | null,
): Promise<number | "nobody" | "no_key"> {
  const mine = keysFor(keys, provider, null);
  for (const row of mine) {
    const key = await openKey(shop, row);
    if (await shop.ports.gateways[provider].signed(key, rawBody, header)) return row.generation;
  }
  return mine.length === 0 ? "no_key" : "nobody";
}
