import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

/** This address wants no letters about messages from this store. */
export const stopMessageLetters = (email: string, now: Date): Question<void> =>
  askSql(
    sql`insert into message_letter_stops (store_id, email, created_at)
      values (${currentStore}, ${email}, ${now.toISOString()}::timestamptz) on conflict do nothing`,
    () => undefined,
  );

/** It wants them after all. */
export const allowMessageLetters = (email: string): Question<void> =>
  askSql(sql`delete from message_letter_stops where email = ${email}`, () => undefined);

/** What the address of an account wanted is forgotten. */
export const forgetMessageStopOf = (buyerId: string): Question<void> =>
  askSql(
    sql`delete from message_letter_stops where email = (select email from buyer_users where id = ${buyerId}::uuid)`,
    () => undefined,
  );
