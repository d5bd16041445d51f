import { redirect } from "react-router";
import { askAgain } from "#domain/identity/ask-again.ts";
import { enterCode } from "#domain/identity/enter-code.ts";
import { shellOnly } from "#domain/storefront/missing.ts";
import { sayIn } from "#domain/words/say.ts";
import { page, typedOf } from "#web/answers.ts";
import { realmContext, sayContext, shopContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import { flowOf, keepFlow } from "#web/proceed.ts";
import { answerShopper } from "../answer-shopper.ts";
import { NO_INDEX } from "../page-words.ts";
import { reads } from "../reads.ts";
import type { Route } from "./+types/code";
import { CodeForm } from "./code-form.tsx";
import { letInTo, withKeptCart } from "./letting-in.ts";
import { nextOf, withNext } from "./next.ts";

export const handle = reads("next", "sent");

/** Where a code from a letter is typed, to sign in or to open an account. */
export const loader = page(async ({ url, context }: Route.LoaderArgs) => {
  const found = await flowOf(context.get(realmContext));
  if (!found) throw redirect(withNext("/account/sign-in", nextOf(url)));
  const { shell } = await shellOnly(context.get(shopContext));
  return { shell, email: found.email, sent: url.searchParams.has("sent") };
});

export const action = page(async ({ request, url, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const say = context.get(sayContext);
  const door = context.get(realmContext);
  const next = nextOf(url);
  const found = await flowOf(door);
  if (!found) throw redirect(withNext("/account/sign-in", next));
  return answerShopper(say, typed, async () => {
    if (typed["intent"] === "again") {
      const { flow, email } = await askAgain(door.identity, found.flow);
      const headers = withCookies(await keepFlow(door, flow, email));
      return redirect(withNext("/account/code", next, { sent: "1" }), { status: 303, headers });
    }
    const step = await enterCode(withKeptCart(door, request), found.flow, typed["code"] ?? "");
    return letInTo(door, step, next);
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${sayIn(loaderData.shell.locale)("Your code")} · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

export default function Code({ loaderData: { shell, email, sent }, actionData }: Route.ComponentProps) {
  return <CodeForm shell={shell} email={email} sent={sent} problems={actionData?.problems ?? {}} />;
}
