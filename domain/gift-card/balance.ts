import { cardByHash } from "#db/gift-cards.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { TooMany } from "../errors.ts";
import type { Shell } from "../store/store.ts";
import { hashOf, readCardCode } from "./code.ts";
import { stateOf } from "./pay-with.ts";

/** What whoever holds a card is told of it. Minor units. */
export type Balance = { lastFour: string; balance: number; currency: string; expiresAt: Date | null };

export const giftCardPage = async (shop: StoreContext): Promise<{ shell: Shell }> =>
  shop.db.read({ shell: storeShell() });

/**
 * What is on the card with this code; null for every code that is of no use here, whatever the reason: whoever tries codes
 * learns nothing. `asker` is counted, e.g. an address. Throws `TooMany`.
 */
export async function giftCardBalance(
  shop: StoreContext,
  typed: string,
  asker: string,
): Promise<Balance | null> {
  await countGuess(shop, asker);
  const code = readCardCode(typed);
  const { card } = await shop.db.read({ card: cardByHash(code ? await hashOf(code) : "") });
  if (!card) return null;
  const state = stateOf(card, shop.now());
  if (state === "disabled" || state === "expired") return null;
  const { lastFour, balance, currency, expiresAt } = card;
  return { lastFour, balance, currency, expiresAt };
}

/** Codes can't be guessed, but nobody should try for long. Throws `TooMany`. */
export async function countGuess(shop: StoreContext, asker: string): Promise<void> {
  const { allowed, retryAfterS } = await shop.ports.limits.take("code", `${shop.store.id}:${asker}`);
  if (!allowed) throw new TooMany(retryAfterS);
}
