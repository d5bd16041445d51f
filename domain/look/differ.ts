import type { LookDocument } from "./document.ts";

/** Whether two documents say something else, whatever the order of their fields. */
export const looksDiffer = (one: LookDocument, other: LookDocument): boolean => sorted(one) !== sorted(other);

const sorted = (document: LookDocument): string =>
  JSON.stringify(document, (_, value: unknown) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
