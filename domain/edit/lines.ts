import type { AddedLine } from "#db/additions.server.ts";
import type { OfferOf } from "#db/exchanges.server.ts";
import type { NewOrderLine, Taking } from "#db/order-placing.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import { takingsOf } from "../order/takings.ts";
import type { EditInput } from "./check.ts";
import type { Added } from "./plan.ts";

/** Lines as an order keeps them; `tax` of each in minor units, by its id. */
export const addedLines = (added: Added[], offers: OfferOf[], tax: Map<string, number>): AddedLine[] =>
  added.map(({ id, variantId, quantity, unitPrice, taxable }) => {
    const offer = offers.find((one) => one.variantId === variantId)?.offer;
    return {
      id,
      variantId,
      quantity,
      unitPrice,
      taxable,
      productId: offer?.productId ?? null,
      title: offer?.title ?? "",
      variantTitle: offer?.options.join(" / ") ?? "",
      sku: offer?.sku ?? "",
      imageKey: offer?.image?.key ?? null,
      total: quantity * unitPrice,
      tax: tax.get(id) ?? 0,
      grams: offer?.grams ?? 0,
    };
  });

/** Behind all that an order has. */
export function placedBehind(order: FullOrderRow, lines: AddedLine[]): NewOrderLine[] {
  const last = Math.max(-1, ...order.lines.map(({ position }) => position));
  return lines.map((line, at) => ({ ...line, position: last + 1 + at }));
}

/** What it takes, at the price it is sold for now. */
export const takenFor = (added: EditInput["added"], offers: OfferOf[]): Taking[] =>
  takingsOf(
    added.map(({ variantId, quantity }) => ({
      variantId,
      quantity,
      price: offers.find((one) => one.variantId === variantId)?.offer.price ?? 0,
    })),
  );

/** What changed, for the order's timeline and the letter about it. */
export const changeWords = (order: FullOrderRow, { taken, added }: EditInput, offers: OfferOf[]) => ({
  taken: taken.flatMap(({ lineId, quantity }) =>
    order.lines
      .filter(({ id }) => id === lineId)
      .map(({ title, variantTitle }) => ({ title, variantTitle, quantity })),
  ),
  added: added.map(({ variantId, quantity, free }) => {
    const offer = offers.find((one) => one.variantId === variantId)?.offer;
    return { title: offer?.title ?? "", variantTitle: offer?.options.join(" / ") ?? "", quantity, free };
  }),
});
