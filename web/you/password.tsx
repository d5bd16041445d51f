import { Form, redirect } from "react-router";
import { changePassword } from "#domain/identity/change-password.ts";
import { requireFresh } from "#domain/identity/fresh.ts";
import { markedNow } from "#domain/identity/device.ts";
import { page, typedOf } from "#web/answers.ts";
import { meOf, realmContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import { answerForm } from "#web/site/form-answer.ts";
import { FormPage } from "#web/site/form-page.tsx";
import { FormField, PasswordInput, ProblemSummary, SendButton } from "#web/site/form-parts.tsx";
import type { Route } from "./+types/password";
import { BackLink } from "./back-link.tsx";
import { youPaths } from "./paths.ts";

export const meta: Route.MetaFunction = () => [
  { title: "Your password – OPNMRT" },
  { name: "robots", content: "noindex" },
];

/** For sellers and admins. Asks for who it is before anything is typed. */
export const loader = page(async ({ context }: Route.LoaderArgs) => {
  const me = meOf(context);
  const { identity } = context.get(realmContext);
  requireFresh(identity, me);
  return { email: me.email, home: youPaths(identity.realm).home };
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const door = context.get(realmContext);
  const { identity } = door;
  return answerForm(typed, async () => {
    const me = meOf(context);
    await changePassword(identity, me, typed["password"] ?? "");
    // Other browsers have to show the mailbox anew; this one has just shown who is there.
    const headers = withCookies(await door.remember(await markedNow(identity, me.email)));
    return redirect(`${youPaths(identity.realm).home}?done=password`, { headers });
  });
});

const LABELS = { password: "New password" };

export default function Password({ loaderData: { email, home }, actionData }: Route.ComponentProps) {
  const { problems } = actionData ?? {};
  return (
    <FormPage
      title="A new password"
      lead="All other devices are signed out when you change it; this one stays."
      aside={<BackLink to={home}>Back to your account</BackLink>}
    >
      <Form method="post" noValidate className="grid gap-5">
        {/* For password managers: whose password this is. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <ProblemSummary problems={problems} labels={LABELS} />
        <FormField
          name="password"
          label={LABELS.password}
          problems={problems}
          hint="At least 10 characters. Three or four words that only you would put together work well."
        >
          {(control) => <PasswordInput {...control} autoComplete="new-password" required />}
        </FormField>
        <SendButton>Change the password</SendButton>
      </Form>
    </FormPage>
  );
}
