import { cartOf } from "#db/carts.server.ts";
import { linesNamed } from "#db/shared-carts.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { readCartWord } from "./link.ts";
import { linesToPut, putLines } from "./put-lines.ts";
import { cartInHand } from "./whose.ts";

export type Taken = {
  /** For a guest's browser to keep; null for a buyer. */
  cartId: string | null;
  /** Things that the link names but that can't be had. */
  left: number;
};

/**
 * Puts what a link names into the visitor's cart, to what is in it or in its place: one trip to read, one to write. Throws
 * `Conflict` (`out_of_stock`) when nothing of it can be had.
 */
export async function takeShared(
  shop: StoreContext,
  cartId: string | null,
  word: string,
  how: "add" | "replace",
): Promise<Taken> {
  const wanted = readCartWord(word);
  const now = shop.now();
  const mine = cartInHand(shop, cartId);
  const { cart, named } = await shop.db.read({ cart: cartOf(mine), named: linesNamed(wanted, now) });
  const lines = linesToPut(named);
  if (lines.length === 0)
    throw new Conflict("out_of_stock", "Nothing of this cart can be had any more, so yours stayed as it is.");
  const left = named.length - lines.length;
  try {
    return { cartId: await putLines(shop, { mine, cart, replace: how === "replace" }, lines), left };
  } catch (error) {
    // Ordered in another tab a moment ago: what is taken now belongs in a new cart.
    if (error instanceof Refused && error.code === "cart_ordered") return takeShared(shop, null, word, how);
    throw error;
  }
}
