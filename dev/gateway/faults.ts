import { NO_API_FAULTS } from "../faults.ts";
import { NO_WEBHOOK_FAULTS } from "./webhooks.ts";

export type MoneyFaults = {
  /** Payments arrive one unit short. */
  tamper_amount: boolean;
  /** Refunds end as failed. */
  fail_refunds: boolean;
  /** Refunds wait for the merchant, where the gateway knows such a state. */
  hold_refunds: boolean;
  /** The buyer of this many payments is charged, and the connection dies before they are sent back. */
  cut_return: number;
};

export const NO_MONEY_FAULTS: MoneyFaults = {
  tamper_amount: false,
  fail_refunds: false,
  hold_refunds: false,
  cut_return: 0,
};

/** Everything that can go wrong with a gateway, in one vocabulary for all of them. */
export const NO_FAULTS = { ...NO_API_FAULTS, ...NO_WEBHOOK_FAULTS, ...NO_MONEY_FAULTS };

/** Switches for `POST /_standin/faults`; each request replaces them all. */
export type GatewayFaults = typeof NO_FAULTS;

/**
 * What goes wrong next, drawn from `next` (0 ≤ n < 1), so that the same seed makes the same story. Mostly nothing does. Nothing in
 * it waits for the clock: events are held, for the story to deliver, repeat, reorder or lose as it goes.
 */
export function randomFaults(next: () => number): GatewayFaults {
  const one = (share: number) => (next() < share ? 1 : 0);
  return {
    ...NO_FAULTS,
    hold_webhooks: true,
    drop_webhooks: next() < 0.1,
    bad_signature: next() < 0.05,
    tamper_webhooks: next() < 0.05,
    tamper_amount: next() < 0.03,
    fail_refunds: next() < 0.05,
    hold_refunds: next() < 0.05,
    status_500: one(0.1),
    hang: one(0.02),
    cut: one(0.1),
    cut_return: one(0.1),
  };
}
