import type { Shell } from "./store.ts";

/** What a new store needs before it sells, each true once it is there. */
export type FirstSteps = { product: boolean; payment: boolean; delivery: boolean; look: boolean };

/** Null when nothing is left to do. */
export function firstSteps(shell: Shell, hasProducts: boolean): FirstSteps | null {
  const steps = {
    product: hasProducts,
    payment: shell.methods.length > 0,
    delivery: shell.deliveryPromise !== "" || shell.deliveryFee > 0 || shell.deliveryVaries,
    look: shell.logoKey !== null || shell.heroKey !== null,
  };
  return Object.values(steps).every(Boolean) ? null : steps;
}
