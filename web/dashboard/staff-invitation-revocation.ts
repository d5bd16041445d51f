import { revokeOpenInvitation } from "#domain/staff/revoke.ts";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/staff-invitation-revocation";
import { staffStep } from "./staff-answer.ts";

/** Withdraws an invitation. */
export const action = page(async ({ context, params }: Route.ActionArgs) =>
  staffStep(
    revokeOpenInvitation(context.get(shopContext), params.id),
    ({ email }) => `Withdrawn. The link in the letter to ${email} counts no more.`,
  ),
);
