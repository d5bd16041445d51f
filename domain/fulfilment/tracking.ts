import type { TrackingRow } from "#db/fulfilments-of-order.server.ts";
import { Invalid } from "../errors.ts";

/** Who brings a parcel and how to follow it; each may be empty. */
export type Tracking = TrackingRow;

/** As it was typed, trimmed. Throws `Invalid` for `carrier`, `trackingNumber` and `trackingUrl`. */
export function checkTracking(input: Tracking): Tracking {
  const tracking = {
    carrier: input.carrier.trim(),
    trackingNumber: input.trackingNumber.trim(),
    trackingUrl: input.trackingUrl.trim(),
  };
  const problems: Record<string, string> = {};
  if (tracking.carrier.length > 80) problems.carrier = "Please keep the carrier's name under 80 characters.";
  if (tracking.trackingNumber.length > 80)
    problems.trackingNumber = "Please keep the number under 80 characters.";
  if (tracking.trackingUrl && !isWebAddress(tracking.trackingUrl)) {
    problems.trackingUrl = "Enter the whole address, beginning with https://.";
  }
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return tracking;
}

/** Buyers get it as a link, so nothing but the web will do. */
const isWebAddress = (text: string): boolean =>
  text.length <= 500 && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
