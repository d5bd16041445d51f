import type { AdditionStatus } from "../order/order.ts";

/** What an addition may become next. */
const NEXT_OF_ADDITION = {
  open: ["paid", "dropped"],
  paid: [],
  dropped: [],
} as const satisfies Record<AdditionStatus, readonly AdditionStatus[]>;

export const additionMayBecome = (status: AdditionStatus, next: AdditionStatus): boolean =>
  (NEXT_OF_ADDITION[status] as readonly AdditionStatus[]).includes(next);
