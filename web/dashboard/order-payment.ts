import { markPaid } from "#domain/order/mark-paid.ts";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order-payment";
import { orderNumber, orderStep } from "./order-answer.ts";

/** The money for an order paid on delivery has come. */
export const action = page(async ({ context, params }: Route.ActionArgs) =>
  orderStep(markPaid(context.get(shopContext), orderNumber(params.number)), "Marked as paid.", {}),
);
