import { useEffect } from "react";
import { useFrame } from "./frame-data.ts";

/** What this tab keeps of a thread, under a name that is this person's: whoever signs in here next finds none of it. */
export function useThreadKey(threadId: string): string {
  const { store, seller } = useFrame();
  return `/rooms/stores/${store.slug}/${threadId} ${seller.email}`;
}

const nameOf = (key: string): string => `draft ${key}`;

/** Keeps what is being written in the tab, so that a page that failed, or is loaded anew, has it again. */
export function useDraft(threadId: string, text: string, restore: (text: string) => void): void {
  const name = nameOf(useThreadKey(threadId));
  useEffect(() => {
    try {
      restore(sessionStorage.getItem(name) ?? "");
    } catch {
      // A store that may not be read has nothing.
    }
    // Once: what is written from then on is the page's.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [name]);
  useEffect(() => keepDraft(name, text), [name, text]);
}

function keepDraft(name: string, text: string): void {
  try {
    if (text === "") sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, text);
  } catch {
    // A full or forbidden store: then only a page that fails would lose it.
  }
}
