import { cartOf, linesOfCart } from "#db/carts.server.ts";
import { storeShellAndTerms } from "#db/stores.server.ts";
import { askedWith, type Along } from "../checkout/asked.ts";
import { countInCart, type CountedInCart } from "../checkout/count-in-cart.ts";
import type { StoreContext } from "../context.ts";
import type { Shell } from "../store/store.ts";
import { buildCart, EMPTY_CART } from "./build.ts";
import type { Cart } from "./cart.ts";
import { isLive } from "./live.ts";
import { cartInHand } from "./whose.ts";

/** The cart page, in one trip; `taxComes` says that taxes may come on top at the checkout. A cart that is unknown, over its time or ordered already shows as an empty one. */
export async function cartPage(
  shop: StoreContext,
  cartId: string | null,
  along: Along = {},
): Promise<{ shell: Shell; cart: Cart; counted: CountedInCart; taxComes: boolean }> {
  const mine = cartInHand(shop, cartId);
  const now = shop.now();
  const { store, cart, lines, asked, cards } = await shop.db.read({
    store: storeShellAndTerms(),
    cart: cartOf(mine),
    lines: linesOfCart(mine, now),
    ...askedWith(shop, mine, along, now),
  });
  const { shell, terms } = store;
  const current = isLive(cart, now) ? buildCart(cart.id, lines, shell) : EMPTY_CART;
  return {
    shell,
    cart: current,
    counted: countInCart(current, { asked, cards }, shell, now),
    taxComes: terms.taxes.some(({ included, rate }) => !included && rate > 0),
  };
}
