import { sql } from "drizzle-orm";
import { firstImage, visible, type ImageRow } from "./cards.server.ts";
import { askSql, type Question } from "./question.server.ts";

/** `updatedAt` of a part is its latest change. `after` is the id behind which it begins, null for the first. */
export type SitemapPart = { after: string | null; updatedAt: Date };
export type SitemapRow = { handle: string; updatedAt: Date; image: ImageRow | null };

const stamp = sql`'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;

const PARTS = {
  product: (now: Date) => sql`products p where ${visible(now)}`,
  collection: () => sql`collections p`,
};

export type SitemapKind = keyof typeof PARTS;

/** Where the parts of at most `size` rows begin that all products, or collections, shoppers see are cut into, by id. */
export const sitemapParts = (kind: SitemapKind, size: number, now: Date): Question<SitemapPart[]> =>
  askSql<{ last: string; at: string }, SitemapPart[]>(
    sql`select max(id::text) as last, to_char(max(updated_at) at time zone 'UTC', ${stamp}) as at
      from (select p.id, p.updated_at, (row_number() over (order by p.id) - 1) / ${size}::int as part
        from ${PARTS[kind](now)}) as cut
      group by part order by part`,
    (rows) => rows.map(({ at }, row) => ({ after: rows[row - 1]?.last ?? null, updatedAt: new Date(at) })),
  );

/** The rows of one part: those behind the id `after`. */
export const sitemapRows = (
  kind: SitemapKind,
  after: string | null,
  size: number,
  now: Date,
): Question<SitemapRow[]> =>
  askSql<Omit<SitemapRow, "updatedAt"> & { at: string }, SitemapRow[]>(
    sql`select p.handle, to_char(p.updated_at at time zone 'UTC', ${stamp}) as at,
        ${kind === "product" ? firstImage : sql`null`} as image
      from (select p.id, p.handle, p.updated_at from ${PARTS[kind](now)}
        ${after === null ? sql`` : kind === "product" ? sql`and p.id > ${after}::uuid` : sql`where p.id > ${after}::uuid`}
        order by p.id limit ${size}) as p
      order by p.id`,
    (rows) => rows.map(({ at, ...row }) => ({ ...row, updatedAt: new Date(at) })),
  );

/** When the store itself was last changed: its name, its words, its look. */
export const storeChangedAt = (): Question<Date> =>
  askSql<{ at: string }, Date>(
    sql`select to_char(updated_at at time zone 'UTC', ${stamp}) as at from stores limit 1`,
    ([row]) => new Date(row?.at ?? 0),
  );
