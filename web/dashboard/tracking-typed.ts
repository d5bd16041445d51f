import type { Tracking } from "#domain/fulfilment/tracking.ts";

/** What was typed into the fields of `TrackingFields`. */
export const trackingTyped = ({
  carrier = "",
  trackingNumber = "",
  trackingUrl = "",
}: Record<string, string>): Tracking => ({ carrier, trackingNumber, trackingUrl });
