import { takeByHand } from "#domain/draft/take-by-hand.ts";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order-by-hand";
import { orderNumber, orderStep } from "./order-answer.ts";
import { countOf } from "./refund-form.ts";

/** The buyer of an order that the shop made has paid some other way than by its link. */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const { paidWith = "", reference = "" } = typed;
  const amountSeen = countOf(typed["amountSeen"]);
  const taken = takeByHand(context.get(shopContext), orderNumber(params.number), {
    paidWith,
    reference,
    amountSeen,
  });
  return orderStep(taken, "Marked as paid.", typed);
});
