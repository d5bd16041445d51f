import { redirect } from "react-router";
import { openNotice } from "#domain/notice/open.ts";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/notice-open";

/** Where a notice leads, from a list, a letter or a push; with that it is read. */
export const loader = page(async ({ context, params }: Route.LoaderArgs) => {
  const to = await openNotice(context.get(shopContext), params.id);
  return redirect(`/dashboard/${params.slug}${to}`);
});
