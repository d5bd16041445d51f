import type { Shell } from "#domain/store/store.ts";
import { ProblemSummary } from "../problem-summary.tsx";
import { useSay } from "../use-say.ts";
import { withParts } from "../with-parts.tsx";
import { EntryPage } from "./entry-page.tsx";
import { CodeField } from "./fields.tsx";

type Props = {
  shell: Shell;
  /** To whom the letter went. */
  email: string;
  /** Whether it is not the first one. */
  sent: boolean;
  problems: Record<string, string>;
};

/** "Look in your mail": the code that came in a letter. */
export const CodeForm = ({ shell, email, sent, problems }: Props) => {
  const say = useSay();
  return (
    <EntryPage
      shell={shell}
      title={say("Look in your mail")}
      lead={withParts(
        sent
          ? say("We sent another code to {email}. With it we know that the address is yours.")
          : say("We sent a code to {email}. With it we know that the address is yours."),
        { email: <strong className="font-semibold wrap-anywhere text-ink">{email}</strong> },
      )}
      aside={say("Nothing there? It can take a minute, and sometimes it hides among spam.")}
    >
      <form method="post" noValidate className="grid gap-5">
        <ProblemSummary problems={problems} order={["code"]} />
        <CodeField problem={problems["code"]} />
        <button type="submit" className="press w-full">
          {say("Go on")}
        </button>
      </form>
      <form method="post" className="mt-3 text-center">
        <button type="submit" name="intent" value="again" className="link tap cursor-pointer">
          {say("Send another code")}
        </button>
      </form>
    </EntryPage>
  );
};
