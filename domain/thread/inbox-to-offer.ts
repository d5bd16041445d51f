import { variantsToOffer } from "#db/thread-offers.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { idsOf } from "./ids-of.ts";
import { OFFERED_FROM_MOST } from "./inbox-offer.ts";

/** Something that can be offered for less. `price` is minor units, as in the shop; `left` null where nothing is counted. */
export type Offerable = {
  variantId: string;
  title: string;
  variantTitle: string;
  imageKey: string | null;
  price: number;
  left: number | null;
};

/** What shoppers can buy of these products, in one trip. */
export async function toOffer(shop: StoreContext, productIds: string[]): Promise<Offerable[]> {
  requireMay(shop, "orders.write");
  const { sold } = await shop.db.read({
    sold: variantsToOffer(idsOf(productIds), shop.now(), OFFERED_FROM_MOST),
  });
  return sold.map(({ variantId, offer: { title, options, image, price, tracked, backorder, stock } }) => ({
    variantId,
    title,
    variantTitle: options.join(" / "),
    imageKey: image?.key ?? null,
    price,
    left: tracked && !backorder ? stock : null,
  }));
}
