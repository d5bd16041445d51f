import { randomUUID } from "node:crypto";
import type { SampleIds } from "./sample-rows.ts";

/** What is counted of a store, and what is still to be. */
export function sampleNumberRows(ids: SampleIds): Record<string, Record<string, unknown>> {
  const of = { store_id: ids.store, day: "2100-01-01" };
  return {
    daily_sales: { ...of, orders: 1, counted_at: "2100-01-02T00:00:00Z" },
    daily_variants: { ...of, variant_id: randomUUID(), units: 1 },
    daily_payments: { ...of, provider: "paystack", outcome: "paid", reason: "", payments: 1 },
    daily_stock: { ...of, units: 1, value: 1, variants: 1, out: 0 },
    days_due: { ...of, next_try_at: "2100-01-02T00:00:00Z" },
    store_days: { store_id: ids.store, until: "2100-01-01" },
  };
}
