import { addToCart } from "#domain/cart/add.ts";
import { cartPage } from "#domain/cart/page.ts";
import { placeOrder, type CheckoutInput, type PlacedOrder } from "#domain/order/place.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import type { Goods } from "./goods.ts";

/** A filled-in checkout form; the total seen is the cart's own unless told otherwise. */
export async function fillIn(
  { visitor }: OpenShop,
  cartId: string,
  changed: Partial<CheckoutInput> = {},
): Promise<CheckoutInput> {
  const { cart } = await cartPage(visitor, cartId);
  return {
    // A buyer's cart has an id that only its page tells.
    cartId: cart.id || cartId,
    name: "Zainab Bello",
    email: "zainab@demo.test",
    phone: "+234 803 123 4567",
    address: {
      line1: "12 Broad Street",
      line2: "",
      city: "Lagos",
      region: "Lagos",
      postcode: "",
      country: "NG",
    },
    note: "",
    method: "pay_on_delivery",
    totalSeen: cart.total,
    ...changed,
  };
}

/** A cart with these things in it, in this order. */
export async function fillCart({ visitor }: OpenShop, goods: Goods[], quantity = 1): Promise<string> {
  let cartId: string | null = null;
  for (const { variantId } of goods) ({ cartId } = await addToCart(visitor, cartId, { variantId, quantity }));
  return cartId ?? "";
}

/** Buys these things: a new cart, the form, and the press of the button. */
export async function buy(
  open: OpenShop,
  goods: Goods[],
  changed: Partial<CheckoutInput> = {},
  quantity = 1,
): Promise<PlacedOrder> {
  return placeOrder(open.visitor, await fillIn(open, await fillCart(open, goods, quantity), changed));
}
