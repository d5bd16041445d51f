import { useEffect, useSyncExternalStore } from "react";
import type { News } from "#domain/notice/news.ts";

/** How many notices are unread as was heard since the frame was loaded; null when nothing was. In the browser only. */
let heard: number | null = null;
const listeners = new Set<() => void>();

function change(to: number | null): void {
  if (heard === to) return;
  heard = to;
  for (const listener of listeners) listener();
}

/** The frame was loaded anew, and knows better. */
const forget = () => change(null);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How many notices are unread: as the frame was loaded, or as was heard since. */
export const useNoticeCount = (loaded: number): number =>
  useSyncExternalStore(
    subscribe,
    () => heard,
    () => null,
  ) ?? loaded;

/** Nobody switches back and forth between windows to hear more than this. */
const AGAIN_AFTER_MS = 30_000;

/**
 * Asks again how many are unread when somebody comes back to the page, and when a push says that there is news: nothing runs while nobody
 * looks. `loaded` is what the frame was loaded with, which knows better.
 */
export function useFreshNotices(base: string, loaded: News): void {
  useEffect(forget, [loaded]);
  useEffect(() => {
    let asked = Date.now();
    const stop = new AbortController();
    const ask = async () => {
      asked = Date.now();
      try {
        const answer = await fetch(`${base}/notices/unread`, { signal: stop.signal });
        if (answer.ok) change((await answer.json<Pick<News, "notices">>()).notices);
      } catch {
        // Without a network there is no news.
      }
    };
    const look = () => {
      if (document.visibilityState === "visible" && Date.now() - asked > AGAIN_AFTER_MS) void ask();
    };
    document.addEventListener("visibilitychange", look, { signal: stop.signal });
    // A page that is open hears of a push from the worker that shows it.
    const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
    serviceWorker?.addEventListener("message", () => void ask(), { signal: stop.signal });
    return () => stop.abort();
  }, [base]);
}
