import { redirect } from "react-router";
import { transferOwnership } from "#domain/staff/transfer.ts";
import { page, textOf } from "../answers.ts";
import { meOf, shopContext } from "../context.ts";
import type { Route } from "./+types/staff-ownership";
import { staffStep } from "./staff-answer.ts";

const staffPage = (slug: string) => `/dashboard/${slug}/settings/staff`;

/** Who had to sign in once more comes back here, to where the choice is made. */
export const loader = ({ params }: Route.LoaderArgs) => redirect(`${staffPage(params.slug)}#hand-over`);

/** Hands the store over. */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const userId = textOf(await request.formData(), "userId");
  const answer = await staffStep(
    transferOwnership(context.get(shopContext), meOf(context), userId),
    () => "",
  );
  // The page is asked for anew: what this request still holds is the owner's part.
  return "said" in answer.data ? redirect(`${staffPage(params.slug)}?done=owner-changed`) : answer;
});
