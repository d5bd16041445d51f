import { fulfilOrder } from "#domain/order/fulfil.ts";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order-fulfilment";
import { orderNumber, orderStep } from "./order-answer.ts";
import { byLine, countOf } from "./refund-form.ts";
import { trackingTyped } from "./tracking-typed.ts";

/** A parcel of an order is on its way; or (`done`) there is none to send. */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const done = typed["intent"] === "done";
  const lines = byLine(typed, "quantity").map(({ lineId, value }) => ({ lineId, quantity: countOf(value) }));
  const sending = fulfilOrder(context.get(shopContext), orderNumber(params.number), {
    ...trackingTyped(typed),
    lines: lines.length > 0 ? lines : undefined,
    press: typed["press"],
    nothing: done,
  });
  return orderStep(
    sending,
    done ? "Done. Nothing was left to send." : "Marked as sent. The buyer gets an e-mail.",
    typed,
  );
});
