import { redirect } from "react-router";
import { readEmail } from "#domain/email.ts";
import { signUp } from "#domain/identity/sign-up.ts";
import { shellOnly } from "#domain/storefront/missing.ts";
import { sayIn } from "#domain/words/say.ts";
import { page, typedOf } from "#web/answers.ts";
import { meContext, realmContext, sayContext, shopContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import { keepFlow } from "#web/proceed.ts";
import { answerShopper } from "../answer-shopper.ts";
import { Field } from "../field.tsx";
import { NO_INDEX } from "../page-words.ts";
import { ProblemSummary } from "../problem-summary.tsx";
import { reads } from "../reads.ts";
import { useSay } from "../use-say.ts";
import type { Route } from "./+types/sign-up";
import { EntryPage } from "./entry-page.tsx";
import { EmailField, NewPasswordField } from "./fields.tsx";
import { nextOf, withNext } from "./next.ts";

export const handle = reads("next");

export const loader = page(async ({ url, context }: Route.LoaderArgs) => {
  const next = nextOf(url);
  if (context.get(meContext)) throw redirect(next);
  return { ...(await shellOnly(context.get(shopContext))), next, once: crypto.randomUUID() };
});

/** There is no account before the code comes back. */
export const action = page(async ({ request, url, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const say = context.get(sayContext);
  const door = context.get(realmContext);
  return answerShopper(say, typed, async () => {
    const { name = "", email = "", password = "" } = typed;
    const { flow } = await signUp(door.identity, { name, email, password }, typed["once"]);
    const headers = withCookies(await keepFlow(door, flow, readEmail(email) ?? ""));
    return redirect(withNext("/account/code", nextOf(url)), { status: 303, headers });
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${sayIn(loaderData.shell.locale)("Open an account")} · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

export default function SignUp({ loaderData: { shell, next, once }, actionData }: Route.ComponentProps) {
  const say = useSay();
  const { problems = {}, typed } = actionData ?? {};
  return (
    <EntryPage
      shell={shell}
      title={say("Open an account")}
      lead={say("See your orders at {shop} again, and order faster next time.", { shop: shell.name })}
      aside={
        <p>
          {say("Have an account?")}{" "}
          <a href={withNext("/account/sign-in", next)} className="link tap">
            {say("Sign in")}
          </a>
        </p>
      }
    >
      <form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="once" value={once} />
        <ProblemSummary problems={problems} order={["name", "email", "password"]} />
        <Field
          name="name"
          label={say("Your name")}
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
          {say("Go on")}
        </button>
        <p className="text-sm text-muted">
          {say(
            "We send a code to your e-mail address next. The account is for {shop} alone; other shops know nothing of it.",
            { shop: shell.name },
          )}
        </p>
      </form>
    </EntryPage>
  );
}
