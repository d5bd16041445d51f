import type { Address } from "#domain/order/order.ts";

/** Where something is, on one line; its country is known. */
export const addressLine = ({ line1, line2, city, region }: Address): string =>
  [line1, line2, city, region === city ? "" : region].filter(Boolean).join(", ");
