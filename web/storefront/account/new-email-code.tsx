import { redirect } from "react-router";
import { changeBuyerEmail } from "#domain/buyer/change-email.ts";
import { requestEmail } from "#domain/identity/request-email.ts";
import { shellOnly } from "#domain/storefront/missing.ts";
import { sayIn } from "#domain/words/say.ts";
import { page, typedOf } from "#web/answers.ts";
import { meOf, realmContext, sayContext, shopContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import { flowOf, keepFlow } from "#web/proceed.ts";
import { answerShopper } from "../answer-shopper.ts";
import { NO_INDEX } from "../page-words.ts";
import { reads } from "../reads.ts";
import type { Route } from "./+types/new-email-code";
import { CodeForm } from "./code-form.tsx";
import { doneAt } from "./kept-note.ts";

export const handle = reads("sent");

export const loader = page(async ({ url, context }: Route.LoaderArgs) => {
  const found = await flowOf(context.get(realmContext), "email");
  if (!found) throw redirect("/account/email");
  const { shell } = await shellOnly(context.get(shopContext));
  return { shell, email: found.email, sent: url.searchParams.has("sent") };
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const say = context.get(sayContext);
  const door = context.get(realmContext);
  const me = meOf(context);
  const found = await flowOf(door, "email");
  if (!found) throw redirect("/account/email");
  return answerShopper(say, typed, async () => {
    if (typed["intent"] === "again") {
      const { flow } = await requestEmail(door.identity, me, found.email, found.flow);
      const headers = { "set-cookie": await keepFlow(door, flow, found.email, "email") };
      return redirect("/account/email/code?sent=1", { status: 303, headers });
    }
    const { email } = await changeBuyerEmail(door.identity, me, {
      flow: found.flow,
      code: typed["code"] ?? "",
    });
    const cookies = withCookies(await door.renew(), door.drop("email"));
    return doneAt("/account/details", say("Your address is {email} now.", { email }), cookies);
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${sayIn(loaderData.shell.locale)("Your code")} · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

export default function NewEmailCode({
  loaderData: { shell, email, sent },
  actionData,
}: Route.ComponentProps) {
  return <CodeForm shell={shell} email={email} sent={sent} problems={actionData?.problems ?? {}} />;
}
