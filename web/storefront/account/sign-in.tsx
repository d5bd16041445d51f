import { data, redirect } from "react-router";
import { askForCode } from "#domain/buyer/ask-for-code.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { shellOnly } from "#domain/storefront/missing.ts";
import { page, typedOf } from "#web/answers.ts";
import { meContext, realmContext, shopContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import { keepFlow } from "#web/proceed.ts";
import { answerForm } from "#web/site/form-answer.ts";
import { dropNote, readKept } from "../cart-cookie.ts";
import { NO_INDEX } from "../page-words.ts";
import { ProblemSummary } from "../problem-summary.tsx";
import type { Route } from "./+types/sign-in";
import { EntryPage } from "./entry-page.tsx";
import { EmailField, PasswordField } from "./fields.tsx";
import { letInTo, withKeptCart } from "./letting-in.ts";
import { nextOf, withNext } from "./next.ts";

/** With `again=1`, for somebody who is in but must prove it once more. */
export const loader = page(async ({ request, url, context }: Route.LoaderArgs) => {
  const next = nextOf(url);
  const me = context.get(meContext);
  const again = url.searchParams.has("again") && me !== null;
  if (me && !again) throw redirect(next);
  const { shell } = await shellOnly(context.get(shopContext));
  const { note } = readKept(request);
  return data(
    { shell, next, note, email: again ? me.email : null, changed: url.searchParams.has("changed") },
    { headers: withCookies(...(note === null ? [] : [dropNote()])) },
  );
});

export const action = page(async ({ request, url, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const door = context.get(realmContext);
  const next = nextOf(url);
  return answerForm(typed, async () => {
    const { email = "", password = "" } = typed;
    if (typed["intent"] === "code") {
      const asked = await askForCode(door.identity, email);
      const headers = withCookies(await keepFlow(door, asked.flow, asked.email));
      return redirect(withNext("/account/code", next), { status: 303, headers });
    }
    return letInTo(door, await signIn(withKeptCart(door, request), { email, password }), next);
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: `Sign in · ${loaderData.shell.name}` }, NO_INDEX] : [];

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { shell, next, note, email, changed } = loaderData;
  const { problems = {}, typed } = actionData ?? {};
  return (
    <EntryPage
      shell={shell}
      title={email ? "Is it still you?" : "Sign in"}
      lead={
        email
          ? "What comes next is worth a second look. Please sign in once more."
          : changed
            ? "Your password is changed. Sign in with the new one."
            : `Your orders and addresses at ${shell.name}.`
      }
      note={actionData ? null : note}
      aside={
        email ? undefined : (
          <p>
            New here?{" "}
            <a href={withNext("/account/sign-up", next)} className="link tap">
              Open an account
            </a>
          </p>
        )
      }
    >
      <form method="post" noValidate className="grid gap-5">
        <ProblemSummary problems={problems} order={["email", "password"]} />
        <EmailField
          problem={problems["email"]}
          defaultValue={typed?.["email"] ?? email ?? undefined}
          readOnly={email !== null}
        />
        <PasswordField problem={problems["password"]} />
        <button type="submit" className="press w-full">
          Sign in
        </button>
        <div className="grid gap-3">
          <p className="flex items-center gap-3 text-sm text-muted">
            <span className="h-px flex-1 bg-line" />
            or without a password
            <span className="h-px flex-1 bg-line" />
          </p>
          <button type="submit" name="intent" value="code" className="press press-quiet min-h-13 w-full">
            E-mail me a code
          </button>
        </div>
      </form>
      <p className="mt-4 text-center">
        <a href="/account/forgotten-password" className="link tap">
          Forgotten your password?
        </a>
      </p>
    </EntryPage>
  );
}
