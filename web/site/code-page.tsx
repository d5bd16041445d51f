import { Form, redirect } from "react-router";
import { askAgain } from "#domain/identity/ask-again.ts";
import { enterCode } from "#domain/identity/enter-code.ts";
import type { RealmDoor } from "#domain/identity/door.ts";
import { typedOf } from "#web/answers.ts";
import { withCookies } from "#web/cookies.ts";
import { flowOf, keepFlow, proceed } from "#web/proceed.ts";
import { CodeInput } from "./code-input.tsx";
import { answerForm } from "./form-answer.ts";
import { FormPage } from "./form-page.tsx";
import { FormField, ProblemSummary, SendButton } from "./form-parts.tsx";

/** What the page of a code in the mailbox shows; without a flow it leads back to where one begins. */
export async function readCodePage(door: RealmDoor, url: URL, begin: string) {
  const found = await flowOf(door);
  if (!found) throw redirect(begin);
  return { email: found.email, sent: url.searchParams.has("sent") };
}

/** Takes the code, or sends another (`intent` "again"). */
export async function answerCodePage(door: RealmDoor, request: Request, begin: string, next: string) {
  const typed = typedOf(await request.formData());
  const found = await flowOf(door);
  if (!found) throw redirect(begin);
  return answerForm(typed, async () => {
    if (typed["intent"] !== "again")
      return proceed(door, await enterCode(door.identity, found.flow, typed["code"] ?? ""), next);
    const { flow, email } = await askAgain(door.identity, found.flow);
    const here = `${begin}/code?${new URLSearchParams({ next, sent: "1" }).toString()}`;
    return redirect(here, { headers: withCookies(await keepFlow(door, flow, email)) });
  });
}

const LABELS = { code: "Code" };

type Props = {
  email: string;
  /** Whether this is another code than the first. */
  sent: boolean;
  /** What the code is for, as a sentence. */
  why: string;
  problems: Record<string, string> | undefined;
};

/** Asks for the code that went to this mailbox. */
export function CodePage({ email, sent, why, problems }: Props) {
  return (
    <FormPage
      title="Look in your mail"
      lead={
        <>
          We sent {sent ? "another" : "a"} code to{" "}
          <strong className="font-semibold wrap-anywhere">{email}</strong>. {why}
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
