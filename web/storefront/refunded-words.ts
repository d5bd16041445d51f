import { formatMoney } from "#domain/money.ts";
import type { Order } from "#domain/order/order.ts";
import { givesBack } from "#domain/event/other-money-words.ts";
import { lateOf } from "#domain/refund/on-top.ts";
import { waitsForHand } from "#domain/refund/status.ts";
import type { Moneys } from "#domain/refund/sums.ts";
import { waitsForAnother } from "#domain/refund/waits.ts";
import { moneyOf } from "#domain/refund/went-back.ts";
import type { Say } from "#domain/words/say.ts";

type Back = Pick<Order, "currency"> &
  Partial<Pick<Order, "status" | "refunds" | "exchangeOf" | "mismatched"> & Moneys>;

export const NO_MONEY: Moneys = { giftCard: 0, giftCardBack: 0, credit: null, returns: [], received: [] };

/**
 * What the buyer reads of an order whose money is back, or all on its way: how much that is, and which way each part of it goes. Only a
 * gateway's part is waited for at a bank; one that failed while its money is there, or does not go on, is the shop's to send. What the order before
 * paid for an exchange goes back there, and may still wait for its seller's hand. What came when all was back already is told beside it.
 */
export function refundedWords(
  say: Say,
  { status, currency, refunds = [], exchangeOf = null, mismatched = null, ...paid }: Back,
  shop: string,
): { title: string; next: string } {
  const money = (amount: number) => formatMoney(amount, currency, say.locale);
  const alive = refunds.filter(({ status }) => status !== "failed");
  const byHand = alive.filter(({ status, way }) => way === "by_hand" && status === "done");
  const sent = moneyOf(alive.filter(({ way, stuck }) => way === "gateway" && !stuck));
  const again = refunds.filter((refund) => waitsForAnother({ ...NO_MONEY, ...paid }, refund));
  const waiting = moneyOf([...alive.filter((refund) => refund.stuck || waitsForHand(refund)), ...again]);
  // Both are settled on their own, so what becomes of the money beside them says nothing about them.
  const cards = refunds.reduce((sum, { giftCard }) => sum + giftCard, 0);
  const before = refunds.reduce((sum, { exchange }) => sum + exchange, 0);
  const own = cards + moneyOf([...alive, ...again]);
  const late = status ? lateOf({ ...NO_MONEY, ...paid, status, refunds }) : 0;
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
      const amount = money(moneyOf(byHand.filter((refund) => refund.how === how)));
      return how
        ? say("{shop} gave you {amount} back ({how}).", { shop, amount, how })
        : say("{shop} gave you {amount} back.", { shop, amount });
    }),
    ...(waiting > 0
      ? [say("{shop} will send your {amount} back to you.", { shop, amount: money(waiting) })]
      : []),
    ...(before > 0 && exchangeOf !== null
      ? [
          say("{amount} goes back with order {number}, which paid for this one.", {
            amount: money(before),
            number: exchangeOf,
          }),
        ]
      : []),
    ...(late > 0
      ? [
          say("{amount} came when this order was refunded already. {shop} gives it back to you.", {
            shop,
            amount: money(late),
          }),
        ]
      : []),
    ...(status === "refunded" && mismatched ? [givesBack(say, shop)] : []),
  ];
  const goes = late > 0 || before > 0 || again.length > 0 || alive.some(({ status }) => status !== "done");
  return {
    title: goes ? say("Your money goes back to you") : say("Your money was sent back"),
    next: parts.join(" "),
  };
}
