import { cartById, linesOfCart } from "#db/carts.server.ts";
import { orderOfCart } from "#db/orders.server.ts";
import { storeShell } from "#db/stores.server.ts";
import { buildCart, EMPTY_CART } from "../cart/build.ts";
import type { Cart } from "../cart/cart.ts";
import { askableId } from "../cart/id.ts";
import { isLive } from "../cart/live.ts";
import type { StoreContext } from "../context.ts";
import type { Shell } from "../store/store.ts";

export type CheckoutPage = {
  shell: Shell;
  cart: Cart;
  /** The order this cart became: for who comes back by the browser's back button after ordering. */
  placed: { number: number; key: string } | null;
};

/** The checkout page, in one trip. A cart that is unknown, over its time or ordered already shows as an empty one. */
export async function checkoutPage(shop: StoreContext, cartId: string | null): Promise<CheckoutPage> {
  const id = askableId(cartId);
  const now = shop.now();
  const { shell, cart, lines, order } = await shop.db.read({
    shell: storeShell(),
    cart: cartById(id),
    lines: linesOfCart(id, now),
    order: orderOfCart(id),
  });
  return {
    shell,
    cart: isLive(cart, now) ? buildCart(cart.id, lines, shell) : EMPTY_CART,
    placed: order && { number: order.number, key: order.key },
  };
}
