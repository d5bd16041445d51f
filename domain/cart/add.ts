import { keepBuyerCart } from "#db/buyer-carts.server.ts";
import { addLine, cartOf, keepCart, linesOfCart, offerOf } from "#db/carts.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, Invalid, NotFound } from "../errors.ts";
import { reminderInAccount } from "../reminder/in-account.ts";
import type { Told } from "../words/say.ts";
import { isLimited, MOST_LINES, MOST_OF_ONE, mostOf } from "./build.ts";
import { askableId } from "./id.ts";
import { isLive, keptUntil } from "./live.ts";
import { cartInHand } from "./whose.ts";

/**
 * Puts something in the cart, opening a new one when there is none that can be filled. Takes as many as are left,
 * and `note` says so. The answer's `cartId` is for a guest's browser to keep; null for a buyer, whose cart is known
 * by whose it is. Throws `Invalid` (`quantity`), `NotFound`, and `Conflict` (`out_of_stock`, `cart_full`).
 */
export async function addToCart(
  shop: StoreContext,
  cartId: string | null,
  { variantId, quantity }: { variantId: string; quantity: number },
): Promise<{ cartId: string | null; note: Told | null }> {
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MOST_OF_ONE) {
    throw new Invalid({ quantity: "Choose how many, from 1 to {most}." }, { most: MOST_OF_ONE });
  }
  const now = shop.now();
  const mine = cartInHand(shop, cartId);
  const { cart, lines, offer } = await shop.db.read({
    cart: cartOf(mine),
    lines: linesOfCart(mine, now),
    offer: offerOf(askableId(variantId), now),
  });
  if (!offer) throw new NotFound("product");
  const most = mostOf(offer);
  if (most <= 0) throw new Conflict("out_of_stock", "{title} is sold out.", { title: offer.title });

  const live = isLive(cart, now);
  const has = (live && lines.find((line) => line.variantId === variantId)?.quantity) || 0;
  if (live && !has && lines.length >= MOST_LINES) {
    throw new Conflict("cart_full", "Your cart is full. Please order what is in it first.");
  }
  const line = { variantId, quantity, title: offer.title, price: offer.price, most };
  const note = has + quantity > most ? noteOf(most, isLimited(offer)) : null;
  if (mine.buyerId !== null) {
    const cart = keepBuyerCart(mine.buyerId, crypto.randomUUID(), now, keptUntil(now));
    await shop.db.write({
      ...cart,
      line: addLine(mine, line),
      reminder: reminderInAccount(shop, mine.buyerId),
    });
    return { cartId: null, note };
  }
  const into = live ? cart.id : crypto.randomUUID();
  try {
    await shop.db.write({
      cart: keepCart(into, keptUntil(now)),
      line: addLine({ buyerId: null, cartId: into }, line),
    });
  } catch (error) {
    // Ordered in another tab a moment ago: what is added now belongs in a new cart.
    if (error instanceof Refused && error.code === "cart_ordered")
      return addToCart(shop, null, { variantId, quantity });
    throw error;
  }
  return { cartId: into, note };
}

const noteOf = (n: number, limited: boolean): Told => ({
  text: limited
    ? "One order takes at most {n} of this, so we put {n} in your cart."
    : n === MOST_OF_ONE
      ? "We put {n} in your cart, the most it takes."
      : "Only {n} left, so we put {n} in your cart.",
  values: { n },
});
