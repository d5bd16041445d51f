import { redirect } from "react-router";
import { identityContext } from "#web/context.ts";
import { page } from "#web/answers.ts";
import type { Route } from "./+types/sign-out";

/** Signing out changes something, so a link (or a picture on another site) cannot do it. */
export const loader = () => redirect("/");

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const headers = await context.get(identityContext).signOut(request);
  return redirect("/", { headers });
});
