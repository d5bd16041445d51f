import { formatMoney } from "#domain/money.ts";
import type { Order } from "#domain/order/order.ts";
import type { Say } from "#domain/words/say.ts";

type Back = Pick<Order, "currency"> & Partial<Pick<Order, "refunds" | "exchangeOf">>;

/**
 * What the buyer of a refunded order reads: how much goes back in all, and which way each part of it does. Only a gateway's part is
 * waited for at a bank. What the order before paid for an exchange goes back there, and may still wait for its seller's hand.
 */
export function refundedWords(
  say: Say,
  { currency, refunds = [], exchangeOf = null }: Back,
  shop: string,
): { title: string; next: string } {
  const money = (amount: number) => formatMoney(amount, currency, say.locale);
  const done = refunds.filter(({ status }) => status === "done");
  const byHand = done.filter(({ way }) => way === "by_hand");
  const cards = sumOf(done, ({ giftCard }) => giftCard);
  const sent = sumOf(
    done.filter(({ way }) => way === "gateway"),
    ownMoney,
  );
  // It is settled on its own, so what becomes of the money beside it says nothing about it.
  const before = sumOf(refunds, ({ exchange }) => exchange);
  const own = sumOf(done, ({ amount }) => amount);
  const parts = [
    ...(before > 0 && own > 0
      ? [say("{amount} goes back to you in all.", { amount: money(own + before) })]
      : []),
    ...(cards > 0 ? [say("{amount} is back on your gift card.", { amount: money(cards) })] : []),
    ...(sent > 0
      ? [
          say("{amount} is on its way to where it came from. Banks can take a few days.", {
            amount: money(sent),
          }),
        ]
      : []),
    ...[...new Set(byHand.map(({ how }) => how))].map((how) => {
      const amount = money(
        sumOf(
          byHand.filter((refund) => refund.how === how),
          ownMoney,
        ),
      );
      return how
        ? say("{shop} gave you {amount} back ({how}).", { shop, amount, how })
        : say("{shop} gave you {amount} back.", { shop, amount });
    }),
    ...(before > 0 && exchangeOf !== null
      ? [
          say("{amount} goes back with order {number}, which paid for this one.", {
            amount: money(before),
            number: exchangeOf,
          }),
        ]
      : []),
  ];
  return {
    title: before > 0 ? say("Your money goes back to you") : say("Your money was sent back"),
    next: parts.join(" "),
  };
}

type Refund = Order["refunds"][number];

const ownMoney = ({ amount, giftCard }: Refund): number => amount - giftCard;

const sumOf = (refunds: Refund[], part: (refund: Refund) => number): number =>
  refunds.reduce((sum, refund) => sum + part(refund), 0);
