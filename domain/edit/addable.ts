import type { OfferOf } from "#db/exchanges.server.ts";

/** Something that can be added to an order. Minor units. */
export type Addable = {
  variantId: string;
  title: string;
  variantTitle: string;
  imageKey: string | null;
  price: number;
  taxable: boolean;
  /** How many there are; null where they are not counted. */
  left: number | null;
};

/** What of this can be added: gift cards are bought in the shop. */
export const addable = (offers: OfferOf[]): Addable[] =>
  offers
    .filter(({ offer }) => !offer.giftCard)
    .map(({ variantId, offer }) => ({
      variantId,
      title: offer.title,
      variantTitle: offer.options.join(" / "),
      imageKey: offer.image?.key ?? null,
      price: offer.price,
      taxable: offer.taxed,
      left: offer.tracked && !offer.backorder ? offer.stock : null,
    }));
