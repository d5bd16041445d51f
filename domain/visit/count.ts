import type { VisitMessage } from "#db/visits.server.ts";
import type { PlatformContext } from "../context.ts";

export type { VisitMessage, VisitPart, VisitPartKind, VisitTally } from "#db/visits.server.ts";

/** Counts what isolates have gathered, of all stores, in one trip. A message that comes again changes nothing. */
export async function countVisits({ db }: PlatformContext, messages: VisitMessage[]): Promise<void> {
  await db.countVisits(messages);
}
