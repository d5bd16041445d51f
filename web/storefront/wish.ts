import { redirect } from "react-router";
import { isId } from "#domain/id.ts";
import { unwish, wish } from "#domain/wish/change.ts";
import { page, typedOf } from "#web/answers.ts";
import { meContext, sayContext, shopContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import type { Route } from "./+types/wish";
import { keepNote } from "./cart-cookie.ts";
import { keepWish } from "./wish-cookie.ts";

/** Looking at it changes nothing. */
export const loader = () => redirect("/account/wish-list");

/** From a product's page back to it; from the list (no `handle`) back to the list. */
export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const { productId = "", handle = "", intent } = typedOf(await request.formData());
  if (!isId(productId)) return redirect("/account/wish-list", { status: 303 });
  const shop = context.get(shopContext);
  const say = context.get(sayContext);
  if (!context.get(meContext)) {
    const asked = keepNote(say("Sign in, and it is on your wish list."));
    return redirect("/account/sign-in?next=%2Faccount%2Fwish-list", {
      status: 303,
      headers: withCookies(keepWish(productId), asked),
    });
  }
  await (intent === "remove" ? unwish(shop, productId) : wish(shop, productId));
  const there = handle ? `/products/${encodeURIComponent(handle)}` : "/account/wish-list";
  return redirect(there, { status: 303 });
});
