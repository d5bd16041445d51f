import type { ReturnReason } from "#domain/return/return.ts";

/** Why something comes back, for the shop. */
export const REASON_NAMES: Record<ReturnReason, string> = {
  too_small: "Too small",
  too_big: "Too big",
  not_as_described: "Not as described",
  damaged: "Damaged",
  wrong_item: "Wrong item",
  changed_mind: "Changed their mind",
  other: "Something else",
};
