import { randomUUID } from "node:crypto";
import type { SampleIds } from "./sample-ids.ts";

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
    stock_terms: {
      store_id: ids.store,
      lead_days: 14,
      review_days: 7,
      service: 95,
      over_days: 90,
      quiet_days: 60,
    },
    forecast_runs: { ...of, began_at: "2100-01-02T00:00:00Z" },
    variant_forecasts: {
      ...of,
      variant_id: ids.variant,
      enough: true,
      per_day: 2,
      order_at: 30,
      soon_at: 28,
      over_at: 180,
      demand: {},
    },
    purchases: {
      id: ids.purchase,
      store_id: ids.store,
      number: 1,
      supplier: "Balogun Traders",
      expected_on: "2100-01-15",
      actor: "system",
      ordered_at: "2100-01-02T00:00:00Z",
    },
    purchase_lines: {
      id: randomUUID(),
      store_id: ids.store,
      purchase_id: ids.purchase,
      variant_id: ids.variant,
      title: "Tote",
      quantity: 10,
    },
    purchase_receipts: {
      id: randomUUID(),
      store_id: ids.store,
      purchase_id: ids.purchase,
      location_id: ids.location,
      pieces: 4,
      actor: "system",
      at: "2100-01-03T00:00:00Z",
    },
  };
}
