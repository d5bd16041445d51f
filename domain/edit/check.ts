import { Conflict, Invalid } from "../errors.ts";
import { openAddition } from "../addition/open.ts";
import type { Order } from "../order/order.ts";
import { plainLines } from "../plain-line.ts";
import { unsentOf, type Change } from "./plan.ts";

/** What is pressed. Amounts are minor units. */
export type EditInput = {
  /** Of the change: the same at a second press. */
  id: string;
  /** How many of what was not sent are taken out of which lines. */
  taken: { lineId: string; quantity: number }[];
  /** What is added, at the price it is sold for now, or as a gift. */
  added: { variantId: string; quantity: number; free: boolean }[];
  /** Whether what is taken out goes back on the shelf. */
  restock: boolean;
  /** For the buyer; may be empty. */
  reason: string;
  /** The state of the order that was shown (`markOf`), and the sums. */
  seen: string;
  collectSeen: number;
  backSeen: number;
};

/** All of an order that a change depends on, in a word: whoever changes it says which one they saw. */
export const markOf = ({ status, method, edits, refunds, additions, lines }: Order): string =>
  [
    status,
    method,
    edits,
    refunds.length,
    additions.map((one) => one.status[0]).join(""),
    lines.map(({ sent, removed }) => `${sent}-${removed}`).join(" "),
  ].join("/");

/** Why this order can't be changed, and what its seller can do instead, in sentences; null when it can. */
export function whyNotEditable(order: Order): string | null {
  const { status, lines } = order;
  if (status === "cancelled" || status === "refunded")
    return `This order is ${status}, so it can't be changed. What the buyer still wants has to be ordered anew.`;
  if (status === "fulfilled" || !lines.some((line) => unsentOf(line) > 0))
    return "Nothing of this order is left to send, so it can't be changed. Note a return for what the buyer does not keep; what else they want is an order of its own.";
  if (order.releasedAt !== null)
    return "This order was not paid in time, and its things are back on the shelf. It can be changed once it is paid.";
  if (order.eraseWhenOver || order.erasedAt !== null)
    return "The buyer asked to be forgotten, so this order can't be changed. Send it as it is, or cancel it.";
  if (status === "placed" && order.mismatched)
    return "Money arrived for this order, but not the amount it asked for, so it can't be changed. Its page says how to settle that.";
  if (status === "placed" && order.cameBack > 0)
    return "Something of this order came back before it was paid, so it can't be changed. Send what is left, or call it off and have it ordered anew.";
  if (status === "placed" && order.exchangeOf !== null)
    return "This order goes out in the place of a return and is not paid yet, so it can't be changed. Cancel it, then settle the return again on the first order.";
  return null;
}

/**
 * Throws `Conflict` (`wrong_status`, `order_changed`, `addition_open`) and `Invalid` (`lines`, `added`, `reason`) for what can't be;
 * else answers the reason as it is kept.
 */
export function checkEdit(order: Order, input: EditInput): string {
  const not = whyNotEditable(order);
  if (not) throw new Conflict("wrong_status", not);
  if (input.seen !== markOf(order)) throw changed();
  const reason = plainLines(input.reason);
  const { taken, added } = input;
  const problems: Record<string, string> = {};
  if (taken.length + added.length === 0)
    problems["lines"] = "Nothing is changed yet. Take something out, or add something.";
  if (new Set(taken.map(({ lineId }) => lineId)).size < taken.length || !taken.every(fits(order)))
    problems["lines"] =
      "Only what was not sent yet can be taken out. Choose fewer; for what was sent, note a return.";
  else if (added.length === 0 && leavesNothing(order, taken))
    problems["lines"] = "That takes everything out. Cancel the order instead.";
  if (order.status === "paid" && taken.some(({ lineId }) => giftCard(order, lineId)))
    problems["lines"] = "A gift card that is paid can't be taken out. Refund it under Refunds instead.";
  if (!added.every(({ quantity }) => Number.isInteger(quantity) && quantity >= 1 && quantity <= 999))
    problems["added"] = "Add between 1 and 999 of each.";
  if (reason.length > 500) problems["reason"] = "Please keep the reason under 500 characters.";
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  if (openAddition(order) && added.some(({ free }) => !free))
    throw new Conflict(
      "addition_open",
      "Something was added before that is not paid yet. Wait for its money, or drop it and add both.",
    );
  return reason;
}

export const changed = () =>
  new Conflict(
    "order_changed",
    "Something of this order changed since you looked, and so did the sums. Please look at it again.",
  );

const fits =
  ({ lines }: Order) =>
  ({ lineId, quantity }: Change["taken"][number]): boolean => {
    const line = lines.find(({ id }) => id === lineId);
    return !!line && Number.isInteger(quantity) && quantity >= 1 && quantity <= unsentOf(line);
  };

const giftCard = ({ lines }: Order, lineId: string) =>
  lines.some((line) => line.id === lineId && line.giftCard);

const leavesNothing = ({ lines }: Order, taken: Change["taken"]): boolean =>
  lines.every(
    ({ id, quantity, removed }) =>
      quantity - removed === (taken.find(({ lineId }) => lineId === id)?.quantity ?? 0),
  );
