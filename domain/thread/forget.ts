import type { Rooms } from "../context.ts";
import type { ThreadKey } from "./thread.ts";

/** Empties the rooms of threads whose rows are gone. One that can't be reached keeps nobody from going on: nothing leads to it any more. */
export async function forgetThreads(rooms: Rooms, threads: ThreadKey[]): Promise<void> {
  await Promise.all(threads.map((thread) => rooms.forget(thread)));
}
