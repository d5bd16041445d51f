import type { StoreContext } from "../context.ts";
import { enterOrder, enterStore, mustBeTheirs } from "./enter.ts";
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

/**
 * Says something in the buyer's own thread, from a page of it (`of`): in one that another left open it would be said under the wrong name. Throws
 * `SignedOut`, `Conflict` (`another_account`), and as `sayOfOrder` does.
 */
export async function sayToStore(shop: StoreContext, of: string, written: Written): Promise<void> {
  const entered = await enterStore(shop);
  mustBeTheirs(of, entered.thread.id);
  await sayOnce(shop, entered, written);
}
