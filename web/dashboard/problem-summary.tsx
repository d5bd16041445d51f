import { useEffect, useRef } from "react";
import { Notice } from "#web/ui/notice.tsx";

/** How many things are wrong, told at once; then the first of them is in sight and has the cursor. */
export function ProblemSummary({
  problems,
  formId,
  told: words = "Nothing is saved yet. What you typed is still here; look for the notes in red.",
}: {
  problems: Record<string, string>;
  formId: string;
  told?: string;
}) {
  const told = useRef<Record<string, string>>(undefined);
  const count = Object.keys(problems).length;
  useEffect(() => {
    if (count === 0 || told.current === problems) return;
    told.current = problems;
    const form = document.getElementById(formId);
    const first =
      form?.querySelector<HTMLElement>("[aria-invalid=true]") ??
      form?.querySelector<HTMLElement>("[data-problem]");
    first?.scrollIntoView({ block: "center" });
    first?.focus({ preventScroll: true });
  }, [problems, count, formId]);
  if (count === 0) return null;
  return (
    <Notice tone="bad" title={count === 1 ? "One thing needs a change" : `${count} things need a change`}>
      {problems[""] ?? words}
    </Notice>
  );
}
