import { Conflict } from "../errors.ts";
import { moneyChanged } from "../order/money-changed.ts";
import type { Order, Refund } from "../order/order.ts";
import type { PaymentProvider } from "../payment/providers.ts";
import { failedOfPayment } from "./waits.ts";
import { wentElsewhere, type Way } from "./went-elsewhere.ts";
import type { Moneys } from "./sums.ts";

/** A payment that is flagged to go back, and how much of it is not on its way yet. Amounts are minor units. */
export type Owed = { id: string; provider: PaymentProvider; amount: number };

/** The same as whoever presses was shown it. */
export type OwedSeen = Pick<Owed, "id" | "amount">;

type Looked = Moneys & Pick<Order, "received" | "refunds">;

/** What of an order is flagged to go back and is not on its way yet. */
export const owedOf = ({ received }: Pick<Order, "received">): Owed[] =>
  received
    .filter(({ due, amount, refunded }) => due && refunded < amount)
    .map(({ id, provider, amount, refunded }) => ({ id, provider, amount: amount - refunded }));

/** Whether this very press was taken before: nothing that it names is owed any more, and the last of each went, or goes, in its way. */
export function isTaken(order: Looked, seen: OwedSeen[], way: Way): boolean {
  const still = new Set(owedOf(order).map(({ id }) => id));
  const went = ({ id, amount }: OwedSeen) => {
    const last = lastOf(order, id);
    if (still.has(id) || !last || last.way !== way || last.amount - last.giftCard !== amount) return false;
    return way === "gateway" || (last.status === "done" && last.how === "");
  };
  return seen.length > 0 && seen.every(went);
}

/** The refund that took the last of a payment's money. */
const lastOf = ({ refunds }: Looked, id: string): Refund | undefined =>
  refunds.findLast(({ paymentId, status }) => paymentId === id && status !== "failed");

/**
 * What is to go back of what is `due`, when that is what was seen. Throws `Conflict`: `refund_failed` where one of these has to be tried
 * again first, `already_back` or `not_failed` where money that was seen went another way meanwhile, or is about to, `nothing_due`, and
 * `money_changed` when it is another sum now.
 */
export function owedAsSeen(order: Looked, due: Owed[], seen: OwedSeen[], way: Way): Owed[] {
  if (due.some(({ id }) => failedOfPayment(order, id))) throw failed();
  const gone = seen.filter(({ id }) => !due.some((one) => one.id === id));
  const other = gone.map(({ id }) => lastOf(order, id)).find((refund) => refund !== undefined);
  if (other) throw wentElsewhere(other, way);
  if (due.length === 0) throw nothingDue();
  const isSeen = ({ id, amount }: Owed) => seen.some((one) => one.id === id && one.amount === amount);
  if (gone.length > 0 || !due.every(isSeen)) throw moneyChanged();
  return due;
}

export const nothingDue = () => new Conflict("nothing_due", "There is no money to give back for this order.");

const failed = () =>
  new Conflict(
    "refund_failed",
    "A refund of this order has failed. Try it again, or say that you gave it back another way.",
  );
