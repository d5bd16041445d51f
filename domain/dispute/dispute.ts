export type DisputeKind = "not_received" | "not_as_described" | "other";
export type DisputeStatus =
  | "opened"
  | "answered"
  | "offered"
  | "platform"
  | "withdrawn"
  | "settled"
  | "lapsed"
  | "decided";
export type Decision = "refund_advised" | "closed" | "store_warned";

/** What a buyer and a store could not settle between them about an order. Times are UTC. */
export type Dispute = {
  id: string;
  kind: DisputeKind;
  status: DisputeStatus;
  /** The buyer's. */
  words: string;
  /** The store's first answer, and what it last offered to settle it. */
  answer: string;
  offer: string;
  decision: Decision | null;
  /** What the platform wrote with its decision. */
  verdict: string;
  /** When time moves it on by itself; null while it does not. */
  dueAt: Date | null;
  openedAt: Date;
  answeredAt: Date | null;
  platformAt: Date | null;
  endedAt: Date | null;
};

export const DISPUTE_KINDS = ["not_received", "not_as_described", "other"] as const;
export const DECISIONS = ["refund_advised", "closed", "store_warned"] as const;

export const isDisputeKind = (text: string): text is DisputeKind =>
  (DISPUTE_KINDS as readonly string[]).includes(text);
export const isDecision = (text: string): text is Decision => (DECISIONS as readonly string[]).includes(text);

/** The one that is not over; an order has at most one. */
export const openDispute = <D extends Pick<Dispute, "endedAt">>(disputes: readonly D[]): D | null =>
  disputes.find(({ endedAt }) => endedAt === null) ?? null;
