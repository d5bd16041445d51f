import { Form } from "react-router";
import { CodeInput } from "./code-input.tsx";
import { FormPage } from "./form-page.tsx";
import { FormField, ProblemSummary, SendButton } from "./form-parts.tsx";

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
