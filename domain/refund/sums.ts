import { shareOut } from "../checkout/share.ts";
import type { Credit, Order, OrderLine } from "../order/order.ts";

/** What of an order decides what can go back. All amounts are minor units. */
export type Refundable = Pick<
  Order,
  | "status"
  | "delivery"
  | "deliveryDiscount"
  | "deliveryTax"
  | "tax"
  | "taxIncluded"
  | "giftCard"
  | "giftCardBack"
> & {
  credit: Pick<Credit, "amount" | "freed"> | null;
  lines: Pick<OrderLine, "id" | "quantity" | "total" | "discount" | "tax">[];
  refunds: Pick<Order["refunds"][number], "delivery" | "lines" | "returnId">[];
  returns: {
    id: string;
    exchangeCredit: number | null;
    exchangeRest: number;
    lines: { lineId: string; received: number }[];
  }[];
  received: Pick<Order["received"][number], "id" | "amount" | "refunded" | "due">[];
};

/** What of it decides how much money is left, whatever it was paid for. */
export type Moneys = Pick<Refundable, "giftCard" | "giftCardBack" | "credit" | "returns" | "received">;

/** What is to go back: so many of which lines, so much of the delivery, and so much besides; the lines of a return, where it is for one. */
export type Asked = {
  lines: { lineId: string; quantity: number }[];
  delivery: number;
  other: number;
  returnId?: string | null;
};

/**
 * What that comes to. `amount` is what goes back: the parts together, but never more than is left; `over` is by how much they
 * are more. `giftCard` of it goes onto gift cards, `exchange` with the order in whose place this one went out, the rest to where the
 * money came from.
 */
export type Counted = {
  lines: { lineId: string; quantity: number; amount: number }[];
  delivery: number;
  amount: number;
  over: number;
} & Split;

type Split = { giftCard: number; exchange: number };

/** How many of a line are refunded, or are to be. */
export const refundedOf = ({ refunds }: { refunds: Refundable["refunds"] }, lineId: string): number =>
  linesOf(refunds, lineId).reduce((sum, { quantity }) => sum + quantity, 0);

/**
 * How many of a line are no longer there to be asked for, though nothing was refunded by line for them: they came back, and something
 * else was sent in their place, which what was paid for them pays for. Or that was called off after a part had gone back; then they
 * are their own return's (`returnId`) to settle, and worth so much less there.
 */
export const spokenFor = (
  { returns, refunds }: Pick<Refundable, "returns" | "refunds">,
  lineId: string,
  returnId: string | null = null,
): number =>
  returns
    .filter((one) => one.exchangeCredit !== null || (one.id !== returnId && isUnsettled(one, refunds)))
    .flatMap(({ lines }) => lines.filter((line) => line.lineId === lineId))
    .reduce((sum, { received }) => sum + received, 0);

/** Whether a part of what these things are worth went back for an exchange that was called off, and the rest has not by line. */
const isUnsettled = (
  { id, exchangeCredit, exchangeRest }: Refundable["returns"][number],
  refunds: Refundable["refunds"],
): boolean =>
  exchangeCredit === null &&
  exchangeRest > 0 &&
  !refunds.some(({ returnId, lines }) => returnId === id && lines.length > 0);

/**
 * What of an order can still go back, in all: the money that came for it, what gift cards paid, and what the order before it pays where
 * it is an exchange; but for what pays for an exchange of its own.
 */
export const leftOf = (order: Moneys): number =>
  Math.max(0, moneyLeft(order) + cardsLeft(order) + creditLeft(order) - creditsOf(order));

/**
 * From where so much of an order goes back: gift cards get their money first, for it is there at once, costs no fee, and can't fail;
 * then the order's own money goes, and at last what the order before it paid.
 */
function splitOf(order: Refundable, amount: number): Split {
  const giftCard = Math.min(amount, cardsLeft(order));
  return { giftCard, exchange: Math.max(0, amount - giftCard - moneyLeft(order)) };
}

/** A refund of so much that no piece stands for. */
export const countSum = (order: Refundable, amount: number): Counted => ({
  lines: [],
  delivery: 0,
  amount,
  over: 0,
  ...splitOf(order, amount),
});

const creditLeft = ({ credit }: Moneys): number => (credit ? credit.amount - credit.freed : 0);

const creditsOf = ({ returns }: Moneys): number =>
  returns.reduce((sum, { exchangeCredit }) => sum + (exchangeCredit ?? 0), 0);

const cardsLeft = ({ giftCard, giftCardBack }: Moneys): number => giftCard - giftCardBack;

const moneyLeft = ({ received }: Moneys): number =>
  received.filter(({ due }) => !due).reduce((sum, { amount, refunded }) => sum + amount - refunded, 0);

/** What of the delivery can still go back. */
export const deliveryLeft = (order: Refundable): number =>
  Math.max(0, paidFor(order).delivery - order.refunds.reduce((sum, { delivery }) => sum + delivery, 0));

/**
 * What the buyer paid for each line and for the delivery: after discounts, with taxes. They add up to the order's total and what came
 * back before it was paid, which counts against the pieces (`exchangeRest`). Which part of a line's tax came on top is not written down;
 * where an order has both kinds it is shared out by the tax on each.
 */
export function paidFor(order: Refundable): { lines: Map<string, number>; delivery: number } {
  const { lines, tax, taxIncluded, deliveryTax, delivery, deliveryDiscount } = order;
  const onTop = shareOut(tax - taxIncluded, [
    ...lines.map((line) => ({ key: `line ${line.id}`, weight: line.tax })),
    { key: "delivery", weight: deliveryTax },
  ]);
  return {
    lines: new Map(
      lines.map(({ id, total, discount }) => [id, total - discount + (onTop.get(`line ${id}`) ?? 0)]),
    ),
    delivery: delivery - deliveryDiscount + (onTop.get("delivery") ?? 0),
  };
}

/** What each line is worth: what was paid for it, and of an exchange what the order before it pays for it. */
function worthOf(order: Refundable): Map<string, number> {
  const { lines } = paidFor(order);
  if (!order.credit?.amount) return lines;
  const off = order.lines.some(({ discount }) => discount > 0);
  const shares = shareOut(
    order.credit.amount,
    order.lines.map(({ id, total, discount }) => ({ key: id, weight: off ? discount : total })),
  );
  return new Map([...lines].map(([id, paid]) => [id, paid + (shares.get(id) ?? 0)]));
}

/**
 * What a refund comes to. So many of a line are worth their share of what was paid for it, less what went back for it before:
 * so all of them, one by one or at once, are worth what was paid, to the last unit. Lines that are not there, and more than there are,
 * count as far as they are.
 */
export function countRefund(order: Refundable, asked: Asked): Counted {
  const paid = worthOf(order);
  const returnId = asked.returnId ?? null;
  const rests = restsOf(order, paid, returnId);
  const lines = asked.lines.flatMap(({ lineId, quantity: wanted }) => {
    const line = order.lines.find(({ id }) => id === lineId);
    if (!line) return [];
    const gone = spokenFor(order, lineId, returnId);
    const so = refundedOf(order, lineId) + gone;
    const quantity = Math.min(wanted, line.quantity - so);
    if (quantity <= 0) return [];
    const worth = (of: number) => shareFor(paid.get(lineId) ?? 0, of, line.quantity);
    const before = linesOf(order.refunds, lineId).reduce(
      (sum, one) => sum + one.amount,
      worth(gone) + (rests.get(lineId) ?? 0),
    );
    const amount = Math.max(0, worth(so + quantity) - before);
    return [{ lineId, quantity, amount }];
  });
  const delivery = Math.min(asked.delivery, deliveryLeft(order));
  const sum = lines.reduce((all, { amount }) => all + amount, delivery + asked.other);
  const amount = Math.min(sum, leftOf(order));
  return {
    lines,
    delivery: Math.min(delivery, amount),
    amount,
    over: sum - amount,
    ...splitOf(order, amount),
  };
}

/**
 * The most that can be asked for besides lines and delivery, where more is asked for; else null. What lines come to is cut to what is
 * left, for they may be called off with it; an amount that somebody typed is not cut, for then another would go back than they meant.
 */
export const mostOther = ({ over }: Counted, other: number): number | null =>
  over > 0 && other > 0 ? Math.max(0, other - over) : null;

/**
 * What went back for lines because something cheaper was to go out in their place, where that was called off: of returns that are
 * settled since, and of the one that is asked for. What is spoken for counts with all it is worth, so this is in it already.
 */
function restsOf(
  { returns, refunds, lines }: Refundable,
  paid: Map<string, number>,
  asked: string | null,
): Map<string, number> {
  const rests = new Map<string, number>();
  for (const one of returns) {
    const { id, exchangeCredit, exchangeRest, lines: brought } = one;
    if (exchangeCredit !== null || exchangeRest === 0 || (id !== asked && isUnsettled(one, refunds)))
      continue;
    const parts = brought.map(({ lineId, received }) => ({
      key: lineId,
      weight: shareFor(paid.get(lineId) ?? 0, received, lines.find(({ id }) => id === lineId)?.quantity ?? 1),
    }));
    if (parts.every(({ weight }) => weight === 0)) continue;
    for (const [lineId, share] of shareOut(exchangeRest, parts))
      rests.set(lineId, (rests.get(lineId) ?? 0) + share);
  }
  return rests;
}

/** The share of `part` of `whole` things, rounded down: exact for any minor units. */
const shareFor = (amount: number, part: number, whole: number): number =>
  Number((BigInt(amount) * BigInt(part)) / BigInt(whole));

const linesOf = (refunds: Refundable["refunds"], lineId: string) =>
  refunds.flatMap(({ lines }) => lines.filter((line) => line.lineId === lineId));
