import { invite } from "#domain/staff/invite.ts";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/staff-invitations";
import { staffStep } from "./staff-answer.ts";

/** Invites somebody to the staff. */
export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const { email = "", role = "" } = typed;
  const inviting = invite(context.get(shopContext), { email, role });
  return staffStep(inviting, (to) => `The invitation is on its way to ${to.email}.`, typed);
});
