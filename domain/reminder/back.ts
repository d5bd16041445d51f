import { noteBack, returningCart, type ReturningRow } from "#db/cart-reminders.server.ts";
import { cartOf, linesOfCart } from "#db/carts.server.ts";
import { Refused } from "#db/refused.server.ts";
import { storeShell } from "#db/stores.server.ts";
import { buildCart } from "../cart/build.ts";
import type { Cart } from "../cart/cart.ts";
import { isLive } from "../cart/live.ts";
import { linesToPut, putLines } from "../cart/put-lines.ts";
import type { Taken } from "../cart/take-shared.ts";
import { cartInHand } from "../cart/whose.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { NO_ID } from "../id.ts";
import type { Shell } from "../store/store.ts";
import { ShopMiss } from "../storefront/miss.ts";
import { reminderIn, type ReturnLink } from "./link.ts";

export type ReturnPage = {
  shell: Shell;
  /** What was left, at today's prices; empty when it was ordered, or is gone. */
  cart: Cart;
  state: ReturningRow["state"];
  /** Whether it is the very cart the visitor fills, and how many lines theirs has when it is another. */
  inHand: boolean;
  ownLines: number;
};

/**
 * Where a reminder's button leads, on any device; nothing is put anywhere yet, because mail programs look, too. In one trip.
 * Throws `ShopMiss` for a link that is none of this store's.
 */
export async function returnPage(
  shop: StoreContext,
  cartId: string | null,
  link: ReturnLink,
): Promise<ReturnPage> {
  const id = await reminderIn(shop, link);
  const mine = cartInHand(shop, cartId);
  const now = shop.now();
  const { shell, left, own, ownLines } = await shop.db.read({
    shell: storeShell(),
    left: returningCart(id ?? NO_ID, now),
    own: cartOf(mine),
    ownLines: linesOfCart(mine, now),
  });
  if (!left) throw new ShopMiss("cart", shell);
  const inHand = isLive(own, now) && (own.id === left.cartId || own.id === left.backAs);
  const cart = buildCart("", left.state === "open" ? left.lines : [], shell);
  return { shell, cart, state: left.state, inHand, ownLines: isLive(own, now) ? ownLines.length : 0 };
}

/**
 * Puts what was left into the cart in hand, beside what is in it: one trip to read, one to write. Pressed again, or in the browser
 * where it was left, it is there already. Throws `NotFound` and `Conflict` (`cart_ordered`, `out_of_stock`).
 */
export async function takeBack(shop: StoreContext, cartId: string | null, link: ReturnLink): Promise<Taken> {
  const id = await reminderIn(shop, link);
  const mine = cartInHand(shop, cartId);
  const now = shop.now();
  const { left, own } = await shop.db.read({ left: returningCart(id ?? NO_ID, now), own: cartOf(mine) });
  if (!id || !left) throw new NotFound("page");
  if (left.state === "ordered")
    throw new Conflict("cart_ordered", "What was in this cart is ordered already. There is nothing to do.");
  const lines = linesToPut(left.lines);
  if (lines.length === 0 || left.state === "gone")
    throw new Conflict("out_of_stock", "Nothing of this cart can be had any more, so yours stayed as it is.");
  const missing = left.lines.length - lines.length;
  if (isLive(own, now) && (own.id === left.cartId || own.id === left.backAs)) {
    await shop.db.write({ back: noteBack(id, mine, now) });
    return { cartId: null, left: missing };
  }
  try {
    const into = await putLines(shop, { mine, cart: own }, lines, (cart) => ({
      back: noteBack(id, cart, now),
    }));
    return { cartId: into, left: missing };
  } catch (error) {
    if (error instanceof Refused && error.code === "cart_ordered") return takeBack(shop, null, link);
    throw error;
  }
}
