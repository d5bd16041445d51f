import type { Offer } from "../delivery/offers.ts";
import type { Totals } from "../checkout/totals.ts";
import type { Address } from "../order/order.ts";

/** How an order came that a seller puts together. */
export const DRAFT_SOURCES = ["draft", "in_person", "phone"] as const;
export type DraftSource = (typeof DRAFT_SOURCES)[number];

/** How a seller takes money by hand. */
export const PAID_WITH = ["cash", "terminal", "transfer", "other"] as const;
export type PaidWith = (typeof PAID_WITH)[number];

/** `none`: handed over where it was bought. */
export const DRAFT_WAYS = ["deliver", "pickup", "none"] as const;
export type DraftWay = (typeof DRAFT_WAYS)[number];

/** The id of a delivery whose name and price the seller typed. */
export const OWN_DELIVERY = "own";

/** A thing of the shop, or one that is in no catalogue ("Alterations"). Numbers and amounts as they are typed. */
export type TypedLine =
  | { kind: "product"; variantId: string; title: string; quantity: string }
  | { kind: "custom"; title: string; price: string; quantity: string; taxed: boolean };

/** A draft as a seller types it. */
export type TypedDraft = {
  source: DraftSource;
  lines: TypedLine[];
  name: string;
  email: string;
  phone: string;
  way: DraftWay;
  address: Address;
  /** Which of the offers, by its id; `OWN_DELIVERY` for the one that is typed. */
  offerId: string;
  ownName: string;
  ownPrice: string;
  discountKind: "" | "amount" | "percentage";
  discountValue: string;
  discountReason: string;
  note: string;
};

/** A line as it would be ordered now. */
export type DraftLine = {
  /** The variant's id, or one of its own. */
  key: string;
  variantId: string | null;
  productId: string | null;
  title: string;
  variantTitle: string;
  sku: string;
  imageKey: string | null;
  quantity: number;
  /** Minor units, as sold now. */
  unitPrice: number;
  total: number;
  grams: number;
  taxed: boolean;
  /** Why it can't be ordered like that, in a seller's words. */
  problem: string | null;
};

/** A draft with all that it comes to, worked out as a checkout is. Amounts are minor units. */
export type CountedDraft = {
  /** In the order of the form. */
  lines: DraftLine[];
  /** What could be sent to the address, and where it could be fetched. */
  offers: Offer[];
  points: Offer[];
  chosen: Offer | null;
  totals: Totals;
  /** What can't be read of the form, a sentence for each field. */
  problems: Record<string, string>;
};
