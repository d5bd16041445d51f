import { Form, redirect } from "react-router";
import { requireFresh } from "#domain/identity/fresh.ts";
import { renewRecoveryCodes } from "#domain/second-factor/renew-codes.ts";
import { page, typedOf } from "#web/answers.ts";
import { membershipsContext, meOf, realmContext } from "#web/context.ts";
import { answerForm } from "#web/site/form-answer.ts";
import { FormPage } from "#web/site/form-page.tsx";
import { ProblemSummary, SendButton } from "#web/site/form-parts.tsx";
import type { Route } from "./+types/codes";
import { BackLink } from "./back-link.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

export const meta: Route.MetaFunction = () => [
  { title: "New recovery codes – OPNMRT" },
  { name: "robots", content: "noindex" },
];

/** Without a second factor there is nothing that a recovery code could stand in for. */
export const loader = page(async ({ context }: Route.LoaderArgs) => {
  const me = meOf(context);
  requireFresh(context.get(realmContext).identity, me);
  if (!context.get(membershipsContext).secondFactor) throw redirect("/you/security");
  return { email: me.email };
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  if (!context.get(membershipsContext).secondFactor) throw redirect("/you/security");
  return answerForm(typed, async () => ({
    problems: {},
    codes: await renewRecoveryCodes(context.get(realmContext).identity, meOf(context)),
  }));
});

export default function Codes({ loaderData: { email }, actionData }: Route.ComponentProps) {
  if (actionData && "codes" in actionData)
    return (
      <RecoveryCodes
        codes={actionData.codes}
        email={email}
        title="New codes"
        lead="The old ones count no more."
        next={undefined}
      />
    );
  return (
    <FormPage
      title="New recovery codes"
      lead="You get ten new ones, and the old ones count no more, also those you have not used."
      aside={<BackLink to="/you/security">Keep the old ones</BackLink>}
    >
      <Form method="post" className="grid gap-5">
        <ProblemSummary problems={actionData?.problems} labels={{}} />
        <SendButton>Make ten new codes</SendButton>
      </Form>
    </FormPage>
  );
}
