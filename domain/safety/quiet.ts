import { setQuiet } from "#db/safety.server.ts";
import { buyerOf } from "../buyer/buyer.ts";
import type { StoreContext } from "../context.ts";
import { mustBeTheirs, ownThread } from "../thread/enter.ts";

/**
 * A buyer wants no messages of the store but about their orders, or wants them again, on a page of their thread (`of`). Throws `SignedOut` and
 * `Conflict` (`another_account`).
 */
export async function wantQuiet(shop: StoreContext, of: string, quiet: boolean): Promise<void> {
  const { buyerId } = buyerOf(shop);
  mustBeTheirs(of, buyerId);
  await shop.db.write({ quiet: setQuiet(buyerId, quiet, shop.now()) });
  // The store's people come in again, so that it holds at once; and soon, where the room is away.
  await shop.ports.rooms.askAgain(ownThread(shop, buyerId), "staff").catch(() => undefined);
}
