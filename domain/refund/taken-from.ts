import type { PaymentProvider } from "../payment/providers.ts";

type Received = { id: string; provider: PaymentProvider; amount: number; refunded: number };

/**
 * Which of an order's payments so much money (minor units) is taken from: of one that has it all where there is one, the order's own
 * before those for what was added; else of one after the other.
 */
export function takenFrom(
  payments: readonly Received[],
  money: number,
): { id: string; provider: PaymentProvider; amount: number }[] {
  const paid = payments
    .map(({ id, provider, amount, refunded }) => ({ id, provider, left: amount - refunded }))
    .filter(({ left }) => left > 0);
  const whole = paid.find(({ left }) => left >= money);
  let rest = money;
  return (whole ? [whole] : paid).flatMap(({ id, provider, left }) => {
    const amount = Math.min(left, rest);
    rest -= amount;
    return amount > 0 ? [{ id, provider, amount }] : [];
  });
}
