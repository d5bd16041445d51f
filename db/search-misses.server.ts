import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";

/** Words a day of one store keeps; who sends more is no shopper. */
const MOST_A_DAY = 200;
const DAYS_KEPT = 90;

/** `now` as a date on the clock of the store `s`. */
const storeDay = (now: Date) => sql`(${now.toISOString()}::timestamptz at time zone s.time_zone)::date`;

/** Counts a search that found nothing so many times; also lets go of what is older than anybody looks at. */
export const countSearchMiss = (words: string, times: number, now: Date): Question<void> =>
  askSql(
    sql`with old as (delete from search_misses m using stores s where m.day < ${storeDay(now)} - ${DAYS_KEPT}::int)
      insert into search_misses (store_id, day, words, count)
      select s.id, ${storeDay(now)}, ${words}, ${times}::int from stores s
      where (select count(*) from search_misses m where m.day = ${storeDay(now)}) < ${MOST_A_DAY}
        or exists (select from search_misses m where m.day = ${storeDay(now)} and m.words = ${words})
      on conflict (store_id, day, words) do update set count = search_misses.count + excluded.count`,
    () => undefined,
  );

/** `lastDay` is a date of the store, `2026-11-20`. */
export type SearchMiss = { words: string; count: number; lastDay: string };

/** What was looked for and not found in the last `days`, most often first. */
export const searchMissList = (days: number, limit: number, now: Date): Question<SearchMiss[]> =>
  askSql<SearchMiss, SearchMiss[]>(
    sql`select m.words, sum(m.count)::int as count, max(m.day)::text as "lastDay"
      from search_misses m cross join stores s where m.day > ${storeDay(now)} - ${days}::int
      group by m.words order by count desc, max(m.day) desc, m.words limit ${limit}`,
    (rows) => rows,
  );
