import { gaveBackByHand } from "#domain/refund/by-hand.ts";
import { giveBack } from "#domain/refund/give-back.ts";
import { refundOrder } from "#domain/refund/refund.ts";
import { tryRefundAgain } from "#domain/refund/try-again.ts";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order-refunds";
import { orderNumber, orderStep } from "./order-answer.ts";
import { readOwed } from "./owed-form.ts";
import { readRefund } from "./refund-form.ts";

/**
 * Gives money of an order back; tries once more what failed (`intent=again`), notes that it went back another way
 * (`intent=by_hand`), or sends back what is flagged for it (`intent=owed`, or `owed_by_hand` where no gateway took it).
 */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const shop = context.get(shopContext);
  const number = orderNumber(params.number);
  const refundId = typed["refundId"] ?? "";
  const owed = readOwed(typed["owed"]);
  switch (typed["intent"]) {
    case "again":
      return orderStep(tryRefundAgain(shop, number, refundId), "It is being sent once more.", {});
    case "by_hand":
      return orderStep(
        gaveBackByHand(shop, number, refundId, typed["how"] ?? ""),
        "Noted. The buyer was told.",
        typed,
      );
    case "owed_by_hand":
      return orderStep(giveBack(shop, number, true, owed), "Noted. The buyer was told.", {});
    case "owed":
      return orderStep(giveBack(shop, number, false, owed), "The money is being sent back.", {});
    default:
      return orderStep(
        refundOrder(shop, number, readRefund(typed, shop.store.currency)),
        "Refunded. The buyer gets an e-mail when the money is on its way.",
        typed,
      );
  }
});
