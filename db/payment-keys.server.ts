import { sql } from "drizzle-orm";
import type { GatewayWord } from "./payments-of-order.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

/** How long a replaced key still proves events and asks about payments that were started with it. */
export const OLD_KEY_DAYS = 14;

/** A key of the store with a gateway, sealed. `current` is the one that new payments are started with. */
export type KeyRow = {
  provider: GatewayWord;
  generation: number;
  sealedSecret: string;
  sealedWebhookSecret: string | null;
  current: boolean;
};

/** Every key that still counts, the current ones first, then the newest. */
export const gatewayKeys = (now: Date): Question<KeyRow[]> =>
  askSql<KeyRow, KeyRow[]>(
    sql`select provider, generation, sealed_secret as "sealedSecret", sealed_webhook_secret as "sealedWebhookSecret",
        true as current
      from payment_methods where sealed_secret is not null
      union all
      select provider, generation, sealed_secret, sealed_webhook_secret, false from payment_keys
      where sealed_secret is not null and replaced_at > ${oldest(now)}::timestamptz
      order by 5 desc, 2 desc`,
    (rows) => rows,
  );

const oldest = (now: Date): string => new Date(now.getTime() - OLD_KEY_DAYS * 86_400_000).toISOString();

export type NewKey = {
  provider: GatewayWord;
  sealedSecret: string;
  sealedWebhookSecret: string | null;
  hint: string;
  mode: "test" | "live";
  position: number;
};

/** Wipes the secrets of replaced keys whose days are over. */
export const wipeOldKeys = (now: Date): Question<void> =>
  askSql(
    sql`update payment_keys set sealed_secret = null, sealed_webhook_secret = null
      where replaced_at <= ${oldest(now)}::timestamptz and sealed_secret is not null`,
    () => undefined,
  );

/** Puts the key that a gateway was asked with so far among the replaced ones. */
const putAside = (provider: GatewayWord, now: Date): Question<void> =>
  askSql(
    sql`insert into payment_keys (store_id, provider, generation, sealed_secret, sealed_webhook_secret, hint, mode, replaced_at)
      select store_id, provider, generation, sealed_secret, sealed_webhook_secret, coalesce(hint, ''), coalesce(mode, 'test'),
        ${now.toISOString()}::timestamptz
      from payment_methods where provider = ${provider} for update`,
    () => undefined,
  );

/** Replaces the store's key with a gateway, or adds the first. The one before is put aside in the same transaction. */
export const replaceKey = (key: NewKey, now: Date) => ({
  aside: putAside(key.provider, now),
  key: askSql(
    sql`insert into payment_methods (store_id, provider, enabled, position, sealed_secret, sealed_webhook_secret, hint, mode,
        generation, updated_at)
      values (${currentStore}, ${key.provider}, true, ${key.position}, ${key.sealedSecret}, ${key.sealedWebhookSecret},
        ${key.hint}, ${key.mode},
        1 + (select coalesce(max(generation), 0) from payment_keys where provider = ${key.provider}),
        ${now.toISOString()})
      on conflict (store_id, provider) do update set enabled = true, sealed_secret = excluded.sealed_secret,
        sealed_webhook_secret = excluded.sealed_webhook_secret, hint = excluded.hint, mode = excluded.mode,
        generation = excluded.generation, refused_at = null, updated_at = excluded.updated_at`,
    () => undefined,
  ),
});

/** Takes a gateway from the ways to pay. Its key is put aside, so that money still on its way is recognised. */
export const dropKey = (provider: GatewayWord, now: Date) => ({
  aside: putAside(provider, now),
  dropped: askSql(sql`delete from payment_methods where provider = ${provider}`, () => undefined),
});

/** The words that events are signed with changed at the gateway, and the key did not. Refuses with `no_key` when there is none. */
export const changeWebhookSecret = (provider: GatewayWord, sealed: string, now: Date) => ({
  aside: putAside(provider, now),
  secret: askSql(
    sql`with changed as (
        update payment_methods set sealed_webhook_secret = ${sealed}, generation = generation + 1,
          updated_at = ${now.toISOString()} where provider = ${provider} returning 1)
      select ${expectRows(sql`select count(*) from changed`, 1, "no_key")}`,
    () => undefined,
  ),
});

/** Notes that the gateway takes the current key no more, from the first time on. */
export const noteKeyRefused = (provider: GatewayWord, generation: number, now: Date): Question<void> =>
  askSql(
    sql`update payment_methods set refused_at = ${now.toISOString()}
      where provider = ${provider} and generation = ${generation} and refused_at is null`,
    () => undefined,
  );
