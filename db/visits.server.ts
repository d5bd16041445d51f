import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";

export type VisitPartKind = "source" | "medium" | "campaign" | "country" | "device" | "page" | "product";

/**
 * What is counted beside the sums of a day: kind, key, visits, views. The key of a product is its handle; an empty one is all that
 * is not told apart. The last says that everybody knows the key (`google`), so that no invented one keeps it out.
 */
export type VisitPart = [kind: VisitPartKind, key: string, visits: number, views: number, known?: true];

/** What was gathered of one store (its id) on one of its days (`2026-11-30`). */
export type VisitTally = {
  store: string;
  day: string;
  visits: number;
  views: number;
  cartAdds: number;
  checkouts: number;
  parts: VisitPart[];
};

/** What one isolate gathered in a while. It is counted once, however often it comes. */
export type VisitMessage = { id: string; tallies: VisitTally[] };

/** Adds what messages tell to the days of their stores, of each message once. For the platform's door. */
export const addVisits = (messages: VisitMessage[]): Question<void> =>
  askSql(sql`select opnmrt_count_visits(${JSON.stringify(messages)}::jsonb)`, () => undefined);
