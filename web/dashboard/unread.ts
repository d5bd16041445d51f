import { useSyncExternalStore } from "react";
import { UNREAD_MOST } from "#domain/thread/inbox-shows.ts";

/** What was heard of threads since the frame was loaded: whether each has something unread. In the browser only. */
let heard: ReadonlyMap<string, boolean> = new Map();
const listeners = new Set<() => void>();
const NOTHING: ReadonlyMap<string, boolean> = new Map();

function change(to: ReadonlyMap<string, boolean>): void {
  heard = to;
  for (const listener of listeners) listener();
}

/** A thread has something unread now, or nothing any more. */
export function noteUnread(id: string, unread: boolean): void {
  if (heard.get(id) !== unread) change(new Map(heard).set(id, unread));
}

/** The frame was loaded anew, and knows better. */
export function forgetUnread(): void {
  if (heard.size > 0) change(NOTHING);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How many threads have something unread: those that the frame was loaded with, and what was heard since. */
export function useUnreadCount(loaded: string[]): number {
  const since = useSyncExternalStore(
    subscribe,
    () => heard,
    () => NOTHING,
  );
  const unread = new Set(loaded);
  for (const [id, isUnread] of since)
    if (isUnread) unread.add(id);
    else unread.delete(id);
  return unread.size;
}

/** "7", "99+". */
export const countWords = (count: number): string =>
  count > UNREAD_MOST ? `${UNREAD_MOST}+` : String(count);
