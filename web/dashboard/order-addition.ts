import { data } from "react-router";
import { dropAddition } from "#domain/addition/drop.ts";
import { type ByHand, markAdditionPaid } from "#domain/addition/mark-paid.ts";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order-addition";
import { orderNumber, orderStep } from "./order-answer.ts";

/** How the money came, by what was pressed. */
const CAME = new Map<string, ByHand>([
  ["transfer", "bank_transfer"],
  ["cash", "pay_on_delivery"],
]);

/** The money for what was added is there (`intent`: how it came), or it is given up (`intent=drop`). */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const { intent = "", id = "" } = typedOf(await request.formData());
  const shop = context.get(shopContext);
  const number = orderNumber(params.number);
  if (intent === "drop")
    return orderStep(dropAddition(shop, number, id), "Dropped. It is back in stock.", {});
  const how = CAME.get(intent);
  if (!how) return data({ failed: "There is nothing to do." }, { status: 422 });
  return orderStep(markAdditionPaid(shop, number, id, how), "Paid. It belongs to the order now.", {});
});
