import { vi } from "vitest";

/** Does `work` as if so many minutes had gone by: by our own clock, the database keeps its own. */
export async function later<T>(minutes: number, work: () => Promise<T>): Promise<T> {
  const now = Date.now() + minutes * 60_000;
  vi.useFakeTimers({ now, toFake: ["Date"] });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}
