import type { Order } from "./order.ts";

/**
 * Whether nothing of an order is with its buyer or on its way, so that it can be called off as a whole: nothing was sent, or all that was
 * came back before it was paid. What came back of a paid one has money that goes back by piece.
 */
export const withNobody = ({
  paidAt,
  lines,
}: Pick<Order, "paidAt"> & { lines: Pick<Order["lines"][number], "sent" | "returned">[] }): boolean =>
  lines.every(({ sent, returned }) => sent === (paidAt === null ? returned : 0));
