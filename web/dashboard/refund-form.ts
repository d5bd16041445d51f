import { isId } from "#domain/id.ts";
import { parseMoney } from "#domain/money.ts";
import type { RefundInput } from "#domain/refund/check.ts";

/** A count as it was typed; what is none is NaN, which the rules refuse. */
export const countOf = (text: string | undefined): number =>
  /^\d{1,15}$/.test((text ?? "").trim()) ? Number(text) : Number.NaN;

/** An amount as it was typed; empty is nothing, and what is none is NaN. */
export const amountOf = (text: string | undefined, currency: string): number =>
  (text ?? "").trim() === "" ? 0 : (parseMoney(text ?? "", currency) ?? Number.NaN);

/** Fields that carry the id of an order's line in their name, as `quantity <id>`. */
export const byLine = (typed: Record<string, string>, name: string): { lineId: string; value: string }[] =>
  Object.entries(typed).flatMap(([field, value]) => {
    const lineId = field.startsWith(`${name} `) ? field.slice(name.length + 1) : "";
    return isId(lineId) ? [{ lineId, value }] : [];
  });

/** The id that came with a form; a new one where that is none. */
export const idOf = (text: string | undefined): string =>
  isId(text ?? "") ? (text ?? "") : crypto.randomUUID();

/** A refund as it was filled in. */
export function readRefund(typed: Record<string, string>, currency: string): RefundInput {
  return {
    id: idOf(typed["id"]),
    lines: byLine(typed, "quantity")
      .map(({ lineId, value }) => ({
        lineId,
        quantity: countOf(value || "0"),
        restock: typed[`restock ${lineId}`] === "on",
      }))
      .filter(({ quantity }) => quantity !== 0),
    delivery: amountOf(typed["delivery"], currency),
    other: amountOf(typed["other"], currency),
    amountSeen: countOf(typed["amountSeen"]),
    reason: typed["reason"] ?? "",
    note: typed["note"] ?? "",
    byHand: typed["way"] === "by_hand",
    how: typed["how"] ?? "",
    returnId: isId(typed["returnId"] ?? "") ? (typed["returnId"] ?? null) : null,
  };
}
