import { useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import type { OrderAnswer } from "./order-answer.ts";
import { useSaid } from "./use-answer.ts";

/** Sends one step of an order and tells how it went; `onDone` when it is over, for better or worse. */
export function useOrderStep(onDone = nothing) {
  const fetcher = useFetcher<OrderAnswer>();
  const seen = useRef<OrderAnswer>(undefined);
  useSaid(fetcher.data);
  useEffect(() => {
    if (!fetcher.data || seen.current === fetcher.data) return;
    seen.current = fetcher.data;
    if (!("problems" in fetcher.data)) onDone();
  }, [fetcher.data, onDone]);
  return {
    Form: fetcher.Form,
    submit: fetcher.submit,
    sending: fetcher.state !== "idle",
    problems: fetcher.data && "problems" in fetcher.data ? fetcher.data.problems : NONE,
  };
}

const nothing = (): void => undefined;
const NONE: Record<string, string> = {};
