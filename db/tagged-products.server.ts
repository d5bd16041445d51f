import { sql } from "drizzle-orm";
import type { CollectionRule } from "./collections.server.ts";
import { askSql, type Question } from "./question.server.ts";

export type Tagged = { count: number; titles: string[] };

/** How many products carry any, or all, of these tags, and what the newest `shown` of them are called. */
export const taggedProducts = (
  tags: string[],
  rule: Exclude<CollectionRule, "manual">,
  shown: number,
): Question<Tagged> => {
  const wanted = sql`array(select jsonb_array_elements_text(${JSON.stringify(tags)}::jsonb))`;
  return askSql<Tagged, Tagged>(
    sql`with found as materialized (select p.title, p.created_at, p.id from products p
        where ${rule === "any_tag" ? sql`p.tags && ${wanted}` : sql`p.tags @> ${wanted}`})
      select (select count(*)::int from found) as count,
        (select coalesce(jsonb_agg(newest.title), '[]') from
          (select title from found order by created_at desc, id limit ${shown}::int) as newest) as titles`,
    ([row]) => row ?? { count: 0, titles: [] },
  );
};
