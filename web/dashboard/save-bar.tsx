import { Button } from "#web/ui/button.tsx";
import { Notice } from "#web/ui/notice.tsx";
import type { TermsAnswer } from "./terms-answer.ts";

type Props = {
  answer: TermsAnswer | undefined;
  sending: boolean;
  dirty: boolean;
  mayWrite: boolean;
  onSave: () => void;
};

/** Saves a page that is edited as a whole; stays in sight while it is scrolled, and says what is in the way. */
export function SaveBar({ answer, sending, dirty, mayWrite, onSave }: Props) {
  const problems = answer && "problems" in answer ? Object.values(answer.problems) : [];
  return (
    <>
      {answer && "stale" in answer && (
        <Notice tone="bad" title="Not saved">
          {answer.stale} Yours is still here. Open this page in a new tab to see theirs.
        </Notice>
      )}
      {problems.length > 0 && (
        <Notice tone="bad" title="Not saved yet">
          {[...new Set(problems)].join(" ")}
        </Notice>
      )}
      {mayWrite && (
        <div className="sticky top-0 z-10 -mx-1 flex items-center justify-between gap-3 rounded-lg bg-background/95 px-1 py-2">
          <output className="text-sm text-muted-foreground">
            {sending ? "Saving" : dirty ? "Not saved yet" : "Everything is saved"}
          </output>
          <Button look="primary" pending={sending} onClick={onSave}>
            Save
          </Button>
        </div>
      )}
    </>
  );
}
