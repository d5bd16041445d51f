import type { Cart } from "../cart/cart.ts";
import { countedLines } from "../checkout/counted.ts";
import { shareOut } from "../checkout/share.ts";
import type { TaxRule } from "../checkout/taxes.ts";
import { countTotals, type Totals } from "../checkout/totals.ts";
import { countRefund, type Refundable } from "../refund/sums.ts";
import type { Return } from "./return.ts";

/** What the things of a return that arrived were paid with, as far as that money is still with the shop. Minor units. */
export const creditOf = (order: Refundable, { id, lines }: Pick<Return, "id" | "lines">): number =>
  countRefund(order, {
    lines: lines.map(({ lineId, received }) => ({ lineId, quantity: received })),
    delivery: 0,
    other: 0,
    returnId: id,
  }).amount;

export type ExchangeSums = {
  totals: Totals;
  /** What is left of the credit, to be given back. Nothing when more is to be paid. */
  rest: number;
};

/**
 * What other things cost somebody who has `credit` for what came back: it is taken off them, so that the order's total is what is
 * still to be paid, and what is left is given back. The money itself stays booked where it came in. Where taxes come on top the
 * total may be lower than the difference by what no whole price makes, in the buyer's favour.
 */
export function countExchange(
  cart: Pick<Cart, "lines">,
  taxes: readonly TaxRule[],
  credit: number,
): ExchangeSums {
  const count = (off: number) => {
    const shares = shareOut(
      off,
      cart.lines.map(({ variantId, total }) => ({ key: variantId, weight: total })),
    );
    return countTotals({
      lines: countedLines(cart),
      delivery: 0,
      taxes,
      reductions: [...shares].map(([line, amount]) => ({
        on: "line" as const,
        line,
        amount,
        source: "exchange",
      })),
      giftCardMoney: 0,
    });
  };
  const whole = count(0);
  if (credit >= whole.total) return { totals: count(whole.subtotal), rest: credit - whole.total };
  const due = whole.total - credit;
  // Without taxes on top this is exact; with them the nearest that is not more.
  let off = whole.subtotal - Number((BigInt(due) * BigInt(whole.subtotal)) / BigInt(whole.total));
  let totals = count(off);
  while (totals.total > due) totals = count(++off);
  while (off > 0 && count(off - 1).total <= due) totals = count(--off);
  return { totals, rest: 0 };
}
