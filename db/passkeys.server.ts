import { sql } from "drizzle-orm";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { factorTables, type PlatformRealm } from "./realm-tables.server.ts";

export type PasskeyRow = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };

/** What a passkey is checked with. `publicKey` is a COSE key in base64url. */
export type PasskeyKey = {
  id: string;
  personId: string;
  credentialId: string;
  publicKey: string;
  counter: number;
  transports: string[];
};

export type NewPasskey = PasskeyKey & { name: string };

export const passkeysOf = (realm: PlatformRealm, personId: string): Question<PasskeyRow[]> =>
  askSql<{ id: string; name: string; createdAt: string; lastUsedAt: string | null }, PasskeyRow[]>(
    sql`select id, name, created_at as "createdAt", last_used_at as "lastUsedAt" from ${factorTables[realm].passkeys}
      where user_id = ${personId} order by created_at`,
    (rows) =>
      rows.map((row) => ({
        ...row,
        createdAt: new Date(row.createdAt),
        lastUsedAt: row.lastUsedAt === null ? null : new Date(row.lastUsedAt),
      })),
  );

const keyColumns = sql`id, user_id as "personId", credential_id as "credentialId", public_key as "publicKey",
  counter::float8 as counter, to_jsonb(transports) as transports`;

/** The keys of somebody's passkeys, for a browser that must not make a second one. */
export const passkeyKeysOf = (realm: PlatformRealm, personId: string): Question<PasskeyKey[]> =>
  askSql<PasskeyKey, PasskeyKey[]>(
    sql`select ${keyColumns} from ${factorTables[realm].passkeys} where user_id = ${personId}`,
    (rows) => rows,
  );

/** The passkey that a browser names, or null. */
export const passkeyByCredential = (
  realm: PlatformRealm,
  credentialId: string,
): Question<PasskeyKey | null> =>
  askSql<PasskeyKey, PasskeyKey | null>(
    sql`select ${keyColumns} from ${factorTables[realm].passkeys} where credential_id = ${credentialId}`,
    ([row]) => row ?? null,
  );

/** Adds a passkey. Raises `Duplicate` when this one is known. */
export const insertPasskey = (realm: PlatformRealm, key: NewPasskey, now: Date): Question<void> =>
  askSql(
    sql`insert into ${factorTables[realm].passkeys}
        (id, user_id, credential_id, public_key, counter, transports, name, created_at)
      values (${key.id}::uuid, ${key.personId}, ${key.credentialId}, ${key.publicKey}, ${key.counter},
        array(select jsonb_array_elements_text(${JSON.stringify(key.transports)}::jsonb)), ${key.name}, ${now.toISOString()})`,
    () => undefined,
  );

/** Notes a use; refuses with `passkey_gone` when it was removed, or counted further meanwhile. */
export const notePasskeyUse = (
  realm: PlatformRealm,
  id: string,
  { from, to }: { from: number; to: number },
  now: Date,
): Question<void> =>
  askSql(
    sql`with used as (update ${factorTables[realm].passkeys} set counter = ${to}, last_used_at = ${now.toISOString()}
        where id = ${id}::uuid and counter = ${from} returning 1)
      select ${expectRows(sql`select count(*) from used`, 1, "passkey_gone")}`,
    () => undefined,
  );

export const removePasskeyRow = (realm: PlatformRealm, personId: string, id: string): Question<void> =>
  askSql(
    sql`delete from ${factorTables[realm].passkeys} where user_id = ${personId} and id::text = ${id}`,
    () => undefined,
  );
