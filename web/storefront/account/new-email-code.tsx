import { redirect } from "react-router";
import { changeBuyerEmail } from "#domain/buyer/change-email.ts";
import { requestEmail } from "#domain/identity/request-email.ts";
import { shellOnly } from "#domain/storefront/missing.ts";
import { page, typedOf } from "#web/answers.ts";
import { meOf, realmContext, shopContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import { answerForm } from "#web/site/form-answer.ts";
import { NO_INDEX } from "../page-words.ts";
import type { Route } from "./+types/new-email-code";
import { CodeForm } from "./code-form.tsx";
import { keepNewEmail, newEmailOf } from "./email-flow.ts";
import { doneAt } from "./kept-note.ts";

export const loader = page(async ({ url, context }: Route.LoaderArgs) => {
  const found = await newEmailOf(context.get(realmContext));
  if (!found) throw redirect("/account/email");
  const { shell } = await shellOnly(context.get(shopContext));
  return { shell, email: found.email, sent: url.searchParams.has("sent") };
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const door = context.get(realmContext);
  const me = meOf(context);
  const found = await newEmailOf(door);
  if (!found) throw redirect("/account/email");
  return answerForm(typed, async () => {
    if (typed["intent"] === "again") {
      const { flow } = await requestEmail(door.identity, me, found.email);
      const headers = { "set-cookie": await keepNewEmail(door, flow, found.email) };
      return redirect("/account/email/code?sent=1", { status: 303, headers });
    }
    const { email } = await changeBuyerEmail(door.identity, me, {
      flow: found.flow,
      code: typed["code"] ?? "",
    });
    const cookies = withCookies(await door.renew(), door.drop("email"));
    return doneAt("/account/details", `Your address is ${email} now.`, cookies);
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: `Your code · ${loaderData.shell.name}` }, NO_INDEX] : [];

export default function NewEmailCode({
  loaderData: { shell, email, sent },
  actionData,
}: Route.ComponentProps) {
  return <CodeForm shell={shell} email={email} sent={sent} problems={actionData?.problems ?? {}} />;
}
