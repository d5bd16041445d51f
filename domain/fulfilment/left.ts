import type { OrderLine, OrderStatus } from "../order/order.ts";
import type { PaymentProvider } from "../payment/providers.ts";

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

/** Whether the order waits to be sent, and nothing of it is left for that: all of it was called off, or is gift cards. */
export const nothingToSend = ({
  status,
  method,
  lines,
}: {
  status: OrderStatus;
  method: PaymentProvider;
  lines: readonly Counted[];
}): boolean =>
  (status === "paid" || (status === "placed" && method === "pay_on_delivery")) &&
  lines.length > 0 &&
  leftIn(lines) === 0;

/** Whether every piece was called off before it was sent. */
export const allCalledOff = (lines: readonly Counted[]): boolean =>
  lines.length > 0 && lines.every(({ quantity, removed }) => removed === quantity);

/** Whether every piece that was sent came back, and none is to follow. */
export const allCameBack = (lines: readonly (Counted & Pick<OrderLine, "returned">)[]): boolean =>
  leftIn(lines) === 0 &&
  lines.some(({ sent }) => sent > 0) &&
  lines.every(({ sent, returned }) => returned === sent);
