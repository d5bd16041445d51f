import { isDue } from "./cron.ts";

export type Tick = (cron: string, at: Date) => Promise<void>;

const MINUTE_MS = 60_000;

/** Calls `tick` at each full minute for every cron that is due. Returns what stops it. */
export function startClock(crons: readonly string[], tick: Tick): () => void {
  let timer: NodeJS.Timeout;
  // Each minute is counted from the one before: timers ring a little early or late.
  const setFor = (minute: number) => {
    timer = setTimeout(() => strike(minute), minute - Date.now()).unref();
  };
  const strike = (minute: number) => {
    const at = new Date(minute);
    for (const cron of crons) {
      if (!isDue(cron, at)) continue;
      tick(cron, at).catch((error: unknown) => console.error(`The cron "${cron}" failed.`, error));
    }
    setFor(nextMinute(Math.max(minute, Date.now() - MINUTE_MS)));
  };
  setFor(nextMinute(Date.now()));
  return () => clearTimeout(timer);
}

function nextMinute(after: number): number {
  return (Math.floor(after / MINUTE_MS) + 1) * MINUTE_MS;
}
