import type { TypedDraft } from "#domain/draft/draft.ts";
import type { HandedIn } from "#domain/draft/terms.ts";

/** A draft travels as one field; what is no draft is an empty one. */
export function readSent(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** How the order is to be paid, as the form says it. */
export function readHandedIn(typed: Record<string, string>): HandedIn {
  const text = (name: string) => typed[name] ?? "";
  if (typed["how"] === "paid")
    return { how: "paid", paidWith: text("paidWith"), reference: text("reference") };
  return typed["how"] === "on_delivery" ? { how: "on_delivery" } : { how: "link", days: text("days") };
}

/** What a part of the form gets. */
export type DraftPart = {
  typed: TypedDraft;
  problems: Record<string, string>;
  set: (part: Partial<TypedDraft>) => void;
};
