import { insertDispute } from "#db/disputes.server.ts";
import { insertEvents } from "#db/events.server.ts";
import { holdOrder } from "#db/order-steps.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, Invalid, NotFound } from "../errors.ts";
import { orderEvent } from "../event/tell.ts";
import { isId } from "../id.ts";
import { moveOrder } from "../order/move.ts";
import { askableNumber } from "../order/number.ts";
import { isDisputeKind } from "./dispute.ts";
import { openableKinds } from "./openable.ts";
import { dueAfter } from "./status.ts";
import { plainLines } from "../plain-line.ts";
import { WORDS_MOST } from "./words.ts";

/** `id` is the dispute's, made with the form: sent twice it opens one. */
export type WantedDispute = { id: string; kind: string; words: string };

/**
 * A buyer opens a dispute about their order, from its page. The store has three days to answer. Throws `Invalid` (`kind`, `words`),
 * `NotFound` for a wrong key, and `Conflict` (`not_disputable`).
 */
export async function openDisputeOf(
  shop: StoreContext,
  number: number,
  key: string,
  { id, kind, words }: WantedDispute,
): Promise<void> {
  const said = plainLines(words);
  const problems: Record<string, string> = {};
  if (!isDisputeKind(kind)) problems["kind"] = "Please choose what is wrong.";
  if (said === "") problems["words"] = "Tell in a few words what is wrong.";
  if (said.length > WORDS_MOST) problems["words"] = "Please keep it under 2,000 characters.";
  if (Object.keys(problems).length > 0 || !isDisputeKind(kind)) throw new Invalid(problems);
  if (!isId(id)) throw new NotFound("dispute");
  await moveOrder(shop, askableNumber(number), (order) => {
    if (order.key !== key) throw new NotFound("order");
    if (order.disputes.some((one) => one.id === id)) return null;
    const at = shop.now();
    if (!openableKinds(order, at).includes(kind)) throw notDisputable();
    return {
      held: holdOrder(order.id, order.status),
      opened: insertDispute({
        id,
        orderId: order.id,
        orderNumber: order.number,
        kind,
        words: said,
        openedAt: at,
        dueAt: dueAfter("opened", at) ?? at,
      }),
      event: insertEvents([
        orderEvent(shop, "DISPUTE_OPENED", order.id, at, { disputeId: id, kind, reason: said }),
      ]),
    };
  });
}

const notDisputable = () =>
  new Conflict("not_disputable", "No dispute can be opened about this order now. Please write to the shop.");
