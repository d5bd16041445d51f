import { answerDispute } from "#domain/dispute/answer.ts";
import { callPlatform } from "#domain/dispute/call-platform.ts";
import { offerSettlement } from "#domain/dispute/offer.ts";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order-disputes";
import { orderNumber, orderStep } from "./order-answer.ts";

/** A step of a dispute, by `intent`: platform, offer (`words`), or else the first answer (`words`). */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const shop = context.get(shopContext);
  const number = orderNumber(params.number);
  const { intent, disputeId = "", words = "" } = typed;
  if (intent === "platform")
    return orderStep(callPlatform(shop, number, disputeId), "The platform looks at it now.", typed);
  if (intent === "offer")
    return orderStep(offerSettlement(shop, number, { disputeId, words }), "The buyer has your offer.", typed);
  return orderStep(answerDispute(shop, number, { disputeId, words }), "The buyer has your answer.", typed);
});
