import { additionsOver, endAddition, type AddedLine } from "#db/additions.server.ts";
import { insertEvents } from "#db/events.server.ts";
import { lockOrder } from "#db/order-steps.server.ts";
import { putBack, stepIfRefunded, stepIfSent } from "#db/refunds.server.ts";
import { Refused } from "#db/refused.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { handleSoon, orderEvent } from "../event/tell.ts";
import { askAt } from "../order/ask-at.ts";
import { moveOrder } from "../order/move.ts";
import { requireMay } from "../staff/require.ts";
import { additionMayBecome } from "./status.ts";

/** Of one store and minute; the rest come a minute later, so that no store holds up the others. */
const AT_ONCE = 50;

type Dropping = { id: string; orderId: string; lines: AddedLine[] };

/**
 * What was added to an order that is paid is not wanted any more: its stock goes back, and money that comes for it all the same is
 * flagged to go back. A second press changes nothing. Throws `NotFound` and `Conflict` (`addition_paid`).
 */
export async function dropAddition(shop: StoreContext, number: number, additionId: string): Promise<void> {
  requireMay(shop, "orders.fulfil");
  await moveOrder(shop, number, (order) => {
    const addition = order.additions.find(({ id }) => id === additionId);
    if (!addition) throw new NotFound("addition");
    if (addition.status === "dropped") return null;
    if (!additionMayBecome(addition.status, "dropped"))
      throw new Conflict("addition_paid", "What was added is paid, so it belongs to the order now.");
    return dropped(shop, { ...addition, orderId: order.id }, "by_shop", shop.now());
  });
}

/** Drops what was not paid in time, and answers how much that was. Each is one transaction, so this may run twice at once. */
export async function dropOverdue(shop: StoreContext): Promise<number> {
  const at = shop.now();
  const { over } = await shop.db.read({ over: additionsOver(at, AT_ONCE) });
  let count = 0;
  for (const one of over) {
    try {
      await shop.db.write(dropped(shop, one, "not_paid_in_time", at));
      count++;
    } catch (error) {
      // Paid or dropped in this very moment.
      if (!(error instanceof Refused)) throw error;
    }
  }
  if (count > 0) await handleSoon(shop);
  return count;
}

/** What drops an addition, its order locked first. */
export const dropped = (
  shop: StoreContext,
  { id, orderId, lines }: Dropping,
  cause: "by_shop" | "not_paid_in_time" | "order_cancelled",
  at: Date,
) => ({
  locked: lockOrder(orderId),
  ended: endAddition(id, at),
  // It may have been the last that was waited for.
  asSent: stepIfSent(orderId, { actor: actorName(shop.actor), at }, askAt(at)),
  allBack: stepIfRefunded(orderId, at),
  addedBack: putBack(orderId, lines, { reason: "given_back", actor: actorName(shop.actor), at }),
  told: insertEvents([
    orderEvent(shop, "ADDITION_DROPPED", orderId, at, {
      additionId: id,
      cause,
      lines: lines.map(({ title, variantTitle, quantity }) => ({ title, variantTitle, quantity })),
    }),
  ]),
});
