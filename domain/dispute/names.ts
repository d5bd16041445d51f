import type { Decision, DisputeKind, DisputeStatus } from "./dispute.ts";

/** In the words of the dashboard, the console and papers, which are English. */
const KIND_NAMES: Record<DisputeKind, string> = {
  not_received: "Not received",
  not_as_described: "Not as described",
  other: "Something else is wrong",
};

export const kindWords = (kind: DisputeKind): string => KIND_NAMES[kind];

export const STATUS_NAMES: Record<DisputeStatus, string> = {
  opened: "Waits for the store",
  answered: "Answered",
  offered: "Settlement offered",
  platform: "With the platform",
  withdrawn: "Withdrawn",
  settled: "Settled",
  lapsed: "Let rest",
  decided: "Decided",
};

export const DECISION_NAMES: Record<Decision, string> = {
  refund_advised: "Refund advised",
  closed: "Closed without a refund",
  store_warned: "Store warned",
};
