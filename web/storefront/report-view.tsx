import type { ReportPage } from "#domain/safety/report-page.ts";
import { inWords } from "#domain/thread/card-words.ts";
import type { Message } from "#domain/thread/thread.ts";
import type { Say } from "#domain/words/say.ts";
import type { FormAnswer } from "#web/site/form-answer.ts";
import { FieldProblem } from "./field.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { useSay } from "./use-say.ts";

type Props = Pick<ReportPage, "shell" | "messages"> & {
  /** Whose thread it is, where that is not in the address. */
  of?: string;
  form: FormAnswer | undefined;
};

/** What a buyer tells the platform: about which message, or the shop, and what is wrong. */
export function ReportView({ shell, messages, of = "", form }: Props) {
  const say = useSay();
  const { problems = {}, typed = {} } = form ?? {};
  // A number chosen on another's page means another message here.
  const chosen = (typed["of"] ?? "") === of ? (typed["seq"] ?? "") : "";
  return (
    <form method="post" noValidate className="mt-6 grid gap-6">
      {of ? <input type="hidden" name="of" value={of} autoComplete="off" /> : null}
      <ProblemSummary problems={problems} order={["seq", "reason"]} />
      <p>
        {say("The platform reads it, with the message you choose. {shop} is not told who reported.", {
          shop: shell.name,
        })}
      </p>
      <fieldset id="seq" tabIndex={-1} className="grid gap-1">
        <legend className="mb-1 font-medium">{say("What do you report?")}</legend>
        {[null, ...messages].map((message) => (
          <label key={message?.seq ?? 0} className="flex min-h-11 items-start gap-3 py-2">
            <input
              type="radio"
              name="seq"
              value={message?.seq ?? ""}
              defaultChecked={chosen === String(message?.seq ?? "")}
              className="mt-0.5 size-5 shrink-0"
            />
            <span dir="auto" className="line-clamp-3 wrap-anywhere">
              {message ? labelOf(say, message) : say("{shop} as a whole", { shop: shell.name })}
            </span>
          </label>
        ))}
        <FieldProblem id="seq" problem={problems["seq"]} />
      </fieldset>
      <div>
        <label htmlFor="reason" className="mb-1 block font-medium">
          {say("What is wrong with it?")}
        </label>
        <textarea
          id="reason"
          name="reason"
          rows={4}
          dir="auto"
          maxLength={1000}
          defaultValue={typed["reason"] ?? ""}
          aria-invalid={problems["reason"] ? true : undefined}
          aria-describedby={problems["reason"] ? "reason-problem" : undefined}
          className="field"
        />
        <FieldProblem id="reason" problem={problems["reason"]} />
      </div>
      <button type="submit" className="press justify-self-start">
        {say("Send the report")}
      </button>
    </form>
  );
}

/** Words as they were said; of anything else what it is. */
const labelOf = (say: Say, { body }: Message): string =>
  body.kind === "text" ? `“${body.text}”` : inWords(say, body);

/** The message that was chosen; null for the shop as a whole. */
export const seqIn = ({ seq = "" }: Record<string, string>): number | null =>
  /^[1-9]\d{0,8}$/.test(seq) ? Number(seq) : null;
