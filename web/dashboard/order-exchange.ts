import { exchangeOptions } from "#domain/return/exchange-options.ts";
import { exchangeReturn } from "#domain/return/exchange.ts";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order-exchange";
import { orderNumber, orderStep } from "./order-answer.ts";
import { countOf, idOf } from "./refund-form.ts";

/** What can go out in the place of what came back, and what decides how much it costs. */
export const loader = page(({ context, params }: Route.LoaderArgs) =>
  exchangeOptions(context.get(shopContext), orderNumber(params.number)),
);

/** Sends something else for what came back. */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const exchanging = exchangeReturn(context.get(shopContext), orderNumber(params.number), {
    id: idOf(typed["id"]),
    returnId: typed["returnId"] ?? "",
    items: [{ variantId: idOf(typed["variantId"]), quantity: countOf(typed["quantity"]) }],
    creditSeen: countOf(typed["credit"]),
    collectSeen: countOf(typed["collect"]),
    backSeen: countOf(typed["back"]),
  });
  return orderStep(exchanging, "The exchange is an order of its own now, to be sent.", typed);
});
