import { addressesOf } from "#db/buyer-addresses.server.ts";
import { profileOf } from "#db/buyer-profile.server.ts";
import { cartOf, linesOfCart } from "#db/carts.server.ts";
import { orderOfCart } from "#db/orders.server.ts";
import { constant } from "#db/question.server.ts";
import { storeShell } from "#db/stores.server.ts";
import { buildCart, EMPTY_CART } from "../cart/build.ts";
import type { Cart } from "../cart/cart.ts";
import { askableId } from "../cart/id.ts";
import { isLive } from "../cart/live.ts";
import { cartInHand } from "../cart/whose.ts";
import type { SavedAddress } from "../buyer/address.ts";
import type { StoreContext } from "../context.ts";
import type { Shell } from "../store/store.ts";

export type CheckoutPage = {
  shell: Shell;
  cart: Cart;
  /** The order this cart became: for who comes back by the browser's back button after ordering. */
  placed: { number: number; key: string } | null;
  /** Who is signed in, with their addresses, the preferred one first; null for a guest. */
  buyer: { name: string; email: string; phone: string; addresses: SavedAddress[] } | null;
};

/** The checkout page, in one trip. A cart that is unknown, over its time or ordered already shows as an empty one. */
export async function checkoutPage(shop: StoreContext, cartId: string | null): Promise<CheckoutPage> {
  const id = askableId(cartId);
  const now = shop.now();
  const mine = cartInHand(shop, cartId);
  const { buyerId } = mine;
  const { shell, cart, lines, order, profile, addresses } = await shop.db.read({
    shell: storeShell(),
    cart: cartOf(mine),
    lines: linesOfCart(mine, now),
    order: orderOfCart(id),
    profile: buyerId === null ? constant(null) : profileOf(buyerId),
    addresses: buyerId === null ? constant([]) : addressesOf(buyerId),
  });
  return {
    shell,
    cart: isLive(cart, now) ? buildCart(cart.id, lines, shell) : EMPTY_CART,
    placed: order && { number: order.number, key: order.key },
    buyer: profile && { name: profile.name, email: profile.email, phone: profile.phone, addresses },
  };
}
