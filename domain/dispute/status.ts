import type { DisputeStatus } from "./dispute.ts";

/**
 * What a dispute may become next. `opened` waits for the store, `offered` for the buyer, `platform` for the platform; in `answered` both
 * talk. What is over stays over: a buyer who sees it differently opens another while there is time.
 */
export const NEXT_OF_DISPUTE = {
  opened: ["answered", "offered", "platform", "withdrawn"],
  answered: ["offered", "platform", "withdrawn", "lapsed"],
  offered: ["offered", "answered", "settled", "platform", "withdrawn", "lapsed"],
  platform: ["decided", "withdrawn"],
  withdrawn: [],
  settled: [],
  lapsed: [],
  decided: [],
} as const satisfies Record<DisputeStatus, readonly DisputeStatus[]>;

export const disputeMayBecome = (status: DisputeStatus, next: DisputeStatus): boolean =>
  (NEXT_OF_DISPUTE[status] as readonly DisputeStatus[]).includes(next);

const DAY_MS = 86_400_000;

/** A store that is closed on a weekend still has a working day to answer; a buyer does not wait a week to hear nothing. */
export const ANSWER_MS = 3 * DAY_MS;
/** Who says nothing for so long after an answer has let it rest; money that is contested elsewhere takes longer than that. */
export const REST_MS = 14 * DAY_MS;

/** When time moves on what became `status` at `at`; null when it is not time's to move. */
export function dueAfter(status: DisputeStatus, at: Date): Date | null {
  if (status === "opened") return new Date(at.getTime() + ANSWER_MS);
  return status === "answered" || status === "offered" ? new Date(at.getTime() + REST_MS) : null;
}

/** What a dispute becomes when its time is over: unanswered it is the platform's, answered it is let rest. */
export const whenOverdue = (status: DisputeStatus): "platform" | "lapsed" =>
  status === "opened" ? "platform" : "lapsed";
