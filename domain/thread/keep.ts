import { keepMessages, keepThreads } from "#db/threads-keep.server.ts";
import type { StoreContext } from "../context.ts";
import type { Kept } from "./kept.ts";

/** Keeps what rooms of one store have said where lists, search and disputes find it, in one trip. Done twice it is done once. */
export async function keepSaid(db: StoreContext["db"], kept: Kept[]): Promise<void> {
  const rows = kept.map(({ thread, standing, messages }) => ({
    id: thread.id,
    kind: thread.kind,
    standing,
    messages,
  }));
  await db.write({ threads: keepThreads(rows), messages: keepMessages(rows) });
}
