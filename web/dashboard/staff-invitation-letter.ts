import { resendInvitation } from "#domain/staff/resend.ts";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/staff-invitation-letter";
import { staffStep } from "./staff-answer.ts";

/** Sends the letter of an invitation again. */
export const action = page(async ({ context, params }: Route.ActionArgs) =>
  staffStep(
    resendInvitation(context.get(shopContext), params.id),
    ({ email }) => `Sent again to ${email}. It counts for another 7 days.`,
  ),
);
