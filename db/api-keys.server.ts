import { sql } from "drizzle-orm";
import type { FoundStore } from "./found-store.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

export type ApiKeyRow = {
  id: string;
  name: string;
  prefix: string;
  scopes: string[];
  createdByName: string;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

export type NewApiKey = {
  id: string;
  name: string;
  prefix: string;
  /** Keyed hash of the whole key. */
  answer: string;
  scopes: string[];
  createdBy: string;
  createdByName: string;
  expiresAt: Date | null;
};

/** Adds a key; refuses with `too_many_keys` when there are `most` that count already. */
export const insertApiKey = (key: NewApiKey, most: number, now: Date): Question<void> =>
  askSql(
    sql`with counted as (select count(*) as live from api_keys
        where revoked_at is null and (expires_at is null or expires_at > ${now.toISOString()})),
      added as (insert into api_keys
          (id, store_id, name, prefix, answer, scopes, created_by, created_by_name, created_at, expires_at)
        select ${key.id}::uuid, ${currentStore}, ${key.name}, ${key.prefix}, ${key.answer},
          array(select jsonb_array_elements_text(${JSON.stringify(key.scopes)}::jsonb)), ${key.createdBy},
          ${key.createdByName}, ${now.toISOString()}, ${key.expiresAt?.toISOString() ?? null}
        from counted where live < ${most} returning 1)
      select ${expectRows(sql`select count(*) from added`, 1, "too_many_keys")}`,
    () => undefined,
  );

/** The store's keys, the newest first, revoked ones too. */
export const apiKeys = (limit: number): Question<ApiKeyRow[]> =>
  askSql<{ key: Sent }, ApiKeyRow[]>(
    sql`select jsonb_build_object('id', id, 'name', name, 'prefix', prefix, 'scopes', scopes,
        'createdByName', created_by_name, 'createdAt', created_at, 'expiresAt', expires_at,
        'lastUsedAt', last_used_at, 'revokedAt', revoked_at) as key
      from api_keys order by id desc limit ${limit}`,
    (rows) => rows.map(({ key }) => received(key)),
  );

/** Ends a key, and leaves one that is ended as it was; false when the store has none of this id. */
export const revokeApiKey = (id: string, now: Date): Question<boolean> =>
  askSql<{ id: string }, boolean>(
    sql`update api_keys set revoked_at = coalesce(revoked_at, ${now.toISOString()}) where id = ${id}::uuid returning id`,
    (rows) => rows.length === 1,
  );

/** A key that counts, and whose it is. */
export type HeldKey = Pick<ApiKeyRow, "id" | "name" | "scopes" | "createdByName"> & { createdBy: string };

/** The keys that count at this moment, the oldest first: all of them, or those that one person made. */
export const heldKeys = (now: Date, madeBy: string | null = null): Question<HeldKey[]> =>
  askSql<HeldKey, HeldKey[]>(
    sql`select id, name, array_to_json(scopes) as scopes, created_by as "createdBy", created_by_name as "createdByName"
      from api_keys where revoked_at is null and (expires_at is null or expires_at > ${now.toISOString()})
        ${madeBy === null ? sql`` : sql`and created_by = ${madeBy}`}
      order by id`,
    (rows) => rows,
  );

/**
 * Ends every key that this person made, or those that can do one of `scopes`. Refuses with `staff_changed` when they are not
 * as many as were `seen`.
 */
export const revokeKeysOf = (
  userId: string,
  { scopes, seen }: { scopes: string[] | null; seen: number },
  now: Date,
): Question<void> =>
  askSql(
    sql`with ended as (update api_keys set revoked_at = ${now.toISOString()}
        where created_by = ${userId} and revoked_at is null and (expires_at is null or expires_at > ${now.toISOString()})
          ${scopes === null ? sql`` : sql`and scopes && array(select jsonb_array_elements_text(${JSON.stringify(scopes)}::jsonb))`}
        returning 1)
      select ${expectRows(sql`select count(*) from ended`, seen, "staff_changed")}`,
    () => undefined,
  );

export type FoundKey = { id: string; name: string; scopes: string[]; store: FoundStore };

/** The key with this hash that still counts, and its store. */
export const apiKeyByAnswer = (answer: string): Question<FoundKey | null> =>
  askSql<{ found: FoundKey }, FoundKey | null>(
    sql`select jsonb_build_object('id', k.id, 'name', k.name, 'scopes', k.scopes, 'store', jsonb_build_object(
        'id', s.id, 'slug', s.slug, 'name', s.name, 'status', s.status, 'currency', s.currency, 'country', s.country,
        'timeZone', s.time_zone, 'locale', s.locale,
        'languages', s.languages)) as found
      from api_keys k join stores s on s.id = k.store_id
      where k.answer = ${answer} and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())`,
    ([row]) => row?.found ?? null,
  );

/** Notes that a key was used, at most once in `seconds`. */
export const touchApiKey = (id: string, seconds: number, now: Date): Question<void> =>
  askSql(
    sql`update api_keys set last_used_at = ${now.toISOString()} where id = ${id}::uuid
      and (last_used_at is null or last_used_at < ${now.toISOString()}::timestamptz - make_interval(secs => ${seconds}))`,
    () => undefined,
  );

/** Dates travel through JSON as text. */
type Moments = "createdAt" | "expiresAt" | "lastUsedAt" | "revokedAt";
type Sent = Omit<ApiKeyRow, Moments> & { createdAt: string } & Record<
    Exclude<Moments, "createdAt">,
    string | null
  >;

function received(sent: Sent): ApiKeyRow {
  const perhaps = (text: string | null) => (text === null ? null : new Date(text));
  return {
    ...sent,
    createdAt: new Date(sent.createdAt),
    expiresAt: perhaps(sent.expiresAt),
    lastUsedAt: perhaps(sent.lastUsedAt),
    revokedAt: perhaps(sent.revokedAt),
  };
}
