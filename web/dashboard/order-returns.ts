import { approveReturn } from "#domain/return/approve.ts";
import { cancelReturn } from "#domain/return/cancel.ts";
import { declineReturn } from "#domain/return/decline.ts";
import { endReturn } from "#domain/return/end.ts";
import { openReturn } from "#domain/return/open.ts";
import { receiveReturn, type Received } from "#domain/return/receive.ts";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order-returns";
import { orderNumber, orderStep } from "./order-answer.ts";
import { byLine, countOf, idOf } from "./refund-form.ts";

/** What is said of a return that arrived, by what is left to be done about it. */
const RECEIVED: Record<Received, string> = {
  to_settle: "Received. Now refund or exchange it.",
  taken_off: "Received. It is taken off what is to be paid.",
  nothing_paid: "Received. Nothing was paid for it, so no money goes back.",
  settled: "This was received before, and nothing is left to do about it.",
};

/** A step of a return, by `intent`; without one, a return that the buyer told of is written down. */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const shop = context.get(shopContext);
  const number = orderNumber(params.number);
  const { returnId = "", answer = "", note = "" } = typed;
  switch (typed["intent"]) {
    case "approve":
      return orderStep(
        approveReturn(shop, number, { returnId, answer }),
        "Approved. The buyer gets an e-mail.",
        typed,
      );
    case "decline":
      return orderStep(
        declineReturn(shop, number, { returnId, answer }),
        "Declined. The buyer gets an e-mail.",
        typed,
      );
    case "cancel":
      return orderStep(cancelReturn(shop, number, returnId), "The return is called off.", {});
    case "end":
      return orderStep(endReturn(shop, number, returnId), "The return is closed.", {});
    case "receive": {
      const lines = byLine(typed, "received").map(({ lineId, value }) => ({
        lineId,
        received: countOf(value || "0"),
        restock: typed[`restock ${lineId}`] === "on",
      }));
      return orderStep(receiveReturn(shop, number, { returnId, lines }), (left) => RECEIVED[left], typed);
    }
    default: {
      const lines = byLine(typed, "quantity").map(({ lineId, value }) => ({
        lineId,
        quantity: countOf(value || "0"),
        reason: typed[`reason ${lineId}`] ?? "",
      }));
      return orderStep(
        openReturn(shop, number, { id: idOf(typed["id"]), lines, note }),
        "The return is noted.",
        typed,
      );
    }
  }
});
