import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";

export type AnyStoreRow = {
  id: string;
  slug: string;
  name: string;
  status: "draft" | "open" | "suspended";
  country: string;
  currency: string;
  ownerEmail: string | null;
  createdAt: Date;
};

/** Every store of the platform, the newest first, from behind the store `after`. For the platform's door. */
export const allStores = (after: string | null, limit: number): Question<AnyStoreRow[]> =>
  askSql<Omit<AnyStoreRow, "createdAt"> & { createdAt: string }, AnyStoreRow[]>(
    sql`select s.id, s.slug, s.name, s.status, s.country, s.currency, s.created_at as "createdAt",
        (select email from store_staff f where f.store_id = s.id and f.role = 'owner') as "ownerEmail"
      from stores s ${after === null ? sql`` : sql`where s.id < ${after}::uuid`}
      order by s.id desc limit ${limit}`,
    (rows) => rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) })),
  );
