import { data, redirect } from "react-router";
import { Conflict } from "#domain/errors.ts";
import { resetLinkCounts } from "#domain/identity/reset-link.ts";
import { LINK_OVER, resetPassword } from "#domain/identity/reset-password.ts";
import { shellOnly } from "#domain/storefront/missing.ts";
import { sayIn } from "#domain/words/say.ts";
import { page, statusOf, typedOf } from "#web/answers.ts";
import { realmContext, sayContext, shopContext } from "#web/context.ts";
import type { FormAnswer } from "#web/site/form-answer.ts";
import { answerShopper } from "../answer-shopper.ts";
import { NO_INDEX } from "../page-words.ts";
import { ProblemSummary } from "../problem-summary.tsx";
import { reads } from "../reads.ts";
import { useSay } from "../use-say.ts";
import type { Route } from "./+types/new-password";
import { EntryPage } from "./entry-page.tsx";
import { NewPasswordField } from "./fields.tsx";
import { nextOf, withNext } from "./next.ts";

export const handle = reads("token", "next");

export const loader = page(async ({ url, context }: Route.LoaderArgs) => {
  const { identity } = context.get(realmContext);
  const [{ shell }, counts] = await Promise.all([
    shellOnly(context.get(shopContext)),
    resetLinkCounts(identity, url.searchParams.get("token") ?? ""),
  ]);
  return { shell, overBefore: counts ? null : LINK_OVER };
});

/** Where the link in a letter leads. */
export const action = page(async ({ request, url, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const say = context.get(sayContext);
  const door = context.get(realmContext);
  return answerShopper(say, typed, async () => {
    const headers = door.forget();
    const token = url.searchParams.get("token") ?? "";
    try {
      const { device } = await resetPassword(door.identity, { token, password: typed["password"] ?? "" });
      headers.append("set-cookie", await door.remember(device));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const answer = { problems: { "": say.told(error) }, typed: {}, over: true };
      return data<FormAnswer & { over: boolean }>(answer, { status: statusOf(error) });
    }
    return redirect(withNext("/account/sign-in", nextOf(url), { changed: "1" }), { status: 303, headers });
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: `${sayIn(loaderData?.shell.locale ?? "en")("A new password")}${loaderData ? ` · ${loaderData.shell.name}` : ""}`,
  },
  NO_INDEX,
  // The address holds the link's secret. Not "no-referrer": browsers then send the form as if from nowhere.
  { name: "referrer", content: "same-origin" },
];

export default function NewPassword({ loaderData: { shell, overBefore }, actionData }: Route.ComponentProps) {
  const say = useSay();
  // After a form was sent the link may be spent; what the form said stands.
  const over = actionData ? "over" in actionData : overBefore !== null;
  const problems =
    actionData?.problems ?? (overBefore === null ? {} : { "": say.told({ text: overBefore, values: {} }) });
  return (
    <EntryPage
      shell={shell}
      title={say("Choose a new password")}
      lead={say("All devices are signed out when you do.")}
      aside={
        over ? (
          <a href="/account/forgotten-password" className="link tap">
            {say("Ask for a new link")}
          </a>
        ) : undefined
      }
    >
      <form method="post" noValidate className="grid gap-5">
        <ProblemSummary problems={problems} order={["password"]} />
        {over ? null : (
          <>
            <NewPasswordField label={say("New password")} problem={problems["password"]} />
            <button type="submit" className="press w-full">
              {say("Change the password")}
            </button>
          </>
        )}
      </form>
    </EntryPage>
  );
}
