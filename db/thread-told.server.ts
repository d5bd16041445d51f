import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";

/** What a letter told one side and they have not read yet, oldest first. */
export type ToldMessageRow = { seq: number; by: "buyer" | "staff" | "admin"; isCard: boolean; text: string };

/** Of a thread up to `told`, for the people of a store or for its buyer. What the platform says is for both. */
export const toldUnread = (
  threadId: string,
  side: "buyer" | "staff",
  told: number,
): Question<ToldMessageRow[]> =>
  askSql<ToldMessageRow, ToldMessageRow[]>(
    sql`select m.seq, m.by, m.body ->> 'kind' = 'card' as "isCard", m.body ->> 'text' as text
      from threads t join thread_messages m on m.store_id = t.store_id and m.thread_id = t.id
      where t.id = ${threadId}::uuid and m.by not in ('system', ${side}) and m.body ->> 'kind' <> 'step'
        and m.seq > ${side === "buyer" ? sql`t.buyer_read` : sql`t.staff_read`}
        and m.seq <= ${told}::int
      order by m.seq`,
    (rows) => rows,
  );
