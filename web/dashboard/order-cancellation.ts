import { cancelOrder } from "#domain/order/cancel.ts";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order-cancellation";
import { orderNumber, orderStep } from "./order-answer.ts";

/** Calls an order off. */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const [refund, restock] = [typed["refund"] === "on", typed["restock"] === "on"];
  const cancelling = cancelOrder(
    context.get(shopContext),
    orderNumber(params.number),
    typed["reason"] ?? "",
    { refund, restock },
  );
  const goods = restock ? " Its items are back in stock." : "";
  return orderStep(
    cancelling,
    `Order cancelled.${goods}${refund ? " Its money is being sent back." : ""}`,
    typed,
  );
});
