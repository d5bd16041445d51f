import { insertEvents } from "#db/events.server.ts";
import { holdOrder } from "#db/order-steps.server.ts";
import { stepReturn } from "#db/returns.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { orderEvent, type EventType } from "../event/tell.ts";
import { moveOrder } from "../order/move.ts";
import { checkAnswer } from "./check.ts";
import type { ReturnStatus } from "./return.ts";
import { returnMayBecome } from "./status.ts";

/** What the shop says about a return; `answer` is told to the buyer: where to send it, or why not. */
export type Decision = { returnId: string; answer: string };

type Step = { returnId: string; answer?: string; to: ReturnStatus; type: EventType; key?: string };

/** Moves a return on; there already, nothing changes. With `key` only where that is the order's own. */
export async function moveReturn(shop: StoreContext, number: number, wanted: Step): Promise<void> {
  const { returnId, to, type, key } = wanted;
  const answer = wanted.answer === undefined ? undefined : checkAnswer(wanted.answer);
  await moveOrder(shop, number, (order) => {
    const one = order.returns.find(({ id }) => id === returnId);
    if (!one || (key !== undefined && key !== order.key)) throw new NotFound("return");
    if (one.status === to) return null;
    if (!returnMayBecome(one.status, to)) throw wrongStatus(one.status);
    const at = shop.now();
    return {
      held: holdOrder(order.id, order.status),
      step: stepReturn({ id: returnId, from: one.status, to, at, ...(answer !== undefined && { answer }) }),
      event: insertEvents([orderEvent(shop, type, order.id, at, { returnId })]),
    };
  });
}

export const wrongStatus = (status: ReturnStatus) =>
  new Conflict("wrong_status", `This return is ${status}, so that can't be done any more.`);
