import { cartOf, linesOfCart } from "#db/carts.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import type { Shell } from "../store/store.ts";
import { buildCart, EMPTY_CART } from "./build.ts";
import type { Cart } from "./cart.ts";
import { isLive } from "./live.ts";
import { cartInHand } from "./whose.ts";

/** The cart page, in one trip. A cart that is unknown, over its time or ordered already shows as an empty one. */
export async function cartPage(
  shop: StoreContext,
  cartId: string | null,
): Promise<{ shell: Shell; cart: Cart }> {
  const mine = cartInHand(shop, cartId);
  const now = shop.now();
  const { shell, cart, lines } = await shop.db.read({
    shell: storeShell(),
    cart: cartOf(mine),
    lines: linesOfCart(mine, now),
  });
  return { shell, cart: isLive(cart, now) ? buildCart(cart.id, lines, shell) : EMPTY_CART };
}
