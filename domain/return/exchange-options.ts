import { siblingsOf } from "#db/exchanges.server.ts";
import type { StoreContext } from "../context.ts";
import { askableNumber } from "../order/number.ts";
import { requireMay } from "../staff/require.ts";

/** What can go out in the place of what was ordered: the other variants of its products. */
export async function exchangeOptions(shop: StoreContext, number: number) {
  requireMay(shop, "orders.read");
  const { found } = await shop.db.read({ found: siblingsOf(askableNumber(number), shop.now()) });
  return found.map(
    ({ variantId, offer: { productId, title, options, price, stock, tracked, backorder } }) => ({
      variantId,
      productId,
      title,
      variantTitle: options.join(" / "),
      price,
      left: tracked && !backorder ? stock : null,
    }),
  );
}
