import { ADJUST_REASONS, type AdjustReason, type Adjustment } from "#domain/stock/adjust.ts";
import type { StockTerms } from "#domain/stock/terms.ts";
import type { Transfer } from "#domain/stock/transfer.ts";
import { count } from "./count-typed.ts";

type Typed = Record<string, string>;

export const adjustmentIn = (typed: Typed): Adjustment => {
  const place = { locationId: typed["location"] ?? "", note: typed["note"] ?? "" };
  return typed["reason"] === "counted"
    ? { ...place, kind: "count", seen: count(typed["seen"]), counted: count(typed["counted"]) }
    : { ...place, kind: "change", by: count(typed["by"]), reason: reasonIn(typed["reason"]) };
};

/** What was typed of `StockTerms`; an empty warning is none. */
export const termsIn = (typed: Typed): StockTerms => ({
  leadDays: count(typed["leadDays"]),
  reviewDays: count(typed["reviewDays"]),
  service: count(typed["service"]),
  warnDays: typed["warnDays"]?.trim() ? count(typed["warnDays"]) : null,
  overDays: count(typed["overDays"]),
  quietDays: count(typed["quietDays"]),
});

const reasonIn = (text: string | undefined): AdjustReason =>
  ADJUST_REASONS.find((reason) => reason === text) ?? "adjusted";

export const transferIn = (typed: Typed): Transfer => ({
  from: typed["from"] ?? "",
  to: typed["to"] ?? "",
  quantity: count(typed["quantity"]),
  note: typed["note"] ?? "",
});
