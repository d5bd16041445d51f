import type { Discount } from "./discount.ts";

export const DISCOUNT_STATES = ["running", "scheduled", "ended", "used_up", "off"] as const;
export type DiscountState = (typeof DISCOUNT_STATES)[number];

/** Where a discount is at this moment. */
export function stateOf(
  {
    active,
    startsAt,
    endsAt,
    inAll,
    used,
  }: Pick<Discount, "active" | "startsAt" | "endsAt" | "inAll"> & { used: number },
  now: Date,
): DiscountState {
  if (!active) return "off";
  if (endsAt !== null && endsAt <= now) return "ended";
  if (inAll !== null && used >= inAll) return "used_up";
  return startsAt > now ? "scheduled" : "running";
}
