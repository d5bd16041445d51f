import { useEffect, useRef } from "react";
import { say } from "#web/ui/toast.tsx";

/** What an action says when it leads nowhere else. */
export type Said = { said: string } | { failed: string };

/** Shows an action's answer in passing, once. */
export function useSaid(answer: unknown): void {
  const seen = useRef<unknown>(undefined);
  useEffect(() => {
    if (!answer || typeof answer !== "object" || seen.current === answer) return;
    seen.current = answer;
    if ("said" in answer && typeof answer.said === "string") say({ text: answer.said });
    if ("failed" in answer && typeof answer.failed === "string") say({ text: answer.failed, tone: "bad" });
  }, [answer]);
}
