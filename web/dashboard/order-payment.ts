import { markPaid } from "#domain/order/mark-paid.ts";
import { markReturned } from "#domain/payment/mark-returned.ts";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order-payment";
import { orderNumber, orderStep } from "./order-answer.ts";

/** The money for an order paid on delivery has come, or that of a cancelled one (`intent=returned`) has gone back. */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const { intent } = typedOf(await request.formData());
  const shop = context.get(shopContext);
  const number = orderNumber(params.number);
  return intent === "returned"
    ? orderStep(markReturned(shop, number), "Noted. The buyer was told that the money is on its way.", {})
    : orderStep(markPaid(shop, number), "Marked as paid.", {});
});
