import { Conflict, Invalid } from "../errors.ts";
import { formatMoney } from "../money.ts";
import { plainLines } from "../plain-line.ts";
import { mostOther, type Asked, type Counted } from "./sums.ts";

/** What is pressed. Amounts are minor units. */
export type RefundInput = Omit<Asked, "lines"> & {
  /** Of the refund: the same at a second press. */
  id: string;
  lines: { lineId: string; quantity: number; restock: boolean }[];
  /** The sum that was shown. */
  amountSeen: number;
  /** For the buyer, and for the shop alone. */
  reason: string;
  note: string;
  /** Whether it was given back past the gateway, and how. */
  byHand: boolean;
  how: string;
  /** The return that was received, for which it is. */
  returnId?: string | null;
};

const whole = (one: number): boolean => Number.isSafeInteger(one) && one >= 0;

/** What can't be counted with. `most` is how many of a line came back, where it is for a return. Throws `Invalid`. */
export function checkCounts(
  { lines, delivery, other }: RefundInput,
  most: ((lineId: string) => number) | null,
): void {
  const problems: Record<string, string> = {};
  if (!lines.every(({ quantity }) => whole(quantity)))
    problems["lines"] = "Enter whole numbers, zero or more.";
  else if (most && lines.some(({ lineId, quantity }) => quantity > most(lineId)))
    problems["lines"] = "That is more than came back.";
  if (!whole(delivery)) problems["delivery"] = "Enter an amount, like 1,500.";
  if (!whole(other)) problems["other"] = "Enter an amount, like 1,500.";
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
}

/** Throws `Invalid` for what can't be meant, `Conflict` (`refund_changed`) when it comes to something else than was shown. */
export function checkRefund(
  { other, amountSeen, byHand, ...typed }: RefundInput,
  counted: Counted,
  currency: string,
): { reason: string; note: string; how: string } {
  const texts = { reason: plainLines(typed.reason), note: plainLines(typed.note), how: typed.how.trim() };
  const problems: Record<string, string> = {};
  if (counted.amount === 0) problems["lines"] = "Choose what to give back.";
  const most = mostOther(counted, other);
  if (most !== null) problems["other"] = overWords(most, currency);
  if (byHand && texts.how === "") problems["how"] = "Say how you gave it back, e.g. in cash.";
  if (texts.how.length > 100) problems["how"] = "Please keep it under 100 characters.";
  if (texts.reason.length > 500) problems["reason"] = "Please keep the reason under 500 characters.";
  if (texts.note.length > 1_000) problems["note"] = "Please keep the note under 1,000 characters.";
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  if (counted.amount !== amountSeen)
    throw new Conflict(
      "refund_changed",
      "Something of this order changed since you looked, and so did the sum. Please look at it again.",
    );
  return texts;
}

/** Why so large an amount is not given back. */
export const overWords = (most: number, currency: string): string =>
  `That is more than is left: at most ${formatMoney(most, currency)} here.`;
