import type { Cart } from "../cart/cart.ts";
import { applyDiscounts, type Applied } from "../discount/apply.ts";
import { candidateOf } from "../discount/terms.ts";
import { payWithCards, type CardPayment } from "../gift-card/pay-with.ts";
import type { Store } from "../store/store.ts";
import type { Told } from "../words/say.ts";
import type { Asked } from "./asked.ts";
import { countedLines } from "./counted.ts";
import type { TaxRule } from "./taxes.ts";
import { countTotals, type Reduction, type Totals } from "./totals.ts";

/** A cart with its sum, and what made it so. */
export type CountedCart = {
  totals: Totals;
  discounts: Applied[];
  /** Codes that were asked for and do nothing, with the reason. */
  refused: { code: string; why: Told }[];
  /** What each gift card pays. */
  payments: CardPayment[];
  /** Every gift card on the table, with what is on it. */
  cards: { id: string; lastFour: string; balance: number }[];
};

/** What was chosen for delivery and applies where it goes; `delivery` is null while nothing is chosen. */
export type Terms = { delivery: number | null; taxes: readonly TaxRule[] };

/** Counts a cart: the best of its discounts, then taxes, then gift cards. Pure; amounts are minor units. */
export function countCart(
  cart: Pick<Cart, "lines">,
  { asked, cards }: Asked,
  { delivery, taxes }: Terms,
  now: Date,
  store: Pick<Store, "currency" | "locale" | "timeZone">,
): CountedCart {
  const lines = countedLines(cart);
  const byKey = new Map(cart.lines.map((line) => [line.variantId, line]));
  const discounted = applyDiscounts(
    lines.map(({ key, quantity, unitPrice }) => ({
      id: key,
      productId: byKey.get(key)?.productId ?? "",
      quantity,
      unitPrice,
      discountable: !byKey.get(key)?.giftCard,
    })),
    delivery,
    asked.candidates.map(candidateOf),
    now,
    store,
  );
  const usable = cards.filter((card) => card.currency === store.currency);
  const giftCardMoney = payWithCards(usable, Number.MAX_SAFE_INTEGER, store.currency, now).reduce(
    (sum, { amount }) => sum + amount,
    0,
  );
  const totals = countTotals({
    lines,
    delivery,
    taxes,
    reductions: reductionsOf(discounted.applied),
    giftCardMoney,
  });
  const known = new Set(asked.candidates.map(({ code }) => code?.toUpperCase()));
  const unknown = asked.codes.filter((code) => !known.has(code));
  return {
    totals,
    discounts: discounted.applied,
    refused: [...discounted.refused, ...unknown.map((code) => ({ code, why: notKnown(code) }))],
    payments: payWithCards(usable, totals.giftCard, store.currency, now),
    cards: cards.map(({ id, lastFour, balance }) => ({ id, lastFour, balance })),
  };
}

const reductionsOf = (applied: Applied[]): Reduction[] =>
  applied.flatMap(({ id, lines, delivery }) => [
    ...lines.map((line) => ({ on: "line" as const, line: line.id, amount: line.amount, source: id })),
    ...(delivery > 0 ? [{ on: "delivery" as const, amount: delivery, source: id }] : []),
  ]);

const notKnown = (code: string): Told => ({
  text: "We don't know the code {code}. Please look at how it is written.",
  values: { code },
});
