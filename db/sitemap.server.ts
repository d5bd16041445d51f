import { sql } from "drizzle-orm";
import { visible } from "./cards.server.ts";
import { askSql } from "./question.server.ts";

export type SitemapEntry = { kind: "product" | "collection"; handle: string; updatedAt: Date };

/** What shoppers may see of the store that is set: its collections and its products, the last changed first. */
export const sitemapEntries = (limit: number, now: Date) =>
  askSql<{ kind: SitemapEntry["kind"]; handle: string; at: string }, SitemapEntry[]>(
    sql`select kind, handle, to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at from (
        select 'collection' as kind, handle, updated_at from collections
        union all
        select 'product', p.handle, p.updated_at from products p where ${visible(now)}) as shown
      order by updated_at desc, handle limit ${limit}`,
    (rows) => rows.map(({ kind, handle, at }) => ({ kind, handle, updatedAt: new Date(at) })),
  );
