import { once } from "node:events";
import { Worker } from "node:worker_threads";

export type Books = {
  url: string;
  /** Shuts the door on whatever names `word`, or opens it again. */
  say: (word: string, away: boolean) => void;
  /** When somebody came with that word and was turned away (milliseconds), oldest first. */
  refused: (word: string) => Promise<number[]>;
  stop: () => Promise<number>;
};

/** The database, which can be away for whatever names a thread. */
export async function openBooks(behind: string | undefined): Promise<Books> {
  const door = new Worker(new URL("./shut-door.ts", import.meta.url), { workerData: { behind } });
  const [url] = (await once(door, "message")) as [string];
  return {
    url,
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    say: (word, away) => door.postMessage({ word, away }),
    refused: async (word) => (await fetch(`${url}/refused/${word}`)).json(),
    stop: () => door.terminate(),
  };
}
