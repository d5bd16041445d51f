import { redirect } from "react-router";
import { invite } from "#domain/staff/invite.ts";
import { page, typedOf } from "../answers.ts";
import { meOf, shopContext } from "../context.ts";
import type { Route } from "./+types/staff-invitations";
import { staffStep } from "./staff-answer.ts";

/** Who had to sign in once more comes back here, to the page they were on. */
export const loader = ({ params }: Route.LoaderArgs) => redirect(`/dashboard/${params.slug}/settings/staff`);

/** Invites somebody to the staff. */
export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const { email = "", role = "" } = typed;
  const inviting = invite(context.get(shopContext), meOf(context), { email, role });
  return staffStep(inviting, (to) => `The invitation is on its way to ${to.email}.`, typed);
});
