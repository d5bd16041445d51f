/** What an answer says to the Worker, and to nobody else: that something went into a cart, or that a cart is at the checkout. */
export const FUNNEL_STEP = "x-funnel-step";

export type FunnelStep = "cart" | "checkout";

/** The headers with a step that was made. */
export function withStep(step: FunnelStep, headers: Headers): Headers {
  headers.set(FUNNEL_STEP, step);
  return headers;
}
