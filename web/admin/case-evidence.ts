import { disputeInConsole, mustBeInside, noteEvidence } from "#domain/admin/visit.ts";
import { evidenceForAdmin } from "#domain/evidence/for-admin.ts";
import { page } from "#web/answers.ts";
import { meOf, openShopContext, platformContext } from "#web/context.ts";
import { evidenceAnswer } from "#web/papers/evidence.ts";
import type { Route } from "./+types/case-evidence";

/** The evidence of a dispute. Sent as a form, because it writes into the trail first. */
export const action = page(async ({ context, params }: Route.ActionArgs) => {
  const platform = context.get(platformContext);
  const me = meOf(context);
  const { store, actor } = mustBeInside(await disputeInConsole(platform, me, params.id));
  await noteEvidence(platform, me, params.id);
  return evidenceAnswer(await evidenceForAdmin(context.get(openShopContext)(store, actor)));
});
