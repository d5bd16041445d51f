import { useEffect, useRef, useState } from "react";
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
  const seen = useRef<FormAnswer>(undefined);
  useSaid(answer);
  useEffect(() => {
    if (!answer || seen.current === answer) return;
    seen.current = answer;
    if ("said" in answer) setDirty(false);
  }, [answer]);
  return {
    problems: answer && "problems" in answer ? answer.problems : NONE,
    typed: answer && "typed" in answer ? answer.typed : NONE,
    sending,
    dirty: dirty && !sending,
    touch: () => setDirty(true),
  };
}

const NONE: Record<string, string> = {};
