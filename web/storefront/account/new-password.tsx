import { data, redirect } from "react-router";
import { Conflict } from "#domain/errors.ts";
import { resetPassword } from "#domain/identity/reset-password.ts";
import { shellOnly } from "#domain/storefront/missing.ts";
import { page, statusOf, typedOf } from "#web/answers.ts";
import { realmContext, shopContext } from "#web/context.ts";
import { answerForm, type FormAnswer } from "#web/site/form-answer.ts";
import { NO_INDEX } from "../page-words.ts";
import { ProblemSummary } from "../problem-summary.tsx";
import type { Route } from "./+types/new-password";
import { EntryPage } from "./entry-page.tsx";
import { NewPasswordField } from "./fields.tsx";

export const loader = page(({ context }: Route.LoaderArgs) => shellOnly(context.get(shopContext)));

/** Where the link in a letter leads. */
export const action = page(async ({ request, url, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const door = context.get(realmContext);
  return answerForm(typed, async () => {
    const token = url.searchParams.get("token") ?? "";
    try {
      await resetPassword(door.identity, { token, password: typed["password"] ?? "" });
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const answer = { problems: { "": error.message }, typed: {}, over: true };
      return data<FormAnswer & { over: boolean }>(answer, { status: statusOf(error) });
    }
    return redirect("/account/sign-in?changed=1", { status: 303, headers: door.forget() });
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `A new password · ${loaderData.shell.name}` : "A new password" },
  NO_INDEX,
  // The address holds the link's secret. Not "no-referrer": browsers then send the form as if from nowhere.
  { name: "referrer", content: "same-origin" },
];

export default function NewPassword({ loaderData: { shell }, actionData }: Route.ComponentProps) {
  const problems = actionData?.problems ?? {};
  const over = actionData && "over" in actionData;
  return (
    <EntryPage
      shell={shell}
      title="Choose a new password"
      lead="All devices are signed out when you do."
      aside={
        over ? (
          <a href="/account/forgotten-password" className="link tap">
            Ask for a new link
          </a>
        ) : undefined
      }
    >
      <form method="post" noValidate className="grid gap-5">
        <ProblemSummary problems={problems} order={["password"]} />
        <NewPasswordField label="New password" problem={problems["password"]} />
        <button type="submit" className="press w-full">
          Change the password
        </button>
      </form>
    </EntryPage>
  );
}
