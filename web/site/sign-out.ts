import { redirect } from "react-router";
import { page } from "#web/answers.ts";
import { realmContext } from "#web/context.ts";
import type { Route } from "./+types/sign-out";

/** Signing out changes something, so a link (or a picture on another site) cannot do it. */
export const loader = ({ context }: Route.LoaderArgs) =>
  redirect(context.get(realmContext).identity.base || "/");

export const action = page(async ({ context }: Route.ActionArgs) => {
  const door = context.get(realmContext);
  return redirect(door.identity.base ? `${door.identity.base}/sign-in` : "/", {
    headers: await door.leave(),
  });
});
