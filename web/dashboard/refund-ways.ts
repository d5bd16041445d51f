import { formatMoney } from "#domain/money.ts";
import type { Order } from "#domain/order/order.ts";
import { isOnline, type PaymentProvider } from "#domain/payment/providers.ts";
import type { Counted } from "#domain/refund/sums.ts";
import { takenFrom } from "#domain/refund/taken-from.ts";
import { methodName } from "./method-words.ts";

/** Through what a refund goes by itself, if through anything, and how much of it no gateway can give back. */
export function waysOf(
  { received, credit, currency }: Pick<Order, "received" | "credit" | "currency">,
  { amount, giftCard, exchange }: Counted,
): { gateway: string | null; inHand: string | null } {
  const own = takenFrom(
    received.filter(({ due }) => !due),
    amount - exchange - giftCard,
  );
  const parts = credit && exchange > 0 ? [...own, { provider: credit.method, amount: exchange }] : own;
  // An exchange of an exchange goes back through several orders.
  const isSent = (provider: PaymentProvider) => isOnline(provider) || provider === "nothing_due";
  const names = parts.flatMap(({ provider }) =>
    isOnline(provider) ? [methodName(provider)] : isSent(provider) ? ["what took it"] : [],
  );
  const rest = parts
    .filter(({ provider }) => !isSent(provider))
    .reduce((sum, { amount: part }) => sum + part, 0);
  return {
    gateway: names.length > 0 ? [...new Set(names)].join(" and ") : null,
    inHand: names.length > 0 && rest > 0 ? formatMoney(rest, currency) : null,
  };
}
