import { removeFromStaff } from "#domain/staff/remove.ts";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/staff-removal";
import { staffStep } from "./staff-answer.ts";

/** Takes somebody off the staff. */
export const action = page(async ({ context, params }: Route.ActionArgs) =>
  staffStep(
    removeFromStaff(context.get(shopContext), params.id),
    ({ name }) => `${name} is not on the staff any more.`,
  ),
);
