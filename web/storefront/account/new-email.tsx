import { redirect } from "react-router";
import { profilePage } from "#domain/buyer/profile.ts";
import { readEmail } from "#domain/email.ts";
import { requestEmail } from "#domain/identity/request-email.ts";
import { sayIn } from "#domain/words/say.ts";
import { page, typedOf } from "#web/answers.ts";
import { meOf, realmContext, sayContext, shopContext } from "#web/context.ts";
import { keepFlow } from "#web/proceed.ts";
import { answerShopper } from "../answer-shopper.ts";
import { NO_INDEX } from "../page-words.ts";
import { ProblemSummary } from "../problem-summary.tsx";
import { useSay } from "../use-say.ts";
import { withParts } from "../with-parts.tsx";
import type { Route } from "./+types/new-email";
import { AccountPage } from "./account-page.tsx";
import { EmailField } from "./fields.tsx";
import { freshMe } from "./fresh-page.ts";

export const loader = page(async ({ context }: Route.LoaderArgs) => {
  freshMe(context);
  return { ...(await profilePage(context.get(shopContext))), once: crypto.randomUUID() };
});

/** Nothing changes before the code from the new mailbox comes back. */
export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const say = context.get(sayContext);
  const door = context.get(realmContext);
  return answerShopper(say, typed, async () => {
    const email = typed["email"] ?? "";
    const { flow } = await requestEmail(door.identity, meOf(context), email, typed["once"]);
    const headers = { "set-cookie": await keepFlow(door, flow, readEmail(email) ?? "", "email") };
    return redirect("/account/email/code", { status: 303, headers });
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [
        {
          title: `${sayIn(loaderData.shell.locale)("Change your e-mail address")} · ${loaderData.shell.name}`,
        },
        NO_INDEX,
      ]
    : [];

export default function NewEmail({ loaderData: { shell, profile, once }, actionData }: Route.ComponentProps) {
  const say = useSay();
  const { problems = {}, typed } = actionData ?? {};
  return (
    <AccountPage
      shell={shell}
      title={say("Your e-mail address")}
      at="/account/details"
      back={{ to: "/account/details", name: say("Your details") }}
    >
      <p className="mt-3 max-w-xl text-muted">
        {withParts(
          say(
            "It is {email} now. We send a code to the new one, to see that it is yours. Orders you placed with it as a guest come into your account, and all other devices are signed out.",
          ),
          { email: <strong className="font-semibold wrap-anywhere text-ink">{profile.email}</strong> },
        )}
      </p>
      <form method="post" noValidate className="mt-6 grid max-w-md gap-5">
        <input type="hidden" name="once" value={once} />
        <ProblemSummary problems={problems} order={["email"]} />
        <EmailField
          label={say("New e-mail address")}
          problem={problems["email"]}
          defaultValue={typed?.["email"]}
        />
        <button type="submit" className="press justify-self-start">
          {say("Send the code")}
        </button>
      </form>
    </AccountPage>
  );
}
