import { Form, redirect } from "react-router";
import { requireFresh } from "#domain/identity/fresh.ts";
import { requestEmail } from "#domain/identity/request-email.ts";
import { page, typedOf } from "#web/answers.ts";
import { meOf, realmContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import { keepFlow } from "#web/proceed.ts";
import { answerForm } from "#web/site/form-answer.ts";
import { FormPage } from "#web/site/form-page.tsx";
import { FormField, ProblemSummary, SendButton } from "#web/site/form-parts.tsx";
import { Input } from "#web/ui/input.tsx";
import type { Route } from "./+types/email";
import { BackLink } from "./back-link.tsx";

export const meta: Route.MetaFunction = () => [
  { title: "Your e-mail address – OPNMRT" },
  { name: "robots", content: "noindex" },
];

/** Asks for who it is before anything is typed, so that nothing typed is lost. */
export const loader = page(async ({ context }: Route.LoaderArgs) => {
  const me = meOf(context);
  requireFresh(context.get(realmContext).identity, me);
  return { email: me.email, once: crypto.randomUUID() };
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const door = context.get(realmContext);
  return answerForm(typed, async () => {
    const email = typed["email"] ?? "";
    const { flow } = await requestEmail(door.identity, meOf(context), email, typed["once"]);
    return redirect("/you/email/code", { headers: withCookies(await keepFlow(door, flow, email, "email")) });
  });
});

const LABELS = { email: "New e-mail address" };

export default function Email({ loaderData: { email, once }, actionData }: Route.ComponentProps) {
  const { problems, typed } = actionData ?? {};
  return (
    <FormPage
      title="A new address"
      lead={
        <>
          You sign in with <strong className="font-semibold wrap-anywhere">{email}</strong> now. We send a
          code to the new address; nothing changes before it comes back.
        </>
      }
      aside={<BackLink to="/you">Back to your account</BackLink>}
    >
      <Form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="once" value={once} />
        <ProblemSummary problems={problems} labels={LABELS} />
        <FormField name="email" label={LABELS.email} problems={problems}>
          {(control) => (
            <Input
              {...control}
              type="email"
              defaultValue={typed?.["email"]}
              autoComplete="email"
              inputMode="email"
              enterKeyHint="send"
              required
            />
          )}
        </FormField>
        <SendButton>Send the code</SendButton>
      </Form>
    </FormPage>
  );
}
