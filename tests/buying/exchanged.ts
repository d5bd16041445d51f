import { uuidv7 } from "uuidv7";
import { offersOf } from "#db/exchanges.server.ts";
import { storeShellAndTerms } from "#db/stores.server.ts";
import type { StoreContext } from "#domain/context.ts";
import { NotFound } from "#domain/errors.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { exchangeDifference } from "#domain/return/difference.ts";
import type { ExchangeInput } from "#domain/return/exchange.ts";
import { creditOf } from "#domain/return/exchange-sums.ts";
import { taxRulesFor } from "#domain/tax/rules-for.ts";
import type { Goods } from "./goods.ts";

/** A filled-in exchange with the sums that its dialog shows, of whichever goods. */
export async function exchangeForm(
  shop: StoreContext,
  number: number,
  returnId: string,
  { variantId }: Pick<Goods, "variantId">,
  quantity = 1,
): Promise<ExchangeInput> {
  const order = await orderForSeller(shop, number);
  const { offers, store } = await shop.db.read({
    offers: offersOf([variantId], shop.now()),
    store: storeShellAndTerms(),
  });
  const of = order.returns.find(({ id }) => id === returnId);
  if (!of) throw new NotFound("return");
  const credit = creditOf(order, of);
  const offer = offers[0]?.offer;
  const taxes = taxRulesFor(store.terms.taxes, order.address);
  const difference = offer ? exchangeDifference({ variantId, ...offer }, quantity, taxes, credit) : null;
  return {
    id: uuidv7(),
    returnId,
    items: [{ variantId, quantity }],
    creditSeen: credit,
    collectSeen: Math.max(0, difference ?? 0),
    backSeen: Math.max(0, -(difference ?? 0)),
  };
}
