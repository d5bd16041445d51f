import type { Order } from "../order/order.ts";

type Seen = Pick<Order, "status" | "fulfilledAt" | "lines" | "returns" | "returnDays">;

/** How many of a line are with the buyer and in no return that is still open. Gift cards don't come back. */
export function withBuyer({ lines, returns }: Pick<Seen, "lines" | "returns">, lineId: string): number {
  const line = lines.find(({ id }) => id === lineId);
  if (!line || line.giftCard) return 0;
  const asked = returns
    .filter(({ status }) => status === "requested" || status === "approved")
    .flatMap((one) => one.lines.filter((of) => of.lineId === lineId))
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return Math.max(0, line.sent - line.returned - asked);
}

/** Lines of which something can be returned, with how many. What was sent of an order that is not all sent counts too. */
export const returnable = (order: Seen): { lineId: string; most: number }[] =>
  order.status === "fulfilled" || order.status === "paid"
    ? order.lines.map(({ id }) => ({ lineId: id, most: withBuyer(order, id) })).filter(({ most }) => most > 0)
    : [];

/** Until when its buyer can ask for a return online; null for never, or while it is not all sent yet. */
export function returnUntil({ fulfilledAt, returnDays }: Seen): Date | null {
  if (fulfilledAt === null || returnDays === 0) return null;
  return new Date(fulfilledAt.getTime() + returnDays * 86_400_000);
}

/** Whether its buyer can ask for a return online now. */
export function isAskable(order: Seen, now: Date): boolean {
  const until = returnUntil(order);
  const inTime = until === null ? order.returnDays > 0 && order.fulfilledAt === null : now <= until;
  return inTime && returnable(order).length > 0;
}
