import { redirect } from "react-router";
import { askAgain } from "#domain/identity/ask-again.ts";
import { enterCode } from "#domain/identity/enter-code.ts";
import { page, typedOf } from "#web/answers.ts";
import { realmContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import { safeNext } from "#web/next.ts";
import { flowOf, keepFlow, proceed } from "#web/proceed.ts";
import type { Route } from "./+types/mailbox-code";
import { CodeForm, CodeSent } from "./code-form.tsx";
import { answerForm } from "./form-answer.ts";
import { FormPage } from "./form-page.tsx";
import { homeOf } from "./sign-in.tsx";
import { FIRST_STORE } from "./sign-up.tsx";

export const meta: Route.MetaFunction = () => [
  { title: "Your code – OPNMRT" },
  { name: "robots", content: "noindex" },
];

/** It names a mailbox. */
export const headers: Route.HeadersFunction = () => ({ "cache-control": "private, no-store" });

/** At `/sign-up/code` for a new account; at `/sign-in/code` after a right password in a browser that is new to its owner. */
export const loader = page(async ({ context, url }: Route.LoaderArgs) => {
  const found = await flowOf(context.get(realmContext));
  if (!found) throw redirect(beginningOf(url));
  return { email: found.email, another: url.searchParams.has("sent"), isNew: isSignUp(url) };
});

export const action = page(async ({ request, url, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const door = context.get(realmContext);
  const found = await flowOf(door);
  if (!found) throw redirect(beginningOf(url));
  const otherwise = isSignUp(url) ? FIRST_STORE : homeOf("seller");
  const next = safeNext(url.searchParams.get("next"), otherwise, "seller");
  return answerForm(typed, async () => {
    if (typed["intent"] !== "again")
      return proceed(door, await enterCode(door.identity, found.flow, typed["code"] ?? ""), next);
    const { flow, email } = await askAgain(door.identity, found.flow);
    const here = `${url.pathname}?${new URLSearchParams({ next, sent: "1" }).toString()}`;
    return redirect(here, { headers: withCookies(await keepFlow(door, flow, email)) });
  });
});

const isSignUp = (url: URL): boolean => url.pathname.startsWith("/sign-up");

/** Where a code can be asked for; the way on from there is kept. */
function beginningOf(url: URL): string {
  const next = url.searchParams.get("next");
  const begin = isSignUp(url) ? "/sign-up" : "/sign-in";
  return next ? `${begin}?${new URLSearchParams({ next }).toString()}` : begin;
}

export default function MailboxCode({ loaderData, actionData }: Route.ComponentProps) {
  const { email, another, isNew } = loaderData;
  return (
    <FormPage
      title="Look in your mail"
      lead={
        <>
          <CodeSent email={email} what={another ? "another code" : "a code"} />{" "}
          {isNew
            ? "With it we know that the address is yours."
            : "You have not signed in with this browser before: with the code we know that it is you, and next time the password is enough."}
        </>
      }
      aside="Nothing there? It can take a minute, and sometimes it hides among spam."
    >
      <CodeForm problems={actionData?.problems} send="Go on" />
    </FormPage>
  );
}
