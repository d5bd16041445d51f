import { data } from "react-router";
import { requestReset } from "#domain/identity/request-reset.ts";
import { shellOnly } from "#domain/storefront/missing.ts";
import { sayIn } from "#domain/words/say.ts";
import { page, typedOf } from "#web/answers.ts";
import { realmContext, sayContext, shopContext } from "#web/context.ts";
import { answerShopper } from "../answer-shopper.ts";
import { NO_INDEX } from "../page-words.ts";
import { ProblemSummary } from "../problem-summary.tsx";
import { reads } from "../reads.ts";
import { useSay } from "../use-say.ts";
import { withParts } from "../with-parts.tsx";
import type { Route } from "./+types/forgotten-password";
import { EntryPage } from "./entry-page.tsx";
import { EmailField } from "./fields.tsx";
import { nextOf, withNext } from "./next.ts";

export const handle = reads("next");

export const loader = page(async ({ url, context }: Route.LoaderArgs) => ({
  ...(await shellOnly(context.get(shopContext))),
  next: nextOf(url),
  once: crypto.randomUUID(),
}));

export const action = page(async ({ request, url, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const say = context.get(sayContext);
  return answerShopper(say, typed, async () => {
    const [{ identity }, next] = [context.get(realmContext), nextOf(url)];
    await requestReset(identity, typed["email"] ?? "", {
      once: typed["once"],
      next: next === "/account" ? null : next,
    });
    return data({ problems: {}, typed, sent: typed["email"] ?? "" });
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${sayIn(loaderData.shell.locale)("A new password")} · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

export default function ForgottenPassword({
  loaderData: { shell, next, once },
  actionData,
}: Route.ComponentProps) {
  const say = useSay();
  if (actionData && "sent" in actionData)
    return (
      <EntryPage
        shell={shell}
        title={say("Look in your mail")}
        lead={say("The letter is on its way. It can take a minute.")}
        aside={
          <p className="flex flex-wrap gap-x-6">
            <a href={withNext("/account/forgotten-password", next)} className="link tap">
              {say("Ask for another letter")}
            </a>
            <a href={withNext("/account/sign-in", next)} className="link tap">
              {say("Back to signing in")}
            </a>
          </p>
        }
      >
        <output className="block">
          {withParts(
            say(
              "We wrote to {email}. If it has an account here, the letter has a link to choose a new password. It counts for an hour.",
            ),
            { email: <strong className="font-semibold wrap-anywhere">{actionData.sent}</strong> },
          )}
        </output>
      </EntryPage>
    );
  const { problems = {}, typed } = actionData ?? {};
  return (
    <EntryPage
      shell={shell}
      title={say("Forgotten your password?")}
      lead={say("Tell us your address, and we send a link to choose a new one.")}
      aside={
        <a href={withNext("/account/sign-in", next)} className="link tap">
          {say("Back to signing in")}
        </a>
      }
    >
      <form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="once" value={once} />
        <ProblemSummary problems={problems} order={["email"]} />
        <EmailField problem={problems["email"]} defaultValue={typed?.["email"]} />
        <button type="submit" className="press w-full">
          {say("Send the link")}
        </button>
      </form>
    </EntryPage>
  );
}
