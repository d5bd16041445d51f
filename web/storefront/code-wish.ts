/** What a form with `CodeFields` asks for besides everything else in it; null when that is nothing. */
export type CodeWish = { kind: "use"; code: string } | { kind: "leave"; code: string; cardId: string };

/**
 * Reads it. A code that was typed is used first, whichever button was pressed: Enter in its field must never send an order without
 * what was typed there.
 */
export function readCodeWish(typed: Record<string, string>): CodeWish | null {
  const [kind, ...rest] = (typed["remove"] ?? "").split(":");
  const what = rest.join(":");
  if (kind === "code" || kind === "card")
    return { kind: "leave", code: kind === "code" ? what : "", cardId: kind === "card" ? what : "" };
  const code = typed["code"] ?? "";
  return typed["intent"] === "code" || code.trim() !== "" ? { kind: "use", code } : null;
}
