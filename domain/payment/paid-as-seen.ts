import type { PaymentRow } from "#db/payments-of-order.server.ts";
import { paidBy } from "../order/assemble.ts";
import { moneyChanged } from "../order/money-changed.ts";

/**
 * Whether the order itself is paid already, with the sum that whoever says so was shown: then the same press came again. Throws `Conflict`
 * (`money_changed`) when it was paid with another, or what they say is no sum.
 */
export function paidAsSeen(payments: readonly PaymentRow[], amountSeen: number | null): boolean {
  const paid = paidBy(payments);
  if (paid && paid.amount !== amountSeen) throw moneyChanged();
  return paid !== null;
}
