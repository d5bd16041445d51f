import { useState } from "react";

/**
 * Whether what stands in an editor (`text`) differs from what the server has: from what it began with, or from what was sent
 * and answered with `said`. Call `send` when it is sent.
 */
export function useKept(text: string, answer: object | undefined): { dirty: boolean; send: () => void } {
  const [kept, setKept] = useState(text);
  const [sent, setSent] = useState(text);
  const [seen, setSeen] = useState(answer);
  if (seen !== answer) {
    setSeen(answer);
    if (answer && "said" in answer) setKept(sent);
  }
  return { dirty: text !== kept, send: () => setSent(text) };
}
