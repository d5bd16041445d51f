import { keepBuyerCart } from "#db/buyer-carts.server.ts";
import { keepCart, type CartLineRow, type CartOf, type CartRow } from "#db/carts.server.ts";
import { addLines, emptyCart, type LineToPut } from "#db/shared-carts.server.ts";
import type { Question } from "#db/question.server.ts";
import type { StoreContext } from "../context.ts";
import { reminderInAccount } from "../reminder/in-account.ts";
import { MOST_LINES, mostOf } from "./build.ts";
import { isLive, keptUntil } from "./live.ts";

/** Those of the lines that can be had now, as they can be put into a cart. */
export const linesToPut = (rows: CartLineRow[]): LineToPut[] =>
  rows.flatMap(({ variantId, quantity, offer }): LineToPut[] => {
    const most = offer ? mostOf(offer) : 0;
    return offer && most > 0 ? [{ variantId, quantity, title: offer.title, price: offer.price, most }] : [];
  });

type Into = { mine: CartOf; cart: CartRow | null; replace?: boolean };

/**
 * Puts several things into the cart in hand, or into a new one, in one trip with what belongs to it (`also`). Answers the id for a
 * guest's browser to keep; null for a buyer. Throws `Refused` (`cart_ordered`) when a guest's was ordered meanwhile.
 */
export async function putLines(
  shop: StoreContext,
  { mine, cart, replace = false }: Into,
  lines: LineToPut[],
  also: (into: CartOf) => Record<string, Question<unknown>> = () => ({}),
): Promise<string | null> {
  const now = shop.now();
  const put = (into: CartOf) => ({
    ...(replace ? { emptied: emptyCart(into) } : {}),
    put: addLines(into, lines, MOST_LINES),
    ...also(into),
  });
  if (mine.buyerId !== null) {
    await shop.db.write({
      ...keepBuyerCart(mine.buyerId, crypto.randomUUID(), now, keptUntil(now)),
      ...put(mine),
      reminder: reminderInAccount(shop, mine.buyerId),
    });
    return null;
  }
  const into = isLive(cart, now) ? cart.id : crypto.randomUUID();
  await shop.db.write({
    cart: keepCart(into, keptUntil(now)),
    ...put({ buyerId: null, cartId: into }),
  });
  return into;
}
