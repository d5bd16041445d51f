import { formatMoney } from "../money.ts";
import type { Order } from "../order/order.ts";

/**
 * Whether money came for an order that was not what it asked for: another amount, or what it came to before it was changed, as long
 * as that is not on its way back.
 */
export const cameOtherwise = ({
  mismatched = null,
  received = [],
}: Partial<Pick<Order, "mismatched" | "received">>): boolean =>
  mismatched !== null || received.some(({ due, amount, refunded }) => due && refunded < amount);

/** The money an event tells of, for its reader; null for what is none. A gateway may call any three letters a currency. */
export const toldMoney = (amount: unknown, currency: unknown, locale = "en"): string | null =>
  typeof amount === "number" && typeof currency === "string" && /^[A-Z]{3}$/.test(currency)
    ? formatMoney(amount, currency, locale)
    : null;

/** What a `PAYMENT_MISMATCH` tells: what arrived, and what was asked for; null for one that does not say both. */
export function mismatchIn(
  data: Record<string, unknown>,
  locale = "en",
): { arrived: string; asked: string } | null {
  const arrived = toldMoney(data["amount"], data["currency"], locale);
  const asked = toldMoney(data["wantedAmount"], data["wantedCurrency"], locale);
  return arrived && asked ? { arrived, asked } : null;
}

/** The same of the payment of an order for which other money came than it asked for. */
export function mismatchOf({ mismatched, timeline }: Pick<Order, "mismatched" | "timeline">, locale = "en") {
  if (!mismatched) return null;
  const told = timeline.findLast(
    ({ type, data }) => type === "PAYMENT_MISMATCH" && data["reference"] === mismatched.reference,
  );
  return told ? mismatchIn(told.data, locale) : null;
}

/** What a payment's row says of money that was not what it asked for (`bookReceived`), as money; any other problem as it is. */
export function problemTold(problem: string, locale = "en"): string {
  const [, amount, currency] = /^(\d+) ([A-Z]{3}) arrived$/.exec(problem) ?? [];
  const arrived = toldMoney(Number(amount), currency, locale);
  return arrived ? `${arrived} arrived` : problem;
}
