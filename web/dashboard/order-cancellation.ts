import { cancelOrder } from "#domain/order/cancel.ts";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order-cancellation";
import { orderNumber, orderStep } from "./order-answer.ts";

/** Calls an order off. */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const cancelling = cancelOrder(context.get(shopContext), orderNumber(params.number), typed["reason"] ?? "");
  return orderStep(cancelling, "Order cancelled. Its items are back in stock.", typed);
});
