import { useCode } from "#domain/cart/use-code.ts";
import type { DiscountInput } from "#domain/discount/check.ts";
import { saveDiscount } from "#domain/discount/save.ts";
import { issueGiftCard } from "#domain/gift-card/issue.ts";
import type { CheckoutInput } from "#domain/order/details.ts";
import { placeOrder, type PlacedOrder } from "#domain/order/place.ts";
import { cartPage } from "#domain/cart/page.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { fillCart, fillIn } from "./checkout.ts";
import type { Goods } from "./goods.ts";

/** A filled-in form of a discount: 10 % off the order with the code SPRING unless told otherwise. */
export const discountForm = (changed: Partial<DiscountInput> = {}): DiscountInput => ({
  title: "Spring",
  automatic: false,
  codes: "SPRING",
  kind: "order",
  worth: "percentage",
  percent: "10",
  amount: "",
  buy: "2",
  get: "1",
  times: "",
  chosenBuys: false,
  chosenGets: false,
  buyProducts: [],
  buyCollections: [],
  getProducts: [],
  getCollections: [],
  minimum: "none",
  minSubtotal: "",
  minQuantity: "",
  perBuyer: "",
  inAll: "",
  startsAt: new Date("2026-01-01T00:00:00Z"),
  endsAt: "never",
  combinesWith: [],
  ...changed,
});

export const offer = async ({ shop }: OpenShop, changed: Partial<DiscountInput> = {}): Promise<string> =>
  (await saveDiscount(shop, null, discountForm(changed))).id;

/** A cart with these things and this code, and the form as its checkout page would fill it in. */
export async function withCode(
  open: OpenShop,
  goods: Goods[],
  code: string,
  changed: Partial<CheckoutInput> = {},
): Promise<CheckoutInput> {
  const cartId = await fillCart(open, goods);
  await useCode(open.visitor, cartId, code, "127.0.0.1");
  return seen(open, cartId, changed);
}

/** The form with the sums that the page shows for this cart. */
export async function seen(
  open: OpenShop,
  cartId: string,
  changed: Partial<CheckoutInput> = {},
): Promise<CheckoutInput> {
  const { counted } = await cartPage(open.visitor, cartId);
  const { total, due } = counted.totals;
  return fillIn(open, cartId, { totalSeen: total, dueSeen: due, ...changed });
}

/** These things, of which a gift card of the shop's pays so much. Answers the order, and the card's id. */
export async function placeBesideCard(
  open: OpenShop,
  goods: Goods[],
  amount: string,
  changed: Partial<CheckoutInput> = {},
  quantity = 2,
): Promise<PlacedOrder & { card: string }> {
  const card = await issueGiftCard(open.shop, { amount, email: "", note: "", expiresAt: "never" });
  const cartId = await fillCart(open, goods, quantity);
  await useCode(open.visitor, cartId, card.code ?? "", "127.0.0.1");
  return { ...(await place(open, await seen(open, cartId, changed))), card: card.id };
}

export const place = (open: OpenShop, form: CheckoutInput): Promise<PlacedOrder> =>
  placeOrder(open.visitor, form);
