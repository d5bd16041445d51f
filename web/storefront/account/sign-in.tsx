import { data, redirect } from "react-router";
import { askForCode } from "#domain/buyer/ask-for-code.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { shellOnly } from "#domain/storefront/missing.ts";
import { sayIn } from "#domain/words/say.ts";
import { notDone, page, typedOf } from "#web/answers.ts";
import { meContext, realmContext, sayContext, shopContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import { keepFlow } from "#web/proceed.ts";
import { answerShopper } from "../answer-shopper.ts";
import { dropNote, readKept } from "../cart-cookie.ts";
import { NO_INDEX } from "../page-words.ts";
import { ProblemSummary } from "../problem-summary.tsx";
import { reads } from "../reads.ts";
import { useSay } from "../use-say.ts";
import type { Route } from "./+types/sign-in";
import { EntryPage } from "./entry-page.tsx";
import { EmailField, PasswordField } from "./fields.tsx";
import { letInTo, withKeptCart } from "./letting-in.ts";
import { nextOf, withNext } from "./next.ts";

export const handle = reads("next", "again", "undone", "changed");

/** With `again=1`, for somebody who is in but must prove it once more. */
export const loader = page(async ({ request, url, context }: Route.LoaderArgs) => {
  const next = nextOf(url);
  const me = context.get(meContext);
  const again = url.searchParams.has("again") && me !== null;
  if (me && !again) throw redirect(next);
  const { shell } = await shellOnly(context.get(shopContext));
  const { note } = readKept(request);
  const undone = url.searchParams.has("undone") ? notDone(context.get(sayContext)) : null;
  return data(
    {
      shell,
      next,
      note: note ?? undone,
      email: again ? me.email : null,
      changed: url.searchParams.has("changed"),
      once: crypto.randomUUID(),
    },
    { headers: withCookies(...(note === null ? [] : [dropNote()])) },
  );
});

export const action = page(async ({ request, url, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const say = context.get(sayContext);
  const door = context.get(realmContext);
  const next = nextOf(url);
  return answerShopper(say, typed, async () => {
    const { email = "", password = "" } = typed;
    if (typed["intent"] === "code") {
      const asked = await askForCode(door.identity, email, typed["once"]);
      const headers = withCookies(await keepFlow(door, asked.flow, asked.email));
      return redirect(withNext("/account/code", next), { status: 303, headers });
    }
    return letInTo(door, await signIn(withKeptCart(door, request), { email, password }, typed["once"]), next);
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${sayIn(loaderData.shell.locale)("Sign in")} · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const say = useSay();
  const { shell, next, note, email, changed, once } = loaderData;
  const { problems = {}, typed } = actionData ?? {};
  return (
    <EntryPage
      shell={shell}
      title={email ? say("Is it still you?") : say("Sign in")}
      lead={
        email
          ? say("What comes next is worth a second look. Please sign in once more.")
          : changed
            ? say("Your password is changed. Sign in with the new one.")
            : say("Your orders and addresses at {shop}.", { shop: shell.name })
      }
      note={actionData ? null : note}
      aside={
        email ? undefined : (
          <p>
            {say("New here?")}{" "}
            <a href={withNext("/account/sign-up", next)} className="link tap">
              {say("Open an account")}
            </a>
          </p>
        )
      }
    >
      <form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="once" value={once} />
        <ProblemSummary problems={problems} order={["email", "password"]} />
        <EmailField
          problem={problems["email"]}
          defaultValue={typed?.["email"] ?? email ?? undefined}
          readOnly={email !== null}
        />
        <PasswordField problem={problems["password"]} />
        <button type="submit" className="press w-full">
          {say("Sign in")}
        </button>
        <div className="grid gap-3">
          <p className="flex items-center gap-3 text-sm text-muted">
            <span className="h-px flex-1 bg-line" />
            {say("or without a password")}
            <span className="h-px flex-1 bg-line" />
          </p>
          <button type="submit" name="intent" value="code" className="press press-quiet min-h-13 w-full">
            {say("E-mail me a code")}
          </button>
        </div>
      </form>
      <p className="mt-4 text-center">
        <a href={withNext("/account/forgotten-password", next)} className="link tap">
          {say("Forgotten your password?")}
        </a>
      </p>
    </EntryPage>
  );
}
