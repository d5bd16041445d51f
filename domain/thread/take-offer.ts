import { cartOf } from "#db/carts.server.ts";
import { Refused } from "#db/refused.server.ts";
import { layOffer, linesOffered, offerInThread, type OfferInThread } from "#db/thread-offers.server.ts";
import { MOST_LINES } from "../cart/build.ts";
import { linesToPut, putLines } from "../cart/put-lines.ts";
import { cartInHand } from "../cart/whose.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { isId } from "../id.ts";
import { enterOrder, enterStore, type Entered } from "./enter.ts";
import { offerState } from "./shown-cards.ts";

/** For a guest's browser to keep; null for a buyer. */
type Taken = { cartId: string | null };

/** An offer in the thread of an order, for whoever holds its key. Throws as `takeOffer` does. */
export async function takeOfferOfOrder(
  shop: StoreContext,
  { number, key, offerId, cartId }: { number: number; key: string; offerId: string; cartId: string | null },
): Promise<Taken> {
  return takeOffer(shop, await enterOrder(shop, number, key), offerId, cartId);
}

/** An offer in a buyer's own thread. Throws `SignedOut`, and as `takeOffer` does. */
export async function takeOfferOfStore(
  shop: StoreContext,
  { offerId, cartId }: { offerId: string; cartId: string | null },
): Promise<Taken> {
  return takeOffer(shop, await enterStore(shop), offerId, cartId);
}

/**
 * Lays what was offered into the cart in hand, with the offer, for the checkout to count: one trip to read, one to write. Nothing is
 * used up by that; the order does. Again it changes nothing. Throws `NotFound`, and `Conflict` (`offer_over`, `out_of_stock`, `cart_full`).
 */
async function takeOffer(
  shop: StoreContext,
  at: Entered,
  offerId: string,
  cartId: string | null,
): Promise<Taken> {
  if (!isId(offerId)) throw new NotFound("offer");
  const now = shop.now();
  const mine = cartInHand(shop, cartId);
  const { offer, cart, named } = await shop.db.read({
    offer: offerInThread(offerId, at.thread.id),
    cart: cartOf(mine),
    named: linesOffered(offerId, at.thread.id, now),
  });
  if (!offer) throw new NotFound("offer");
  requireOpen(offer, now);
  const lines = linesToPut(named);
  if (lines.length === 0)
    throw new Conflict("out_of_stock", "Nothing of this offer can be had any more. Please ask the shop.");
  try {
    return {
      cartId: await putLines(shop, { mine, cart }, [], (into) => layOffer(into, offerId, lines, MOST_LINES)),
    };
  } catch (error) {
    // Ordered in another tab a moment ago: what is taken now belongs in a new cart.
    if (error instanceof Refused && error.code === "cart_ordered") return takeOffer(shop, at, offerId, null);
    if (error instanceof Refused && error.code === "cart_full")
      throw new Conflict("cart_full", "Your cart is full. Please order what is in it first.");
    throw error;
  }
}

const OVER = {
  ordered: "You have ordered with this offer already.",
  taken_back: "The shop has taken this offer back.",
  expired: "This offer is over. Please ask the shop for another.",
} as const;

function requireOpen(offer: OfferInThread, now: Date): void {
  const state = offerState(offer, now);
  if (state !== "open") throw new Conflict("offer_over", OVER[state]);
}
