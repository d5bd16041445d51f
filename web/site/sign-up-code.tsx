import { Form, redirect } from "react-router";
import { askAgain } from "#domain/identity/ask-again.ts";
import { enterCode } from "#domain/identity/enter-code.ts";
import { page, typedOf } from "#web/answers.ts";
import { realmContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import { safeNext } from "#web/next.ts";
import { flowOf, keepFlow, proceed } from "#web/proceed.ts";
import type { Route } from "./+types/sign-up-code";
import { CodeInput } from "./code-input.tsx";
import { answerForm } from "./form-answer.ts";
import { FormPage } from "./form-page.tsx";
import { FormField, ProblemSummary, SendButton } from "./form-parts.tsx";
import { FIRST_STORE } from "./sign-up.tsx";

export const meta: Route.MetaFunction = () => [
  { title: "Your code – OPNMRT" },
  { name: "robots", content: "noindex" },
];

export const loader = page(async ({ context, url }: Route.LoaderArgs) => {
  const found = await flowOf(context.get(realmContext));
  if (!found) throw redirect("/sign-up");
  return { email: found.email, sent: url.searchParams.has("sent") };
});

export const action = page(async ({ request, url, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const door = context.get(realmContext);
  const found = await flowOf(door);
  if (!found) throw redirect("/sign-up");
  const next = safeNext(url.searchParams.get("next"), FIRST_STORE, "seller");
  return answerForm(typed, async () => {
    if (typed["intent"] !== "again")
      return proceed(door, await enterCode(door.identity, found.flow, typed["code"] ?? ""), next);
    const { flow, email } = await askAgain(door.identity, found.flow);
    const here = `/sign-up/code?${new URLSearchParams({ next, sent: "1" }).toString()}`;
    return redirect(here, { headers: withCookies(await keepFlow(door, flow, email)) });
  });
});

const LABELS = { code: "Code" };

export default function SignUpCode({ loaderData: { email, sent }, actionData }: Route.ComponentProps) {
  const { problems } = actionData ?? {};
  return (
    <FormPage
      title="Look in your mail"
      lead={
        <>
          We sent {sent ? "another" : "a"} code to{" "}
          <strong className="font-semibold wrap-anywhere">{email}</strong>. With it we know that the address
          is yours.
        </>
      }
      aside="Nothing there? It can take a minute, and sometimes it hides among spam."
    >
      <div className="grid gap-3">
        <Form method="post" noValidate className="grid gap-5">
          <ProblemSummary problems={problems} labels={LABELS} />
          <FormField
            name="code"
            label={LABELS.code}
            problems={problems}
            hint="8 digits. It counts for 10 minutes."
          >
            {(control) => <CodeInput {...control} />}
          </FormField>
          <SendButton>Go on</SendButton>
        </Form>
        <Form method="post">
          <button
            name="intent"
            value="again"
            className="min-h-11 w-full cursor-pointer rounded-lg text-sm font-medium underline underline-offset-4"
          >
            Send another code
          </button>
        </Form>
      </div>
    </FormPage>
  );
}
