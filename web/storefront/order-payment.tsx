import { redirect } from "react-router";
import { DomainError, SignedOut } from "#domain/errors.ts";
import { GATEWAY_NAMES, isProvider } from "#domain/payment/providers.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import { payOrder } from "#domain/payment/start.ts";
import { page, textOf } from "#web/answers.ts";
import { sayContext, shopContext } from "#web/context.ts";
import type { Route } from "./+types/order-payment";
import { noteOf, readAsk, toOrder } from "./order-ask.ts";

/** The buyer comes back from the gateway. What the address says counts for nothing; the gateway is asked. */
export const loader = page(async ({ params, request, context }: Route.LoaderArgs) => {
  const ask = readAsk({ params, request });
  const say = context.get(sayContext);
  try {
    const { state, gateway } = await returnedFromGateway(context.get(shopContext), ask.number, ask.key);
    return toOrder(
      ask,
      state === "pending" && gateway
        ? say(
            "{gateway} has not told us about a payment yet. If you have paid, load this page again in a minute.",
            { gateway: GATEWAY_NAMES[gateway] },
          )
        : null,
    );
  } catch (error) {
    if (error instanceof DomainError && !(error instanceof SignedOut))
      return toOrder(ask, noteOf(say, error));
    throw error;
  }
});

/** "Pay now" on the order's page, or another way to pay (`method`). */
export const action = page(async ({ params, request, context }: Route.ActionArgs) => {
  const ask = readAsk({ params, request });
  const say = context.get(sayContext);
  const wanted = textOf(await request.formData(), "method");
  try {
    const { payUrl } = await payOrder(
      context.get(shopContext),
      ask.number,
      ask.key,
      isProvider(wanted) ? wanted : undefined,
    );
    return payUrl === null ? toOrder(ask, null) : redirect(payUrl, { status: 303 });
  } catch (error) {
    if (error instanceof DomainError && !(error instanceof SignedOut))
      return toOrder(ask, noteOf(say, error));
    throw error;
  }
});
