import { insertEvents } from "#db/events.server.ts";
import { cardsOfOrder, issueCards } from "#db/gift-cards.server.ts";
import { holdOrder } from "#db/order-steps.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import { refundsAsSeen } from "#db/refunds.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { storeEvent } from "../event/tell.ts";
import { refundedOf } from "../refund/sums.ts";
import { newCard } from "./new-card.ts";

/**
 * Makes the gift cards that a paid order bought, a card for each piece, each once however often and by however many this is
 * called; a card of nothing is none. Throws `Refused` (`order_moved`) when the order was called off meanwhile. Their letters follow from the events written with them.
 */
export async function issueBought(shop: StoreContext, order: FullOrderRow): Promise<void> {
  const lines = order.lines.flatMap((line, at) => (line.giftCard ? [{ ...line, at }] : []));
  if (lines.length === 0 || !["paid", "fulfilled"].includes(order.status) || order.erasedAt !== null) return;
  const pieces = lines
    .filter(({ unitPrice }) => unitPrice > 0)
    .flatMap(({ id, at, quantity, unitPrice }) =>
      // What was refunded before its card was made gets none.
      Array.from({ length: quantity - refundedOf(order, id) }, (_, piece) => ({
        line: at,
        piece,
        amount: unitPrice,
      })),
    );
  const stillMissing = async () => {
    const { made } = await shop.db.read({ made: cardsOfOrder(order.id) });
    return pieces.filter(({ line, piece }) => !made.some((one) => one.line === line && one.piece === piece));
  };
  const missing = await stillMissing();
  if (missing.length === 0) return;
  const now = shop.now();
  const cards = await Promise.all(
    missing.map(({ line, piece, amount }) =>
      newCard(
        shop,
        { amount, email: order.email, note: "", expiresAt: null, bought: { orderId: order.id, line, piece } },
        now,
      ),
    ),
  );
  try {
    await shop.db.write({
      // Called off since it was read, it gets no cards: whoever calls it off disables those there are.
      held: holdOrder(order.id, order.status),
      // So does what was refunded since: the event is handled again on what is then.
      seen: refundsAsSeen(order),
      cards: issueCards(cards.map(({ card }) => card)),
      events: insertEvents(
        cards.map(({ card }) =>
          storeEvent(shop, "GIFT_CARD_ISSUED", now, {
            cardId: card.id,
            amount: card.amount,
            currency: card.currency,
          }),
        ),
      ),
    });
  } catch (error) {
    // Somebody else handles the same event at this moment, and has made them, and moved the order on.
    if (!(error instanceof Refused) || (await stillMissing()).length > 0) throw error;
  }
}
