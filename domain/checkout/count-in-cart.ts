import { deliveryFor } from "../cart/build.ts";
import type { Cart } from "../cart/cart.ts";
import type { Shell } from "../store/store.ts";
import type { Asked } from "./asked.ts";
import { countCart, type CountedCart } from "./count-cart.ts";

/** A cart before anybody has said where it goes. */
export type CountedInCart = CountedCart & {
  /** Null where only the checkout knows. */
  delivery: number | null;
  /** What the goods cost after their discounts, in minor units: what free delivery goes by, here as at the checkout. */
  value: number;
};

/** Counts a cart as its page shows it, without taxes. Pure; amounts are minor units. */
export function countInCart(cart: Cart, asked: Asked, shell: Shell, now: Date): CountedInCart {
  const goods = countCart(cart, asked, { delivery: null, taxes: [] }, now, shell);
  const value = goods.totals.subtotal - goods.totals.discount;
  const brought = cart.lines.some(({ giftCard, total }) => !giftCard && total > 0);
  const delivery = !brought ? 0 : cart.delivery === null ? null : deliveryFor(value, shell);
  if (!delivery) return { ...goods, delivery, value };
  return { ...countCart(cart, asked, { delivery, taxes: [] }, now, shell), delivery, value };
}
