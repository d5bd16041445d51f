import { profilePage } from "#domain/buyer/profile.ts";
import { changePassword } from "#domain/identity/change-password.ts";
import { sayIn } from "#domain/words/say.ts";
import { page, typedOf } from "#web/answers.ts";
import { meOf, realmContext, sayContext, shopContext } from "#web/context.ts";
import { answerShopper } from "../answer-shopper.ts";
import { NO_INDEX } from "../page-words.ts";
import { ProblemSummary } from "../problem-summary.tsx";
import { useSay } from "../use-say.ts";
import type { Route } from "./+types/password";
import { AccountPage } from "./account-page.tsx";
import { NewPasswordField } from "./fields.tsx";
import { freshMe } from "./fresh-page.ts";
import { doneAt } from "./kept-note.ts";

export const loader = page(({ context }: Route.LoaderArgs) => {
  freshMe(context);
  return profilePage(context.get(shopContext));
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const say = context.get(sayContext);
  return answerShopper(say, typed, async () => {
    await changePassword(context.get(realmContext).identity, meOf(context), typed["password"] ?? "");
    return doneAt("/account/details", say("Your password is changed, and all other devices are signed out."));
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${sayIn(loaderData.shell.locale)("Your password")} · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

export default function Password({ loaderData: { shell, profile }, actionData }: Route.ComponentProps) {
  const say = useSay();
  const problems = actionData?.problems ?? {};
  return (
    <AccountPage
      shell={shell}
      title={profile.hasPassword ? say("Change your password") : say("Choose a password")}
      at="/account/password"
    >
      <p className="mt-3 max-w-xl text-muted">{say("All other devices are signed out when you do.")}</p>
      <form method="post" noValidate className="mt-6 grid max-w-md gap-5">
        <ProblemSummary problems={problems} order={["password"]} />
        {/* For the browser's own memory of passwords: whose this one is. */}
        <input type="hidden" name="email" autoComplete="username" value={profile.email} />
        <NewPasswordField label={say("New password")} problem={problems["password"]} />
        <button type="submit" className="press justify-self-start">
          {profile.hasPassword ? say("Change the password") : say("Keep the password")}
        </button>
      </form>
    </AccountPage>
  );
}
