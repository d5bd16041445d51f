import { changeAddress, insertAddress } from "#db/buyer-addresses.server.ts";
import { holdBuyer } from "#db/buyer-carts.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, Invalid, NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { readRecipient, type Recipient } from "../order/recipient.ts";
import { MOST_ADDRESSES } from "./address.ts";
import { buyerOf } from "./buyer.ts";

/**
 * Adds an address to the buyer's own (`id` null), or changes one of them, in one trip. The first is the preferred one. Throws
 * `Invalid` (see `readRecipient`), `Conflict` (`addresses_full`), and `NotFound` for one that is not theirs.
 */
export async function saveAddress(shop: StoreContext, id: string | null, typed: Recipient): Promise<void> {
  const { buyerId } = buyerOf(shop);
  const { recipient, problems } = readRecipient(typed);
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  const now = shop.now();
  try {
    await shop.db.write(
      id === null
        ? { held: holdBuyer(buyerId), added: insertAddress(buyerId, recipient, MOST_ADDRESSES, now) }
        : { changed: changeAddress(buyerId, idOf(id, "address"), recipient, now) },
    );
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === "address_gone") throw new NotFound("address");
    throw new Conflict(
      "addresses_full",
      "You have {n} addresses, the most there can be. Please delete one first.",
      { n: MOST_ADDRESSES },
    );
  }
}
