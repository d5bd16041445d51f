import { markDelivered } from "#domain/fulfilment/deliver.ts";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/parcel-delivery";
import { orderNumber, orderStep } from "./order-answer.ts";

/** A parcel is there, or was handed over. */
export const action = page(async ({ context, params }: Route.ActionArgs) =>
  orderStep(
    markDelivered(context.get(shopContext), orderNumber(params.number), params.parcel),
    "Marked as delivered. The buyer gets an e-mail.",
    {},
  ),
);
