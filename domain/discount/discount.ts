/** What a discount makes cheaper. Which may meet on one order is said in these words. */
export const DISCOUNT_CLASSES = ["product", "order", "shipping"] as const;
export type DiscountClass = (typeof DISCOUNT_CLASSES)[number];

/** How much: hundredths of a percent (1250 is 12.5 %), or minor units of the store's currency. */
export type Worth = { kind: "percentage"; basisPoints: number } | { kind: "amount"; amount: number };

/** What it does. An amount off products is off each piece; one off the order is off all of it, once. */
export type Effect =
  | { kind: "order"; worth: Worth }
  | { kind: "products"; worth: Worth }
  | { kind: "shipping" }
  /** What one piece costs of these variants, for so many of each (minor units): made for one buyer in a thread. */
  | { kind: "offer"; lines: { variantId: string; quantity: number; price: number }[] }
  /** Who takes `buy` gets `get` more with so much off, the cheapest ones, at most `times` times an order; null is as often as it fits. */
  | { kind: "buy_get"; buy: number; get: number; basisPoints: number; times: number | null };

/** Reached by what it is for: the chosen products, or all that can be discounted. Minor units, or pieces. */
export type Minimum =
  | { kind: "none" }
  | { kind: "subtotal"; amount: number }
  | { kind: "quantity"; quantity: number };

/** A discount as a seller made it. */
export type Discount = {
  id: string;
  /** What shoppers read beside the amount when no code was typed. */
  title: string;
  effect: Effect;
  minimum: Minimum;
  /** How often one buyer, and how often all of them together; null is without end. */
  perBuyer: number | null;
  inAll: number | null;
  startsAt: Date;
  endsAt: Date | null;
  active: boolean;
  /** Classes of other discounts that it may stand beside; both of two must allow it. */
  combinesWith: DiscountClass[];
};

/** A discount that an order might get, with what is known of its use and of the cart. */
export type Candidate = Discount & {
  /** The code that was asked for; null for one that comes by itself. */
  code: string | null;
  /** Orders that have it, and those of this buyer. */
  used: number;
  usedByBuyer: number;
  /** Products of the cart that it is for, and that the extra pieces can be of; null for all. */
  buys: string[] | null;
  gets: string[] | null;
};

/** A line as discounts see it. `discountable` is false for what is as good as money: gift cards. */
export type DiscountLine = {
  id: string;
  productId: string;
  quantity: number;
  /** Minor units. */
  unitPrice: number;
  discountable: boolean;
};

export const classOf = ({ kind }: Effect): DiscountClass =>
  kind === "order" ? "order" : kind === "shipping" ? "shipping" : "product";

/** Whether both allow the other beside them. */
export const mayCombine = (a: Discount, b: Discount): boolean =>
  a.combinesWith.includes(classOf(b.effect)) && b.combinesWith.includes(classOf(a.effect));
