import { redirect } from "react-router";
import { profilePage } from "#domain/buyer/profile.ts";
import { readEmail } from "#domain/email.ts";
import { requestEmail } from "#domain/identity/request-email.ts";
import { page, typedOf } from "#web/answers.ts";
import { meOf, realmContext, shopContext } from "#web/context.ts";
import { answerForm } from "#web/site/form-answer.ts";
import { NO_INDEX } from "../page-words.ts";
import { ProblemSummary } from "../problem-summary.tsx";
import type { Route } from "./+types/new-email";
import { AccountPage } from "./account-page.tsx";
import { keepNewEmail } from "./email-flow.ts";
import { EmailField } from "./fields.tsx";
import { freshMe } from "./fresh-page.ts";

export const loader = page(({ context }: Route.LoaderArgs) => {
  freshMe(context);
  return profilePage(context.get(shopContext));
});

/** Nothing changes before the code from the new mailbox comes back. */
export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const door = context.get(realmContext);
  return answerForm(typed, async () => {
    const email = typed["email"] ?? "";
    const { flow } = await requestEmail(door.identity, meOf(context), email);
    const headers = { "set-cookie": await keepNewEmail(door, flow, readEmail(email) ?? "") };
    return redirect("/account/email/code", { status: 303, headers });
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: `Change your e-mail address · ${loaderData.shell.name}` }, NO_INDEX] : [];

export default function NewEmail({ loaderData: { shell, profile }, actionData }: Route.ComponentProps) {
  const { problems = {}, typed } = actionData ?? {};
  return (
    <AccountPage
      shell={shell}
      title="Your e-mail address"
      at="/account/details"
      back={{ to: "/account/details", name: "Your details" }}
    >
      <p className="mt-3 max-w-xl text-muted">
        It is <strong className="font-semibold wrap-anywhere text-ink">{profile.email}</strong> now. We send a
        code to the new one, to see that it is yours. Orders you placed with it as a guest come into your
        account, and all other devices are signed out.
      </p>
      <form method="post" noValidate className="mt-6 grid max-w-md gap-5">
        <ProblemSummary problems={problems} order={["email"]} />
        <EmailField label="New e-mail address" problem={problems["email"]} defaultValue={typed?.["email"]} />
        <button type="submit" className="press justify-self-start">
          Send the code
        </button>
      </form>
    </AccountPage>
  );
}
