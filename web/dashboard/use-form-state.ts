import { useState } from "react";
import { useNavigation } from "react-router";
import { useSaid } from "./use-answer.ts";

export type FormAnswer =
  | { said: string }
  | { problems: Record<string, string>; typed: Record<string, string> }
  | undefined;

/** What a form of uncontrolled fields needs: what is wrong, whether it is being sent, and whether there is something to lose. */
export function useFormState(answer: FormAnswer) {
  const [dirty, setDirty] = useState(false);
  const navigation = useNavigation();
  const sending = navigation.state !== "idle" && navigation.formMethod === "POST";
  useSaid(answer);
  const [seen, setSeen] = useState(answer);
  if (seen !== answer) {
    setSeen(answer);
    if (answer && "said" in answer) setDirty(false);
  }
  return {
    problems: answer && "problems" in answer ? answer.problems : NONE,
    typed: answer && "typed" in answer ? answer.typed : NONE,
    sending,
    dirty: dirty && !sending,
    touch: () => setDirty(true),
  };
}

const NONE: Record<string, string> = {};
