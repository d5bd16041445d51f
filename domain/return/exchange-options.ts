import { siblingsOf } from "#db/exchanges.server.ts";
import { orderByNumber } from "#db/orders.server.ts";
import { storeShellAndTerms } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { askableNumber } from "../order/number.ts";
import { requireMay } from "../staff/require.ts";
import { taxRulesFor } from "../tax/rules-for.ts";

/**
 * What can go out in the place of what was ordered: the other variants of its products; with the taxes of where it goes, without which
 * nobody can say what it costs more or less.
 */
export async function exchangeOptions(shop: StoreContext, number: number) {
  requireMay(shop, "orders.read");
  const asked = askableNumber(number);
  const { found, order, store } = await shop.db.read({
    found: siblingsOf(asked, shop.now()),
    order: orderByNumber(asked),
    store: storeShellAndTerms(),
  });
  return {
    options: found.map(
      ({ variantId, offer: { productId, title, options, price, taxed, stock, tracked, backorder } }) => ({
        variantId,
        productId,
        title,
        variantTitle: options.join(" / "),
        price,
        taxed,
        left: tracked && !backorder ? stock : null,
      }),
    ),
    taxes: order ? taxRulesFor(store.terms.taxes, order.address) : [],
  };
}
