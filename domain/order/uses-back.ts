import { giveDiscountsBack } from "#db/discounts.server.ts";
import { disableBought, giveCardMoneyBack } from "#db/gift-cards.server.ts";

/**
 * What an order that is called off, or whose time is over, gives back besides its stock: the uses of its discounts, and the money
 * of the gift cards it was paid with. Cards that were bought with it can't be spent any more. Each once, however often it is
 * asked; needs the order's row locked before it in the same batch, and belongs behind its stock: rows are locked in that order.
 */
export const usesBack = (orderId: string, actor: string, at: Date) => ({
  discountsBack: giveDiscountsBack(orderId, at),
  cardMoneyBack: giveCardMoneyBack(orderId, actor, at),
  cardsDisabled: disableBought(orderId, at),
});
