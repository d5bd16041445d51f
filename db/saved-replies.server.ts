import { sql } from "drizzle-orm";
import { askSql, expectRows, type Question } from "./question.server.ts";

export type SavedReplyRow = { id: string; title: string; text: string };

/** All of the store's, by title. */
export const savedReplyRows = (): Question<SavedReplyRow[]> =>
  askSql<SavedReplyRow, SavedReplyRow[]>(
    sql`select id, title, text from saved_replies order by lower(title), id`,
    (rows) => rows,
  );

/** Adds one. Raises `Duplicate` when its title is taken, `too_many` beyond `most`. */
export const addSavedReply = (
  { id, title, text }: SavedReplyRow,
  storeId: string,
  most: number,
): Question<void> =>
  askSql(
    sql`with added as (insert into saved_replies (id, store_id, title, text)
        select ${id}::uuid, ${storeId}::uuid, ${title}, ${text}
        where (select count(*) from saved_replies) < ${most}::int returning 1)
      select ${expectRows(sql`select count(*) from added`, 1, "too_many")}`,
    () => undefined,
  );

/** Changes one. Raises `Duplicate` when its title is taken. The answer says whether there was one. */
export const changeSavedReply = ({ id, title, text }: SavedReplyRow): Question<boolean> =>
  askSql(
    sql`update saved_replies set title = ${title}, text = ${text} where id = ${id}::uuid returning id`,
    (rows) => rows.length === 1,
  );

/** The answer says whether there was one. */
export const deleteSavedReply = (id: string): Question<boolean> =>
  askSql(sql`delete from saved_replies where id = ${id}::uuid returning id`, (rows) => rows.length === 1);
