import { Form } from "react-router";
import { CodeInput } from "./code-input.tsx";
import { FormField, ProblemSummary, SendButton } from "./form-parts.tsx";

const LABELS = { code: "Code" };

/** What a page says above it: the codes go to this mailbox. */
export const CodeSent = ({ email, what }: { email: string; what: string }) => (
  <>
    We sent {what} to <strong className="font-semibold wrap-anywhere">{email}</strong>.
  </>
);

type Props = { problems: Record<string, string> | undefined; send: string };

/** Takes the code of a letter; its second button (`intent` "again") asks for another. */
export function CodeForm({ problems, send }: Props) {
  return (
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
        <SendButton>{send}</SendButton>
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
  );
}
