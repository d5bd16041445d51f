import { data, redirect } from "react-router";
import type { Taken } from "#domain/cart/take-shared.ts";
import { DomainError, NotFound, SignedOut } from "#domain/errors.ts";
import type { Say } from "#domain/words/say.ts";
import { statusOf } from "#web/answers.ts";
import { withCookies } from "#web/cookies.ts";
import { keepCart, keepNote } from "./cart-cookie.ts";
import { withStep } from "./funnel-step.ts";

/** Takes what a link names: on to the cart with a word of what is in it now, or back to the page with why nothing is. */
export async function takeIntoCart(say: Say, take: () => Promise<Taken>) {
  try {
    const { cartId, left } = await take();
    const note =
      left > 0
        ? say.many(left, "It is in your cart, but for {n} thing.", "It is in your cart, but for {n} things.")
        : say("It is in your cart.");
    const cookies = [keepNote(note), ...(cartId === null ? [] : [keepCart(cartId)])];
    return redirect("/cart", { status: 303, headers: withStep("cart", withCookies(...cookies)) });
  } catch (error) {
    const ofPage = error instanceof SignedOut || error instanceof NotFound;
    if (!(error instanceof DomainError) || ofPage) throw error;
    return data({ problem: say.told(error) }, { status: statusOf(error) });
  }
}
