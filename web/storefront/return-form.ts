import { isId } from "#domain/id.ts";
import type { WantedReturn } from "#domain/return/check.ts";

/** What was sent: a quantity and a reason for each line, by its id. What is no number is none that can be returned. */
export function readReturn(typed: Record<string, string>): WantedReturn {
  const lines = Object.entries(typed).flatMap(([name, value]) => {
    const lineId = name.startsWith("quantity ") ? name.slice("quantity ".length) : "";
    if (!isId(lineId)) return [];
    const quantity = /^\d{1,4}$/.test(value) ? Number(value) : -1;
    return [{ lineId, quantity, reason: typed[`reason ${lineId}`] ?? "" }];
  });
  const id = typed["id"] ?? "";
  return { id: isId(id) ? id : crypto.randomUUID(), lines, note: typed["note"] ?? "" };
}
