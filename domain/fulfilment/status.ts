import type { FulfilmentStatus } from "../order/order.ts";

/** What a parcel may become next: there, or called off before it is. */
export const NEXT = {
  sent: ["delivered", "called_off"],
  delivered: [],
  called_off: [],
} as const satisfies Record<FulfilmentStatus, readonly FulfilmentStatus[]>;

/** Whether a parcel may take that step. */
export const mayTurn = ({ status }: { status: FulfilmentStatus }, next: FulfilmentStatus): boolean =>
  (NEXT[status] as readonly FulfilmentStatus[]).includes(next);
