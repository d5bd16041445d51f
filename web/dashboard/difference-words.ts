import { formatMoney } from "#domain/money.ts";
import type { Reconciliation } from "#domain/reconciliation/page.ts";
import { methodName } from "./method-words.ts";

type Difference = Reconciliation["open"][number];

/** A difference in one sentence or two, with what to do about it. */
export function differenceWords({
  kind,
  provider,
  reference,
  amount,
  currency,
  wanted,
  wantedCurrency,
  order,
  orderStatus,
}: Omit<Difference, "id">): string {
  const gateway = methodName(provider);
  const money = formatMoney(amount, currency);
  const asked = wanted === null ? "" : formatMoney(wanted, wantedCurrency ?? currency);
  switch (kind) {
    case "booked":
      return `${money} for order ${order} was paid, but no message of ${gateway} had told of it. It was found and booked.`;
    case "refund_due":
      return `${money} came for order ${order}, which ${
        orderStatus === "cancelled" || orderStatus === "refunded"
          ? `is ${orderStatus}`
          : "does not wait for it any more"
      }. Please give it back.`;
    case "not_booked":
      return `${gateway} lists ${money} for order ${order} as paid, but did not confirm it when it was asked.`;
    case "amount":
      return `${money} arrived for order ${order}, but ${asked} was asked for. Please look at it in ${gateway}.`;
    case "not_paid":
      return `Order ${order} is paid here with ${money}, but ${gateway} does not have that money. It may have been called back.`;
    case "unknown":
      return `${money} was paid under ${reference}, which no order of this shop has. Another shop of yours may use the same account.`;
  }
}

const HOW = {
  booked: "Booked",
  itself: "Agrees by now",
  settled: "Settled by hand",
  not_ours: "Not from this shop",
} as const satisfies Record<NonNullable<Difference["how"]>, string>;

/** How it came to an end. */
export const howWords = (how: Difference["how"]): string => (how === null ? "" : HOW[how]);
