import { useState } from "react";

type Kept = {
  dirty: boolean;
  /** Call it when what stands there is sent. */
  send: () => void;
  /** Call it when another text of the server's comes to stand there. */
  take: (text: string) => void;
};

/**
 * Whether what stands in an editor (`text`) differs from what the server has: from what it began with, or from what was sent
 * and answered with `said`.
 */
export function useKept(text: string, answer: object | undefined): Kept {
  const [kept, setKept] = useState(text);
  const [sent, setSent] = useState(text);
  const [seen, setSeen] = useState(answer);
  if (seen !== answer) {
    setSeen(answer);
    if (answer && "said" in answer) setKept(sent);
  }
  return { dirty: text !== kept, send: () => setSent(text), take: setKept };
}
