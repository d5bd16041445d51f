import type { ReturnStatus } from "./return.ts";

/**
 * What a return may become next. What was received is closed by its refund, its exchange, or without either. Nobody opens what is
 * closed: only with its exchange that is called off it is received again (`callExchangeOff`), and so to be settled anew.
 */
export const NEXT_OF_RETURN = {
  requested: ["approved", "declined", "cancelled"],
  approved: ["received", "cancelled"],
  received: ["closed"],
  declined: [],
  cancelled: [],
  closed: [],
} as const satisfies Record<ReturnStatus, readonly ReturnStatus[]>;

export const RETURN_STATUSES = Object.keys(NEXT_OF_RETURN) as ReturnStatus[];

export const returnMayBecome = (status: ReturnStatus, next: ReturnStatus): boolean =>
  (NEXT_OF_RETURN[status] as readonly ReturnStatus[]).includes(next);
