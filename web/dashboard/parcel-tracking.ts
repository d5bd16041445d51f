import { correctTracking } from "#domain/fulfilment/change-tracking.ts";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/parcel-tracking";
import { orderNumber, orderStep } from "./order-answer.ts";
import { trackingTyped } from "./tracking-typed.ts";

/** Corrects how a parcel is followed. */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const tell = typed["tell"] === "yes";
  const changing = correctTracking(context.get(shopContext), orderNumber(params.number), params.parcel, {
    ...trackingTyped(typed),
    tell,
  });
  return orderStep(changing, `Tracking saved.${tell ? " The buyer gets an e-mail." : ""}`, typed);
});
