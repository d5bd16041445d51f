import { redirect } from "react-router";
import { DomainError, NotFound, SignedOut } from "#domain/errors.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import { payOrder } from "#domain/payment/start.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/order-payment";
import { keepNote, withCookies } from "./cart-cookie.ts";

type Args = Pick<Route.LoaderArgs, "params" | "request">;

const readAsk = ({ params, request }: Args) => ({
  number: Number(params.number),
  key: new URL(request.url).searchParams.get("key") ?? "",
});

/** Back to the order, which says how it stands. Its own page also says what a wrong key gets. */
function toOrder({ number, key }: { number: number; key: string }, note: string | null): Response {
  const cookies = note === null ? [] : [keepNote(note)];
  const to = `/orders/${Number.isSafeInteger(number) ? number : 0}?key=${encodeURIComponent(key)}`;
  return redirect(to, { status: 303, headers: withCookies(cookies) });
}

const NOT_YET =
  "Paystack has not told us about a payment yet. If you have paid, load this page again in a minute.";

/** The buyer comes back from the gateway. What the address says counts for nothing; the gateway is asked. */
export const loader = page(async ({ params, request, context }: Route.LoaderArgs) => {
  const ask = readAsk({ params, request });
  try {
    const state = await returnedFromGateway(context.get(shopContext), ask.number, ask.key);
    return toOrder(ask, state === "pending" ? NOT_YET : null);
  } catch (error) {
    if (error instanceof DomainError && !(error instanceof SignedOut)) return toOrder(ask, noteOf(error));
    throw error;
  }
});

/** "Pay now" on the order's page. */
export const action = page(async ({ params, request, context }: Route.ActionArgs) => {
  const ask = readAsk({ params, request });
  try {
    const { payUrl } = await payOrder(context.get(shopContext), ask.number, ask.key);
    return redirect(payUrl, { status: 303 });
  } catch (error) {
    if (error instanceof DomainError && !(error instanceof SignedOut)) return toOrder(ask, noteOf(error));
    throw error;
  }
});

const noteOf = (error: DomainError): string | null => (error instanceof NotFound ? null : error.message);
