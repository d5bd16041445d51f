import { redirect } from "react-router";
import { readEmail } from "#domain/email.ts";
import { signUp } from "#domain/identity/sign-up.ts";
import { shellOnly } from "#domain/storefront/missing.ts";
import { page, typedOf } from "#web/answers.ts";
import { meContext, realmContext, shopContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import { keepFlow } from "#web/proceed.ts";
import { answerForm } from "#web/site/form-answer.ts";
import { Field } from "../field.tsx";
import { NO_INDEX } from "../page-words.ts";
import { ProblemSummary } from "../problem-summary.tsx";
import type { Route } from "./+types/sign-up";
import { EntryPage } from "./entry-page.tsx";
import { EmailField, NewPasswordField } from "./fields.tsx";
import { nextOf, withNext } from "./next.ts";

export const loader = page(async ({ url, context }: Route.LoaderArgs) => {
  const next = nextOf(url);
  if (context.get(meContext)) throw redirect(next);
  return { ...(await shellOnly(context.get(shopContext))), next };
});

/** There is no account before the code comes back. */
export const action = page(async ({ request, url, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const door = context.get(realmContext);
  return answerForm(typed, async () => {
    const { name = "", email = "", password = "" } = typed;
    const { flow } = await signUp(door.identity, { name, email, password });
    const headers = withCookies(await keepFlow(door, flow, readEmail(email) ?? ""));
    return redirect(withNext("/account/code", nextOf(url)), { status: 303, headers });
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: `Open an account · ${loaderData.shell.name}` }, NO_INDEX] : [];

export default function SignUp({ loaderData: { shell, next }, actionData }: Route.ComponentProps) {
  const { problems = {}, typed } = actionData ?? {};
  return (
    <EntryPage
      shell={shell}
      title="Open an account"
      lead={`See your orders at ${shell.name} again, and order faster next time.`}
      aside={
        <p>
          Have an account?{" "}
          <a href={withNext("/account/sign-in", next)} className="link tap">
            Sign in
          </a>
        </p>
      }
    >
      <form method="post" noValidate className="grid gap-5">
        <ProblemSummary problems={problems} order={["name", "email", "password"]} />
        <Field
          name="name"
          label="Your name"
          autoComplete="name"
          autoCapitalize="words"
          enterKeyHint="next"
          required
          defaultValue={typed?.["name"]}
          problem={problems["name"]}
        />
        <EmailField problem={problems["email"]} defaultValue={typed?.["email"]} />
        <NewPasswordField problem={problems["password"]} />
        <button type="submit" className="press w-full">
          Go on
        </button>
        <p className="text-sm text-muted">
          We send a code to your e-mail address next. The account is for {shell.name} alone; other shops know
          nothing of it.
        </p>
      </form>
    </EntryPage>
  );
}
