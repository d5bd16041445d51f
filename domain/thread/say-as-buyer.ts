import type { StoreContext } from "../context.ts";
import { enterOrder, enterStore } from "./enter.ts";
import { sayOnce, type Written } from "./say-once.ts";

/**
 * Says something about an order. Throws `NotFound`, `Invalid` (`text`, `picture`), `Conflict` (`too_many_cards`), `TooMany` and
 * `Unavailable`.
 */
export async function sayOfOrder(
  shop: StoreContext,
  number: number,
  key: string,
  written: Written,
): Promise<void> {
  await sayOnce(shop, await enterOrder(shop, number, key), written);
}

/** Says something in the buyer's own thread. Throws `SignedOut`, and as `sayOfOrder` does. */
export async function sayToStore(shop: StoreContext, written: Written): Promise<void> {
  await sayOnce(shop, await enterStore(shop), written);
}
