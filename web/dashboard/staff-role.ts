import { redirect } from "react-router";
import { changeRole } from "#domain/staff/change-role.ts";
import { type GivenRole } from "#domain/staff/may.ts";
import { ROLE_WORDS } from "#domain/staff/role-words.ts";
import { page, typedOf } from "../answers.ts";
import { meOf, shopContext } from "../context.ts";
import type { Route } from "./+types/staff-role";
import { staffStep } from "./staff-answer.ts";

/** Who had to sign in once more comes back here, to the page they were on. */
export const loader = ({ params }: Route.LoaderArgs) => redirect(`/dashboard/${params.slug}/settings/staff`);

/** Gives somebody another role. */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const { role = "" } = typed;
  return staffStep(
    changeRole(context.get(shopContext), meOf(context), params.id, role),
    ({ name }) => `${name} is ${ROLE_WORDS[role as GivenRole].one} now.`,
    typed,
  );
});
