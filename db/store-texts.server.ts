import { and, asc, eq, sql } from "drizzle-orm";
import { escapeLike } from "./cards.server.ts";
import { ask, askSql, expectRows, type Question } from "./question.server.ts";
import { storeMenus, storePages, storePolicies } from "./schema/index.ts";

export type PageRow = {
  id: string;
  handle: string;
  title: string;
  bodyHtml: string;
  seoTitle: string;
  seoDescription: string;
  published: boolean;
  updatedAt: Date;
};

const pageColumns = {
  id: storePages.id,
  handle: storePages.handle,
  title: storePages.title,
  bodyHtml: storePages.bodyHtml,
  seoTitle: storePages.seoTitle,
  seoDescription: storePages.seoDescription,
  published: storePages.published,
  updatedAt: storePages.updatedAt,
};

/** All pages, by title, without their text. */
export const storePageList = (): Question<Omit<PageRow, "bodyHtml">[]> =>
  ask(
    (db) => {
      const { bodyHtml: _, ...columns } = pageColumns;
      return db.select(columns).from(storePages).orderBy(asc(storePages.title));
    },
    (rows) => rows,
  );

export const storePageById = (id: string): Question<PageRow | null> =>
  ask(
    (db) => db.select(pageColumns).from(storePages).where(eq(storePages.id, id)),
    ([row]) => row ?? null,
  );

/** The page shoppers find at this address, or null. */
export const publishedPage = (handle: string): Question<PageRow | null> =>
  ask(
    (db) =>
      db
        .select(pageColumns)
        .from(storePages)
        .where(and(eq(storePages.handle, handle), storePages.published)),
    ([row]) => row ?? null,
  );

export const storePageHandlesLike = (base: string, exceptId: string): Question<string[]> =>
  askSql<{ handle: string }, string[]>(
    sql`select handle from store_pages where id <> ${exceptId}::uuid
      and (handle = ${base} or handle like ${`${escapeLike(base)}-%`})`,
    (rows) => rows.map((row) => row.handle),
  );

type PageWrite = Omit<PageRow, "updatedAt">;

/** Adds a page or overwrites it. Raises `Duplicate` (`store_pages_handle`) when the address is taken, `too_many` beyond `most`. */
export const writeStorePage = (storeId: string, page: PageWrite, most: number, now: Date): Question<void> =>
  askSql(
    sql`with done as (
        insert into store_pages (id, store_id, handle, title, body_html, seo_title, seo_description, published, created_at, updated_at)
        values (${page.id}::uuid, ${storeId}::uuid, ${page.handle}, ${page.title}, ${page.bodyHtml}, ${page.seoTitle},
          ${page.seoDescription}, ${page.published}, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz)
        on conflict (id) do update set handle = excluded.handle, title = excluded.title, body_html = excluded.body_html,
          seo_title = excluded.seo_title, seo_description = excluded.seo_description, published = excluded.published,
          updated_at = excluded.updated_at
        returning 1)
      select ${expectRows(sql`select case when (select count(*) from store_pages where id <> ${page.id}::uuid) < ${most}::int then count(*) else 0 end from done`, 1, "too_many")}`,
    () => undefined,
  );

/** Deletes a page. The answer says whether there was one. */
export const deleteStorePage = (id: string): Question<boolean> =>
  askSql<{ id: string }, boolean>(
    sql`delete from store_pages where id = ${id}::uuid returning id`,
    (rows) => rows.length === 1,
  );

export type PolicyRow = typeof storePolicies.$inferSelect;

/** The seller's own policies, those that they have written. */
export const storePolicyList = (): Question<Pick<PolicyRow, "kind" | "bodyHtml" | "updatedAt">[]> =>
  ask(
    (db) =>
      db
        .select({
          kind: storePolicies.kind,
          bodyHtml: storePolicies.bodyHtml,
          updatedAt: storePolicies.updatedAt,
        })
        .from(storePolicies),
    (rows) => rows,
  );

/** Writes a policy; an empty text takes it away. */
export const writeStorePolicy = (
  storeId: string,
  kind: PolicyRow["kind"],
  bodyHtml: string,
  now: Date,
): Question<void> =>
  bodyHtml === ""
    ? ask(
        (db) => db.delete(storePolicies).where(eq(storePolicies.kind, kind)),
        () => undefined,
      )
    : ask(
        (db) =>
          db
            .insert(storePolicies)
            .values({ storeId, kind, bodyHtml, updatedAt: now })
            .onConflictDoUpdate({
              target: [storePolicies.storeId, storePolicies.kind],
              set: { bodyHtml, updatedAt: now },
            }),
        () => undefined,
      );

export type MenuRow = { place: "header" | "footer"; items: unknown; rev: number };

export const storeMenuList = (): Question<MenuRow[]> =>
  ask(
    (db) =>
      db.select({ place: storeMenus.place, items: storeMenus.items, rev: storeMenus.rev }).from(storeMenus),
    (rows) => rows,
  );

/** Keeps a menu that was at `rev` (0 is none yet); refuses with `menu_changed` when it is not any more. */
export const writeStoreMenu = (
  storeId: string,
  place: MenuRow["place"],
  items: unknown,
  rev: number,
  now: Date,
): Question<void> =>
  askSql(
    sql`with done as (
        insert into store_menus as m (store_id, place, items, rev, changed_at)
        select ${storeId}::uuid, ${place}, ${JSON.stringify(items)}::jsonb, ${rev + 1}::int, ${now.toISOString()}::timestamptz
        where ${rev}::int = 0 or exists (select from store_menus where place = ${place})
        on conflict (store_id, place) do update set items = excluded.items, rev = excluded.rev, changed_at = excluded.changed_at
        where m.rev = ${rev}::int
        returning 1)
      select ${expectRows(sql`select count(*) from done`, 1, "menu_changed")}`,
    () => undefined,
  );

/**
 * Goes back to the usual menu from the one at `rev`; refuses with `menu_changed` when another stands there. Where none stands
 * any more, the usual one is there already.
 */
export const deleteStoreMenu = (place: MenuRow["place"], rev: number): Question<void> =>
  askSql(
    sql`with gone as (delete from store_menus where place = ${place} and rev = ${rev}::int returning 1)
      select ${expectRows(
        sql`select count(*) from gone`,
        sql`select count(*) from store_menus where place = ${place}`,
        "menu_changed",
      )}`,
    () => undefined,
  );
