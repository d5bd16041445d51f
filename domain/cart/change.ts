import { cartOf, linesOfCart, setLines, touchCart } from "#db/carts.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, Invalid } from "../errors.ts";
import type { Told } from "../words/say.ts";
import { isLimited, MOST_LINES, MOST_OF_ONE, mostOf } from "./build.ts";
import { isLive, keptUntil } from "./live.ts";
import { cartInHand } from "./whose.ts";

/**
 * Sets quantities of lines in the cart; 0 takes a line out, a line that is not in the cart is passed over.
 * The current prices of the named lines count as seen. Where fewer are left, it keeps those, and `notes` say so.
 * Throws `Invalid` (`quantity`) and `Conflict` (`cart_gone`).
 */
export async function changeCart(
  shop: StoreContext,
  cartId: string | null,
  wanted: { variantId: string; quantity: number }[],
): Promise<{ notes: Told[] }> {
  const possible = ({ quantity }: { quantity: number }) =>
    Number.isInteger(quantity) && quantity >= 0 && quantity <= MOST_OF_ONE;
  if (!wanted.every(possible) || wanted.length > MOST_LINES) {
    throw new Invalid({ quantity: "Choose how many, from 0 to {most}." }, { most: MOST_OF_ONE });
  }
  const now = shop.now();
  const mine = cartInHand(shop, cartId);
  const { cart, lines } = await shop.db.read({ cart: cartOf(mine), lines: linesOfCart(mine, now) });
  if (!isLive(cart, now)) throw cartGone();

  const notes: Told[] = [];
  const changes = lines.flatMap(({ variantId, titleSeen, priceSeen, offer }) => {
    const asked = wanted.findLast((line) => line.variantId === variantId)?.quantity;
    if (asked === undefined) return [];
    const most = offer ? mostOf(offer) : 0;
    // What is sold out or gone stays as it is, for the cart page to say so; only the shopper takes it out.
    const quantity = most > 0 ? Math.min(asked, most) : asked;
    if (quantity < asked)
      notes.push({
        text:
          offer && isLimited(offer)
            ? "One order takes at most {n} of {title}, so we put {n} in your cart."
            : "Only {n} of {title} left, so we put {n} in your cart.",
        values: { n: most, title: offer?.title ?? titleSeen },
      });
    return [{ variantId, quantity, price: offer?.price ?? priceSeen }];
  });
  if (changes.length === 0) return { notes: [] };
  try {
    await shop.db.write({ cart: touchCart(cart.id, keptUntil(now)), lines: setLines(cart.id, changes) });
  } catch (error) {
    if (error instanceof Refused && error.code === "cart_ordered") throw cartGone();
    throw error;
  }
  return { notes };
}

const cartGone = () => new Conflict("cart_gone", "This cart is no longer open. Please start a new one.");
