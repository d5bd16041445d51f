import { redirect } from "react-router";
import { page } from "#web/answers.ts";
import { realmContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import { dropAll } from "../cart-cookie.ts";
import type { Route } from "./+types/sign-out";

/** Signing out changes something, so a link (or a picture on another site) cannot do it. */
export const loader = () => redirect("/account");

/** The cart stays with the account; this browser forgets it, and the last order. */
export const action = page(async ({ context }: Route.ActionArgs) => {
  const headers = withCookies(await context.get(realmContext).leave(), ...dropAll());
  return redirect("/", { status: 303, headers });
});
