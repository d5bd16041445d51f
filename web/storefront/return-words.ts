import type { Refund } from "#domain/order/order.ts";
import { waitsForHand } from "#domain/refund/status.ts";
import type { Moneys } from "#domain/refund/sums.ts";
import { waitsForAnother } from "#domain/refund/waits.ts";
import type { Return, ReturnReason, ReturnStatus } from "#domain/return/return.ts";
import type { Say } from "#domain/words/say.ts";

/** Why something comes back, as its buyer says it. */
export function reasonWords(say: Say, reason: ReturnReason): string {
  switch (reason) {
    case "too_small":
      return say("Too small");
    case "too_big":
      return say("Too big");
    case "not_as_described":
      return say("Not as described");
    case "damaged":
      return say("Damaged");
    case "wrong_item":
      return say("Not what I ordered");
    case "changed_mind":
      return say("I changed my mind");
    case "other":
      return say("Something else");
  }
}

/** How a return stands, for its buyer. */
export function returnStanding(say: Say, status: ReturnStatus, shop: string): string {
  switch (status) {
    case "requested":
      return say("{shop} looks at your return", { shop });
    case "approved":
      return say("You can send it back");
    case "declined":
      return say("{shop} does not take it back", { shop });
    case "cancelled":
      return say("You keep it");
    case "received":
      return say("{shop} has it and looks at it", { shop });
    case "closed":
      return say("Settled");
  }
}

/** A refund as its buyer is told of it; with `onlyCard` nothing of it but what is back on a gift card. */
export type ToldRefund = Refund & { onlyCard: boolean };

/** What of an order's refunds its buyer is told: one that failed and has no next step went back otherwise, but for its part on a gift card. */
export const toldRefunds = (order: Moneys & { refunds: Refund[] }): ToldRefund[] =>
  order.refunds.flatMap((refund) => {
    const over = refund.status === "failed" && !waitsForAnother(order, refund);
    return over && refund.giftCard === 0 ? [] : [{ ...refund, onlyCard: over }];
  });

/** How a refund stands, for its buyer: what goes wrong on the way is the shop's to mend, so it gives it back, and nothing is on its way. */
export function refundStanding(
  say: Say,
  refund: Pick<Refund, "status" | "way" | "stuck">,
  shop: string,
): string {
  if (refund.status === "done") return say("Sent back");
  return waitsForHand(refund) || refund.stuck || refund.status === "failed"
    ? say("{shop} gives it back to you", { shop })
    : say("On its way back");
}

/** What goes out in the place of what came back, or did before it came back itself; null where nothing does. */
export function exchangeStanding(
  say: Say,
  {
    exchangeNumber: number,
    exchangeUnpaid,
    exchangeRefunded,
  }: Pick<Return, "exchangeNumber" | "exchangeUnpaid" | "exchangeRefunded">,
): string | null {
  if (number === null) return null;
  if (exchangeRefunded) return say("Order {number} was in its place, and is refunded.", { number });
  return exchangeUnpaid
    ? say("Order {number} goes out to you in its place once its difference is paid.", { number })
    : say("Order {number} goes out to you in its place.", { number });
}
