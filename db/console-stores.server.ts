import { sql, type SQL } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";

/** A store as the platform's own people see it in their list. */
export type ConsoleStore = {
  id: string;
  slug: string;
  name: string;
  status: "draft" | "open" | "suspended";
  /** ISO 3166, e.g. "NG". */
  country: string;
  openedAt: Date;
  /** Null when nobody owns it, which should not be. */
  owner: string | null;
};

/** Stores whose name, address or owner's name has `words` in it, the newest first, from before the store `before`. */
export const storesBefore = (words: string, before: string | null, limit: number): Question<ConsoleStore[]> =>
  askSql<Omit<ConsoleStore, "openedAt"> & { openedAt: string }, ConsoleStore[]>(
    sql`select s.id::text, s.slug, s.name, s.status, s.country, s.created_at as "openedAt", u.name as owner
      from ${owned} where ${matching(words)} and ${before === null ? sql`true` : sql`s.id < ${before}::uuid`}
      order by s.id desc limit ${limit}`,
    (rows) => rows.map((row) => ({ ...row, openedAt: new Date(row.openedAt) })),
  );

/** How many there are of them in all. */
export const storeCount = (words: string): Question<number> =>
  askSql<{ n: number }, number>(
    sql`select count(*)::int as n from ${words ? owned : sql`stores s`} where ${matching(words)}`,
    ([row]) => row?.n ?? 0,
  );

/** Ids are UUIDv7, so their order is the one in which stores were opened. */
const owned = sql`stores s
  left join store_staff f on f.store_id = s.id and f.role = 'owner'
  left join seller_users u on u.id = f.user_id`;

function matching(words: string): SQL {
  if (!words) return sql`true`;
  const part = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  return sql`(s.name ilike ${part} or s.slug ilike ${part} or u.name ilike ${part})`;
}
