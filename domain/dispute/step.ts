import { insertEvents } from "#db/events.server.ts";
import { holdOrder } from "#db/order-steps.server.ts";
import { type DisputeStep, stepDispute } from "#db/disputes.server.ts";
import type { Question } from "#db/question.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { orderEvent, type EventType } from "../event/tell.ts";
import { moveOrder } from "../order/move.ts";
import type { Dispute, DisputeStatus } from "./dispute.ts";
import { disputeMayBecome, dueAfter } from "./status.ts";

type Step = {
  disputeId: string;
  to: DisputeStatus;
  type: EventType;
  /** Where set, the order's own, or there is no such dispute. */
  key?: string;
  /** What is written down with it. */
  set?: Partial<Pick<DisputeStep, "answer" | "offer" | "decision" | "verdict">>;
  /** What its event tells; `reason` is what was said with it. */
  data?: Record<string, unknown>;
  /** Written in the same transaction. */
  also?: Record<string, Question<unknown>>;
  /** What else must hold, or a `Conflict` that says what does not. */
  only?: (dispute: Dispute) => Conflict | null;
};

/**
 * Moves a dispute on, with its event, in one transaction; there already with the same words, nothing changes. Throws `NotFound` and
 * `Conflict` (`wrong_status`, and what `only` says).
 */
export async function moveDispute(shop: StoreContext, number: number, wanted: Step): Promise<void> {
  const { disputeId, to, type, key, set = {}, data = {}, also = {}, only } = wanted;
  await moveOrder(shop, number, (order) => {
    const one = order.disputes.find(({ id }) => id === disputeId);
    if (!one || (key !== undefined && key !== order.key)) throw new NotFound("dispute");
    if (
      one.status === to &&
      Object.entries(set).every(([name, value]) => one[name as keyof typeof set] === value)
    )
      return null;
    if (!disputeMayBecome(one.status, to)) throw wrongStatus();
    const against = only?.(one);
    if (against) throw against;
    const at = shop.now();
    return {
      held: holdOrder(order.id, order.status),
      step: stepDispute({
        id: disputeId,
        from: one.status,
        to,
        dueAt: dueAfter(to, at),
        ...set,
        ...((to === "answered" || to === "offered") && one.answeredAt === null && { answeredAt: at }),
        ...(to === "platform" && { platformAt: at }),
        ...(OVER.has(to) && { endedAt: at }),
      }),
      ...also,
      event: insertEvents([orderEvent(shop, type, order.id, at, { disputeId, kind: one.kind, ...data })]),
    };
  });
}

const OVER = new Set<DisputeStatus>(["withdrawn", "settled", "lapsed", "decided"]);

/** Somebody moved it on since it was looked at. */
export const wrongStatus = () =>
  new Conflict("wrong_status", "This dispute has moved on meanwhile. Please look at it again.");
