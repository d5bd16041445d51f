import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

export type NewPushDevice = {
  id: string;
  sessionId: string;
  endpoint: string;
  p256dh: string;
  auth: string;
  name: string;
};

/**
 * Somebody of the store's people wants push in this browser: whoever wanted it there before has signed out. Beyond `most` their oldest go.
 */
export const addPushDevice = (
  userId: string,
  { id, sessionId, endpoint, p256dh, auth, name }: NewPushDevice,
  most: number,
  now: Date,
): Question<void> =>
  askSql(
    sql`with added as (
        insert into push_devices (id, store_id, user_id, session_id, endpoint, p256dh, auth, name, created_at)
        select ${id}::uuid, ${currentStore}, s.user_id, ${sessionId}, ${endpoint}, ${p256dh}, ${auth}, ${name},
          ${now.toISOString()}::timestamptz
        from store_staff s where s.user_id = ${userId}
        on conflict (store_id, endpoint) do update set user_id = excluded.user_id, session_id = excluded.session_id,
          p256dh = excluded.p256dh, auth = excluded.auth, name = excluded.name, created_at = excluded.created_at)
      delete from push_devices where id in (
        select d.id from push_devices d where d.user_id = ${userId} and d.endpoint <> ${endpoint}
        order by d.created_at desc, d.id desc offset ${most - 1}::int)`,
    () => undefined,
  );

export type PushDeviceRow = { id: string; name: string; endpoint: string; since: Date };

/** The browsers where somebody is signed in and wants push, the newest first. */
export const pushDevicesOf = (userId: string): Question<PushDeviceRow[]> =>
  askSql<Omit<PushDeviceRow, "since"> & { since: string }, PushDeviceRow[]>(
    sql`select id, name, endpoint, created_at as since from push_devices
      where user_id = ${userId} and opnmrt_seller_session_lives(session_id, user_id) order by created_at desc, id`,
    (rows) => rows.map((row) => ({ ...row, since: new Date(row.since) })),
  );

/** Somebody wants no more push in one of their browsers. */
export const removePushDevice = (userId: string, id: string): Question<void> =>
  askSql(sql`delete from push_devices where user_id = ${userId} and id = ${id}::uuid`, () => undefined);

/** Browsers that want no more, and those of sign-ins that are over. */
export const forgetPushDevices = (ids: string[]): Question<void> =>
  askSql(
    sql`delete from push_devices where id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)
      or not opnmrt_seller_session_lives(session_id, user_id)`,
    () => undefined,
  );
