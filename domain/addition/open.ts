import type { AdditionStatus } from "../order/order.ts";

/** What was added to an order and waits for its money; there is one at a time. */
export const openAddition = <A extends { status: AdditionStatus }>({
  additions,
}: {
  additions: A[];
}): A | undefined => additions.find(({ status }) => status === "open");
