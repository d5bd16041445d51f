import type { Addition, Order } from "#domain/order/order.ts";
import { dateAndTime } from "./zone.ts";

/** What becomes of what was added and is not paid: it is dropped in time, but not while money of another amount waits to be settled. */
export const additionHint = (
  { id, holdUntil }: Pick<Addition, "id" | "holdUntil">,
  mismatched: Order["mismatched"],
  timeZone: string,
): string =>
  mismatched?.additionId === id
    ? "Money of another amount came for it, so it is kept until you settle that. Send the order once this is done."
    : `The buyer has a link to pay it. It is kept until ${dateAndTime(holdUntil, timeZone)}, then it is dropped. Send the order once this is settled.`;
