import { isOnline, type PaymentProvider } from "../payment/providers.ts";

const MINUTE_MS = 60_000;

/** How long things are kept for who is on the gateway's page. */
const ONLINE_MS = 30 * MINUTE_MS;

const DAY_MS = 24 * 60 * MINUTE_MS;

/** How many days a transfer is waited for, until the seller says otherwise. A bank takes its time. */
const TRANSFER_DAYS = 3;

/**
 * Until when an order that is to be paid this way from `at` on keeps its stock while no money has come; null for as long as it
 * stands. `transferDays` are the seller's own.
 */
export function holdUntil(method: PaymentProvider, at: Date, transferDays: number | null): Date | null {
  if (method === "pay_on_delivery" || method === "nothing_due") return null;
  const ms = isOnline(method) ? ONLINE_MS : (transferDays ?? TRANSFER_DAYS) * DAY_MS;
  return new Date(at.getTime() + ms);
}
