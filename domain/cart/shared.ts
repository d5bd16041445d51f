import { cartOf, linesOfCart } from "#db/carts.server.ts";
import { linesNamed } from "#db/shared-carts.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { ShopMiss } from "../storefront/miss.ts";
import type { Shell } from "../store/store.ts";
import { buildCart } from "./build.ts";
import type { Cart } from "./cart.ts";
import { readCartWord } from "./link.ts";
import { isLive } from "./live.ts";
import { cartInHand } from "./whose.ts";

export type SharedCartPage = {
  shell: Shell;
  /** What the link names, at today's prices. */
  cart: Cart;
  /** How many lines the visitor's own cart has: only then is there something to choose. */
  ownLines: number;
};

/** What a link of a cart leads to, in one trip; nothing is put anywhere yet. Throws `ShopMiss` when it names nothing. */
export async function sharedCartPage(
  shop: StoreContext,
  cartId: string | null,
  word: string,
): Promise<SharedCartPage> {
  const wanted = readCartWord(word);
  const mine = cartInHand(shop, cartId);
  const now = shop.now();
  const { shell, named, own, ownLines } = await shop.db.read({
    shell: storeShell(),
    named: linesNamed(wanted, now),
    own: cartOf(mine),
    ownLines: linesOfCart(mine, now),
  });
  if (named.length === 0) throw new ShopMiss("cart", shell);
  return { shell, cart: buildCart("", named, shell), ownLines: isLive(own, now) ? ownLines.length : 0 };
}
