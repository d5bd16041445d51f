import type { Pending } from "./thread-state.ts";

const keyOf = (room: string): string => `talk ${room}`;

/** Keeps in the tab what is not in the thread yet, so that a reload loses nothing. A tab that keeps nothing still sends. */
export function keepUnsent(room: string, pending: Pending[]): void {
  try {
    if (pending.length > 0) sessionStorage.setItem(keyOf(room), JSON.stringify(pending));
    else sessionStorage.removeItem(keyOf(room));
  } catch {
    // A full or forbidden store: then only a reload would lose it.
  }
}

/** What was written here before a reload: on its way again, or refused as it was. */
export function unsentOf(room: string, now: number): Pending[] {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(keyOf(room)) ?? "[]");
    if (!Array.isArray(found)) return [];
    return (found as Partial<Pending>[]).flatMap(({ id, text, standing, problem = null }) =>
      typeof id === "string" && typeof text === "string"
        ? [{ id, text, at: now, standing: standing === "refused" ? standing : "sending", problem }]
        : [],
    );
  } catch {
    return [];
  }
}
