import { desc, sql } from "drizzle-orm";
import { ask, askSql, expectRows, type Question } from "./question.server.ts";
import { lookDrafts, lookVersions, stores } from "./schema/index.ts";

export type DraftRow = { document: unknown; rev: number; changedByName: string; changedAt: Date };

/** What is being worked on; null when nobody has begun. */
export const lookDraft = (): Question<DraftRow | null> =>
  ask(
    (db) =>
      db
        .select({
          document: lookDrafts.document,
          rev: lookDrafts.rev,
          changedByName: lookDrafts.changedByName,
          changedAt: lookDrafts.changedAt,
        })
        .from(lookDrafts)
        .limit(1),
    ([row]) => row ?? null,
  );

/** The parts of the front page as shoppers see them; null until somebody arranged them. */
export const liveSections = (): Question<unknown> =>
  ask(
    (db) => db.select({ sections: stores.sections }).from(stores).limit(1),
    ([row]) => row?.sections ?? null,
  );

export type VersionRow = { version: number; publishedByName: string; publishedAt: Date };

/** What was published, the newest first. */
export const lookVersionList = (): Question<VersionRow[]> =>
  ask(
    (db) =>
      db
        .select({
          version: lookVersions.version,
          publishedByName: lookVersions.publishedByName,
          publishedAt: lookVersions.publishedAt,
        })
        .from(lookVersions)
        .orderBy(desc(lookVersions.version)),
    (rows) => rows,
  );

/**
 * What was published as this version; null when it is not kept. What it names by handles and was renamed since then has the
 * handle of now, so that no part of it leads nowhere or to what has taken the place.
 */
export const lookVersion = (version: number): Question<unknown> =>
  askSql<{ document: unknown }, unknown>(
    sql`select opnmrt_renamed(document, opnmrt_new_names(store_id, published_at)) as document
      from look_versions where version = ${version}`,
    ([row]) => row?.document ?? null,
  );

export type Writer = { id: string; name: string };

/**
 * Keeps the draft as number `rev` + 1; refuses with `draft_changed` when it is not at `rev` any more. 0 is a store without one.
 */
export const writeDraft = (
  storeId: string,
  document: unknown,
  rev: number,
  by: Writer,
  now: Date,
): Question<void> => {
  const json = sql`${JSON.stringify(document)}::jsonb`;
  const at = sql`${now.toISOString()}::timestamptz`;
  return askSql(
    sql`with done as (
        insert into look_drafts as d (store_id, document, rev, changed_by, changed_by_name, changed_at)
        select ${storeId}::uuid, ${json}, ${rev + 1}::int, ${by.id}, ${by.name}, ${at}
        where ${rev}::int = 0 or exists (select from look_drafts)
        on conflict (store_id) do update set document = excluded.document, rev = excluded.rev,
          changed_by = excluded.changed_by, changed_by_name = excluded.changed_by_name, changed_at = excluded.changed_at
        where d.rev = ${rev}::int
        returning 1)
      select ${expectRows(sql`select count(*) from done`, 1, "draft_changed")}`,
    () => undefined,
  );
};

/** Refuses with `draft_changed` unless the draft is at `rev`, and holds it there until the batch is done. */
export const draftIsAt = (rev: number): Question<void> =>
  askSql(
    sql`with held as (select from look_drafts where rev = ${rev}::int for update)
      select ${expectRows(sql`select count(*) from held`, 1, "draft_changed")}`,
    () => undefined,
  );

/** Before the first of all versions: what shoppers have seen until now, so that there is a way back to it. */
export const keepFirstVersion = (storeId: string, document: unknown, now: Date): Question<void> =>
  askSql(
    sql`insert into look_versions (store_id, version, document, published_by, published_by_name, published_at)
      select ${storeId}::uuid, 1, ${JSON.stringify(document)}::jsonb, '', '', ${now.toISOString()}::timestamptz
      where not exists (select from look_versions)`,
    () => undefined,
  );

/** Adds a version after the last one. */
export const addVersion = (storeId: string, document: unknown, by: Writer, now: Date): Question<void> =>
  askSql(
    sql`insert into look_versions (store_id, version, document, published_by, published_by_name, published_at)
      select ${storeId}::uuid, coalesce(max(version), 0) + 1, ${JSON.stringify(document)}::jsonb, ${by.id}, ${by.name},
        ${now.toISOString()}::timestamptz from look_versions`,
    () => undefined,
  );

export const forgetVersionsBut = (keep: number): Question<void> =>
  askSql(
    sql`delete from look_versions where version <= (select max(version) from look_versions) - ${keep}::int`,
    () => undefined,
  );

/** Shows this look to shoppers. */
export const showLook = (storeId: string, theme: unknown, sections: unknown, now: Date): Question<void> =>
  askSql(
    sql`update stores set theme = ${JSON.stringify(theme)}::jsonb, sections = ${JSON.stringify(sections)}::jsonb,
      updated_at = ${now.toISOString()}::timestamptz where id = ${storeId}::uuid`,
    () => undefined,
  );
