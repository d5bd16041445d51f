import { dropAddition } from "#domain/addition/drop.ts";
import { markAdditionPaid } from "#domain/addition/mark-paid.ts";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order-addition";
import { orderNumber, orderStep } from "./order-answer.ts";

/** The money for what was added is there (`intent`: how it came), or it is given up (`intent=drop`). */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const { intent = "", id = "" } = typedOf(await request.formData());
  const shop = context.get(shopContext);
  const number = orderNumber(params.number);
  if (intent === "drop")
    return orderStep(dropAddition(shop, number, id), "Dropped. It is back in stock.", {});
  const how = intent === "cash" ? "pay_on_delivery" : "bank_transfer";
  return orderStep(markAdditionPaid(shop, number, id, how), "Paid. It belongs to the order now.", {});
});
