import type { Cart, CartLine } from "../cart/cart.ts";
import { Conflict } from "../errors.ts";
import type { Store } from "../store/store.ts";
import { PriceChanged } from "./price-changed.ts";

/**
 * Throws the `Conflict` that stands between this cart and an order: `cart_empty`, `out_of_stock` (naming each line
 * and how many are left), or `price_changed` when its total is not `totalSeen`.
 */
export function requireOrderable(
  cart: Cart,
  totalSeen: number,
  store: Pick<Store, "currency" | "locale">,
): void {
  if (cart.lines.length === 0) throw new Conflict("cart_empty", "Your cart is empty.");
  const missing = cart.lines.flatMap((line) => missingWords(line) ?? []);
  if (missing.length > 0) {
    throw new Conflict("out_of_stock", `${missing.join(" ")} Please change your cart and order again.`);
  }
  if (cart.total !== totalSeen) throw new PriceChanged(cart.total, store.currency, store.locale);
}

function missingWords({ problem, title, variantTitle }: CartLine): string | null {
  const name = variantTitle ? `${title} (${variantTitle})` : title;
  if (problem?.kind === "gone") return `${name} is no longer sold.`;
  if (problem?.kind === "sold_out") return `${name} is sold out.`;
  if (problem?.kind === "too_few") return `Only ${problem.left} of ${name} left.`;
  return null;
}
