import { data } from "react-router";
import { requestReset } from "#domain/identity/request-reset.ts";
import { shellOnly } from "#domain/storefront/missing.ts";
import { page, typedOf } from "#web/answers.ts";
import { realmContext, shopContext } from "#web/context.ts";
import { answerForm } from "#web/site/form-answer.ts";
import { NO_INDEX } from "../page-words.ts";
import { ProblemSummary } from "../problem-summary.tsx";
import type { Route } from "./+types/forgotten-password";
import { EntryPage } from "./entry-page.tsx";
import { EmailField } from "./fields.tsx";

export const loader = page(({ context }: Route.LoaderArgs) => shellOnly(context.get(shopContext)));

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  return answerForm(typed, async () => {
    await requestReset(context.get(realmContext).identity, typed["email"] ?? "");
    return data({ problems: {}, typed, sent: typed["email"] ?? "" });
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: `A new password · ${loaderData.shell.name}` }, NO_INDEX] : [];

export default function ForgottenPassword({ loaderData: { shell }, actionData }: Route.ComponentProps) {
  if (actionData && "sent" in actionData)
    return (
      <EntryPage
        shell={shell}
        title="Look in your mail"
        lead="The letter is on its way. It can take a minute."
      >
        <output className="block">
          We wrote to <strong className="font-semibold wrap-anywhere">{actionData.sent}</strong>. If it has an
          account here, the letter has a link to choose a new password. It counts for an hour.
        </output>
      </EntryPage>
    );
  const { problems = {}, typed } = actionData ?? {};
  return (
    <EntryPage
      shell={shell}
      title="Forgotten your password?"
      lead="Tell us your address, and we send a link to choose a new one."
      aside={
        <a href="/account/sign-in" className="link tap">
          Back to signing in
        </a>
      }
    >
      <form method="post" noValidate className="grid gap-5">
        <ProblemSummary problems={problems} order={["email"]} />
        <EmailField problem={problems["email"]} defaultValue={typed?.["email"]} />
        <button type="submit" className="press w-full">
          Send the link
        </button>
      </form>
    </EntryPage>
  );
}
