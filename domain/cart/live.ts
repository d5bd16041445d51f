import type { CartRow } from "#db/carts.server.ts";

/** A cart is kept this long after the shopper last changed it. */
export const KEPT_MS = 30 * 86_400_000;

/** Whether it can still be filled and ordered. */
export const isLive = (cart: CartRow | null, now: Date): cart is CartRow =>
  cart !== null && cart.orderedAt === null && cart.expiresAt > now;

export const keptUntil = (now: Date): Date => new Date(now.getTime() + KEPT_MS);
