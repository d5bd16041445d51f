import type { PaymentProvider } from "../payment/providers.ts";
import type { Dispute } from "../dispute/dispute.ts";
import type { Return } from "../return/return.ts";

export type OrderStatus = "placed" | "paid" | "fulfilled" | "cancelled" | "refunded";
export type PaymentStatus = "pending" | "paid" | "failed" | "refund_due";

export type Address = {
  line1: string;
  line2: string;
  city: string;
  region: string;
  postcode: string;
  country: string;
};

export type OrderLine = {
  id: string;
  /** Null when it is no longer there. */
  variantId: string | null;
  title: string;
  variantTitle: string;
  sku: string;
  imageKey: string | null;
  quantity: number;
  /** Of `quantity`: on their way or there; of those, came back; called off before they were sent. */
  sent: number;
  returned: number;
  removed: number;
  /** Minor units, as is `total`. */
  unitPrice: number;
  total: number;
  discount: number;
  tax: number;
  /** Whether taxes apply to it. */
  taxable: boolean;
  giftCard: boolean;
};

export type FulfilmentStatus = "sent" | "delivered" | "called_off";

/** A parcel. */
export type Fulfilment = {
  id: string;
  status: FulfilmentStatus;
  carrier: string;
  trackingNumber: string;
  trackingUrl: string;
  createdAt: Date;
  deliveredAt: Date | null;
  calledOffAt: Date | null;
  /** How many of which of the order's lines are in it. */
  lines: { lineId: string; quantity: number }[];
};

export type AdditionStatus = "open" | "paid" | "dropped";

/** What the shop added after the order was paid: its own when its money is there. Minor units. */
export type Addition = {
  id: string;
  status: AdditionStatus;
  lines: { id: string; title: string; variantTitle: string; quantity: number; total: number }[];
  total: number;
  /** Until when its money is waited for. */
  holdUntil: Date;
};

export type RefundStatus = "pending" | "sent" | "done" | "failed";

/** Money that goes back to the buyer, or went. Minor units. */
export type Refund = {
  id: string;
  /** Null when all of it went back onto gift cards. */
  paymentId: string | null;
  returnId: string | null;
  /** All of it; of that, what went back onto gift cards, and what is for delivery. */
  amount: number;
  giftCard: number;
  delivery: number;
  /** What goes back besides with the order in whose place this one went out. Not in `amount`. */
  exchange: number;
  /** For the buyer. */
  reason: string;
  /** For the shop alone. */
  note: string;
  status: RefundStatus;
  way: "gateway" | "by_hand" | "gift_card" | "exchange";
  /** How it was given back by hand. */
  how: string;
  /** Why it failed, or waits. */
  problem: string;
  /** It is at the gateway, which does not go on with it by itself or does not say how it stands: its seller has to look there. */
  stuck: boolean;
  createdAt: Date;
  settledAt: Date | null;
  lines: { lineId: string; quantity: number; amount: number }[];
};

export type TimelineEntry = { type: string; actor: string; data: Record<string, unknown>; at: Date };

export type Proof = {
  id: string;
  contentType: string;
  sentAt: Date;
  /** Null until the seller has looked. */
  verdict: "confirmed" | "declined" | null;
  reason: string;
};

/** What the order that came before pays for an exchange. Minor units. */
export type Credit = {
  /** The return it went out for, the order that is of, and how that one is paid. */
  returnId: string;
  number: number;
  method: PaymentProvider;
  /** As it was when the exchange went out, and how much of it went back since. */
  amount: number;
  freed: number;
};

/** An order as its buyer (with the key) and its seller see it. */
export type Order = {
  id: string;
  number: number;
  key: string;
  status: OrderStatus;
  method: PaymentProvider;
  name: string;
  email: string;
  phone: string;
  address: Address;
  note: string;
  currency: string;
  subtotal: number;
  /** Taken off lines and delivery together; `deliveryDiscount` is the delivery's part of it. */
  discount: number;
  deliveryDiscount: number;
  /**
   * What is asked for no more because it came back before it was paid, with its tax, which is `cameBackTax`. Lines, `subtotal` and `tax`
   * stay as they were sent (`cameBackOf`).
   */
  cameBack: number;
  cameBackTax: number;
  /** Before `deliveryDiscount`. */
  delivery: number;
  /** All tax of what was sent; `taxIncluded` is the part of it that was in the prices already. */
  tax: number;
  taxIncluded: number;
  /** The part of `tax` that is on the delivery. */
  deliveryTax: number;
  taxes: { name: string; rate: number; included: boolean; amount: number }[];
  total: number;
  /** Paid by gift cards; the rest of `total` is due. */
  giftCard: number;
  /** How much of `giftCard` went back onto the cards. */
  giftCardBack: number;
  deliveryMethod: "rate" | "local" | "pickup";
  /** What the delivery was called; empty in orders from before there was a choice. */
  deliveryName: string;
  /** The days it was to take; null where nothing was promised. */
  deliveryDaysFrom: number | null;
  deliveryDaysTo: number | null;
  /** For whoever brings it. */
  riderNote: string;
  /** Goes into the parcel. */
  giftMessage: string;
  /** Who put it together: a buyer in the shop, or a seller for a pay link, at the counter or on the phone. */
  source: "web" | "draft" | "in_person" | "phone";
  /** Until when a seller promised to keep it for who has the pay link. */
  payBy: Date | null;
  /** How a seller took the money, and what they wrote beside it; empty for every other way. */
  paidWith: "" | "cash" | "terminal" | "transfer" | "other";
  paidReference: string;
  placedAt: Date;
  paidAt: Date | null;
  fulfilledAt: Date | null;
  cancelledAt: Date | null;
  /** Until when its things are kept while no money has come; null when that has no end, or is over. */
  holdUntil: Date | null;
  /** When they were given back because no money came; null again once they were taken anew. */
  releasedAt: Date | null;
  /** When it forgot its buyer, who asked for that; or, as long as it is under way, that it will. */
  erasedAt: Date | null;
  eraseWhenOver: boolean;
  lines: OrderLine[];
  /** What the buyer sent to show that they transferred the money, oldest first. */
  proofs: Proof[];
  /** What took something off it, by the code that was typed or else by its name. */
  discounts: {
    title: string;
    code: string | null;
    class: "product" | "order" | "shipping";
    amount: number;
  }[];
  /** The gift cards that paid for it. */
  giftCards: { lastFour: string; amount: number }[];
  payment: { status: PaymentStatus; reference: string; payUrl: string | null } | null;
  /**
   * The payment for which other money came than was asked for, whether it is the one that counts or one that was left; null when there is none. What the
   * gateway took then is booked nowhere: the seller settles it there.
   */
  mismatched: { reference: string; provider: PaymentProvider; additionId: string | null } | null;
  /** Its parcels, those that were called off too; oldest first. */
  fulfilments: Fulfilment[];
  /** How often it was changed after it was placed. */
  edits: number;
  /** Oldest first. */
  additions: Addition[];
  /** Oldest first. */
  refunds: Refund[];
  /** Oldest first. */
  returns: Return[];
  disputes: Dispute[];
  /** The number of the order in whose place this one goes out. */
  exchangeOf: number | null;
  /** What that order pays for this one; null too once this one was called off. */
  credit: Credit | null;
  /** For how many days after it was sent its buyer can ask online to return something; 0 for never. */
  returnDays: number;
  /** Each payment whose money came: how much of it there is, and how much is back or on its way back. */
  received: { id: string; provider: PaymentProvider; amount: number; refunded: number; due: boolean }[];
  /** Oldest first. */
  timeline: TimelineEntry[];
};

/** A row of the seller's list. */
export type OrderRow = {
  id: string;
  number: number;
  status: OrderStatus;
  method: PaymentProvider;
  paymentStatus: PaymentStatus;
  name: string;
  source: Order["source"];
  total: number;
  currency: string;
  itemCount: number;
  /** A part of it is on its way, and more of it is to follow. */
  partlySent: boolean;
  /** It was to be sent, and all of it was called off since. */
  nothingToSend: boolean;
  /** All of it came back before it was paid at the door: nothing is asked for. */
  nobodyTook: boolean;
  /** What of it went back, or is on its way back. */
  refunded: number;
  placedAt: Date;
};
