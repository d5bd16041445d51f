import { fulfilOrder } from "#domain/order/fulfil.ts";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order-fulfilment";
import { orderNumber, orderStep } from "./order-answer.ts";

/** Marks an order as sent. */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const { carrier = "", trackingNumber = "", trackingUrl = "" } = typed;
  const sending = fulfilOrder(context.get(shopContext), orderNumber(params.number), {
    carrier,
    trackingNumber,
    trackingUrl,
  });
  return orderStep(sending, "Marked as sent. The buyer gets an e-mail.", typed);
});
