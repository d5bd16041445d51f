import { markPaid } from "#domain/order/mark-paid.ts";
import { confirmTransfer } from "#domain/payment/confirm-transfer.ts";
import { markReturned } from "#domain/payment/mark-returned.ts";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order-payment";
import { orderNumber, orderStep } from "./order-answer.ts";
import { readOwed } from "./owed-form.ts";
import { countOf } from "./refund-form.ts";

/**
 * The money for an order paid on delivery has come, that of a transfer is on the account (`intent=transferred`), or that of a
 * cancelled order has gone back (`intent=returned`).
 */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const shop = context.get(shopContext);
  const number = orderNumber(params.number);
  switch (typed["intent"]) {
    case "returned":
      return orderStep(
        markReturned(shop, number, readOwed(typed["owed"])),
        "Noted. The buyer was told that the money is on its way.",
        {},
      );
    case "transferred":
      return orderStep(confirmTransfer(shop, number, typed["amount"] ?? ""), "Marked as paid.", typed);
    default:
      return orderStep(markPaid(shop, number, countOf(typed["amountSeen"])), "Marked as paid.", {});
  }
});
