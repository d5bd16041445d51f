import type { StoreContext } from "../context.ts";
import { dayIn, type Day } from "../store/day.ts";
import { type Chosen, type Period, periodOf } from "./period.ts";

/** Which days somebody looks at, by the store's clock. */
export function lookAt({ store, now }: StoreContext, chosen: Chosen): { today: Day; period: Period } {
  const today = dayIn(store.timeZone, now());
  return { today, period: periodOf(chosen, today) };
}
