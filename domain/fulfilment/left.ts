import type { OrderLine, OrderStatus } from "../order/order.ts";

type Counted = Pick<OrderLine, "quantity" | "sent" | "removed" | "giftCard">;

/** How many of a line are still to be sent. A gift card goes out as a letter, so there never is one. */
export const leftOf = ({ quantity, sent, removed, giftCard }: Counted): number =>
  giftCard ? 0 : quantity - sent - removed;

/** How many things of these lines are still to be sent. */
export const leftIn = (lines: readonly Counted[]): number =>
  lines.reduce((sum, line) => sum + leftOf(line), 0);

/** Whether a part of the order is on its way while more of it is to follow. */
export const partlySent = ({ status, lines }: { status: OrderStatus; lines: readonly Counted[] }): boolean =>
  (status === "placed" || status === "paid") && lines.some(({ sent }) => sent > 0) && leftIn(lines) > 0;
