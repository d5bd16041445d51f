import { callOffParcel } from "#domain/fulfilment/call-off.ts";
import { page, textOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/parcel-cancellation";
import { orderNumber, orderStep } from "./order-answer.ts";

/** A parcel does not go after all. */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const tell = textOf(await request.formData(), "tell") === "yes";
  return orderStep(
    callOffParcel(context.get(shopContext), orderNumber(params.number), params.parcel, tell),
    `Called off. What was in it is to be sent again.${tell ? " The buyer gets an e-mail." : ""}`,
    {},
  );
});
