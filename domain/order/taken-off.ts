import { uuidv7 } from "uuidv7";
import { redeem, type AskedRow } from "#db/discounts.server.ts";
import { spendCards } from "#db/gift-cards.server.ts";
import { settleNothingDue } from "#db/order-placing.server.ts";
import type { Question } from "#db/question.server.ts";
import { buyerKey } from "../checkout/asked.ts";
import type { CountedCart } from "../checkout/count-cart.ts";
import { actorName, type StoreContext } from "../context.ts";
import type { WrittenUp } from "./write-up.ts";

/** What placing an order writes for its discounts and gift cards, behind the order itself; and whether that paid for all of it. */
export type TakenOff = { uses: Record<string, Question<void>>; settled: boolean };

/**
 * Uses the discounts, takes the money off the gift cards, and has the order paid when nothing is left to pay: each with its
 * guard, so that what was used up meanwhile undoes the whole order.
 */
export function takenOff(
  shop: StoreContext,
  { order }: WrittenUp,
  { discounts, payments, totals }: CountedCart,
  { candidates }: AskedRow,
  now: Date,
): TakenOff {
  // Free delivery where delivery costs nothing yet took nothing off: it is not used.
  const used = discounts.flatMap(({ id, title, code, class: kind, amount }) => {
    const revision = candidates.find((candidate) => candidate.id === id)?.revision ?? 0;
    return amount > 0 ? [{ id: uuidv7(), discountId: id, revision, title, code, class: kind, amount }] : [];
  });
  const spent = payments.map(({ id, amount }) => ({ movementId: uuidv7(), cardId: id, amount }));
  const { due } = totals;
  return {
    uses: {
      ...(used.length > 0 ? redeem(order.id, used, buyerKey(shop, order.email), now) : {}),
      ...(spent.length > 0 ? { cards: spendCards(order.id, spent, actorName(shop.actor), now) } : {}),
      ...(due === 0 ? { settled: settleNothingDue(order.id, now) } : {}),
    },
    settled: due === 0,
  };
}
