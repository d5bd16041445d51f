import { sql } from "drizzle-orm";
import { askSql, expectRows, type Question } from "./question.server.ts";

/** What somebody told the platform about a message or a person. */
export type ConsoleReport = {
  id: string;
  storeId: string;
  storeName: string;
  storeSlug: string;
  orderNumber: number | null;
  side: "buyer" | "staff";
  seq: number | null;
  author: string;
  words: string;
  /** Of the picture that is meant; null where none is, and when it was forgotten. */
  mediaKey: string | null;
  reason: string;
  at: Date;
};

/** Those nobody has closed, the oldest first, from behind `after`. */
export const openReports = (
  after: { at: Date; id: string } | null,
  limit: number,
): Question<ConsoleReport[]> =>
  askSql<Omit<ConsoleReport, "at"> & { at: string }, ConsoleReport[]>(
    sql`select r.id, r.store_id as "storeId", r.media_key as "mediaKey", s.name as "storeName", s.slug as "storeSlug", r.order_number as "orderNumber", r.side, r.seq, r.author, r.words,
        r.reason, r.at
      from reports r join stores s on s.id = r.store_id
      where r.closed_at is null
        and ${after ? sql`(r.at, r.id) > (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)` : sql`true`}
      order by r.at, r.id limit ${limit}`,
    (rows) => rows.map((row) => ({ ...row, at: new Date(row.at) })),
  );

/** Closes one, with what came of it. Refuses with `report_moved` when somebody did before. */
export const closeReport = (id: string, by: { personId: string; note: string; at: Date }): Question<void> =>
  askSql(
    sql`with closed as (
        update reports set closed_at = ${by.at.toISOString()}::timestamptz, closed_by = ${by.personId}, closed_note = ${by.note}
        where id = ${id}::uuid and closed_at is null returning 1)
      select ${expectRows(sql`select count(*) from closed`, 1, "report_moved")}`,
    () => undefined,
  );
