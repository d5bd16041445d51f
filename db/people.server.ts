import { sql, type SQL } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { factorTables, realmTables, type PlatformRealm, type Realm } from "./realm-tables.server.ts";

/** A person with what it takes to let them in. */
export type PersonRow = {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  createdAt: Date;
  updatedAt: Date;
  /** Null for those who come in by a code alone. */
  passwordHash: string | null;
  /** When the password was set, or all other devices were signed out (`forgetMarks`): marks of browsers from before show nothing. */
  marksFrom: Date | null;
  /** The secret of an authenticator app that was confirmed, sealed, and the time step of the last code taken. */
  secondFactor: { sealedSecret: string; lastStep: number } | null;
  passkeys: number;
};

/** The person with this e-mail address (lower-case), or null. */
export const personByEmail = (realm: Realm, email: string): Question<PersonRow | null> =>
  onePerson(realm, sql`u.email = ${email}`);

export const personById = (realm: Realm, id: string): Question<PersonRow | null> =>
  onePerson(realm, sql`u.id = ${id}`);

/** The person whose address this challenge was sent to. */
export const personOfChallenge = (realm: Realm, challengeId: string): Question<PersonRow | null> =>
  onePerson(
    realm,
    sql`u.email = (select email from ${realmTables[realm].challenges} where id = ${challengeId}::uuid)`,
  );

/** The person whose passkey this is. */
export const personOfPasskey = (realm: PlatformRealm, credentialId: string): Question<PersonRow | null> =>
  onePerson(
    realm,
    sql`u.id = (select user_id from ${factorTables[realm].passkeys} where credential_id = ${credentialId})`,
  );

type Sent = Omit<PersonRow, "createdAt" | "updatedAt" | "marksFrom"> & {
  createdAt: string;
  updatedAt: string;
  marksFrom: string | null;
};

function onePerson(realm: Realm, where: SQL): Question<PersonRow | null> {
  const { users, accounts } = realmTables[realm];
  return askSql<Sent, PersonRow | null>(
    sql`select u.id::text, u.name, u.email, u.email_verified as "emailVerified", u.created_at as "createdAt",
        u.updated_at as "updatedAt",
        a.password as "passwordHash", a.updated_at as "marksFrom",
        ${secondFactorOf(realm)} as "secondFactor", ${passkeysOf(realm)} as passkeys
      from ${users} u left join ${accounts} a on a.user_id = u.id and a.provider_id = 'credential' where ${where}`,
    ([row]) =>
      row
        ? {
            ...row,
            createdAt: new Date(row.createdAt),
            updatedAt: new Date(row.updatedAt),
            marksFrom: row.marksFrom ? new Date(row.marksFrom) : null,
          }
        : null,
  );
}

const secondFactorOf = (realm: Realm): SQL =>
  realm === "buyer"
    ? sql`null::jsonb`
    : sql`(select jsonb_build_object('sealedSecret', f.sealed_secret, 'lastStep', f.last_step)
        from ${factorTables[realm].factors} f where f.user_id = u.id and f.confirmed_at is not null)`;

const passkeysOf = (realm: Realm): SQL =>
  realm === "buyer"
    ? sql`0`
    : sql`(select count(*)::int from ${factorTables[realm].passkeys} k where k.user_id = u.id)`;

/**
 * Goes ahead of whatever opens or ends somebody's sessions, or changes what they come in by: of two at once the second sees what
 * the first did. Of an admin's rows the Worker may lock only the password's.
 */
export const lockPerson = (realm: Realm, personId: string): Question<void> => {
  const { users, accounts } = realmTables[realm];
  return askSql(
    sql`select 1 from ${realm === "admin" ? sql`${accounts} where user_id` : sql`${users} where id`} = ${personId} for no key update`,
    () => undefined,
  );
};

/**
 * Refuses with `person_moved` unless somebody comes in by what they came in by when they were read: the same address, password,
 * app and number of passkeys. Needs `lockPerson` before it.
 */
export const stillAs = (realm: Realm, person: PersonRow): Question<void> => {
  const { users, accounts } = realmTables[realm];
  return askSql(
    sql`select ${expectRows(
      sql`select count(*) from ${users} u where u.id = ${person.id} and u.email = ${person.email}
        and (select a.password from ${accounts} a where a.user_id = u.id and a.provider_id = 'credential')
          is not distinct from ${person.passwordHash}::text
        and ${secondFactorOf(realm)} ->> 'sealedSecret' is not distinct from ${person.secondFactor?.sealedSecret ?? null}::text
        and ${passkeysOf(realm)} = ${person.passkeys}::int`,
      1,
      "person_moved",
    )}`,
    () => undefined,
  );
};

export type NewPerson = { id: string; name: string; email: string };

/** Adds somebody whose mailbox was just proved. Raises `Duplicate` (`…_users_email_unique`) when the address has an account. */
export const insertPerson = (realm: Realm, { id, name, email }: NewPerson, now: Date): Question<void> =>
  askSql(
    sql`insert into ${realmTables[realm].users} (id, name, email, email_verified, created_at, updated_at)
      values (${id}, ${name}, ${email}, true, ${now.toISOString()}, ${now.toISOString()})`,
    () => undefined,
  );

/** Sets a password, for the first time or anew. */
export const setPassword = (realm: Realm, personId: string, hash: string, now: Date): Question<void> =>
  askSql(
    sql`insert into ${realmTables[realm].accounts} as a (id, user_id, account_id, provider_id, password, created_at, updated_at)
      values (${uuidv7()}, ${personId}, ${personId}, 'credential', ${hash}, ${now.toISOString()}, ${now.toISOString()})
      on conflict on constraint ${sql.identifier(`${realm}_accounts_provider`)}
        do update set password = excluded.password, updated_at = excluded.updated_at`,
    () => undefined,
  );

/** The marks that browsers have of this person until now show nothing any more. */
export const forgetMarks = (realm: Realm, personId: string, now: Date): Question<void> =>
  askSql(
    sql`update ${realmTables[realm].accounts} set updated_at = ${now.toISOString()}
      where user_id = ${personId} and provider_id = 'credential'`,
    () => undefined,
  );

/** Overwrites a password that is there; refuses with `no_password` when there is none. For realms that add no people. */
export const changePasswordHash = (realm: Realm, personId: string, hash: string, now: Date): Question<void> =>
  askSql(
    sql`with changed as (update ${realmTables[realm].accounts} set password = ${hash}, updated_at = ${now.toISOString()}
        where user_id = ${personId} and provider_id = 'credential' returning 1)
      select ${expectRows(sql`select count(*) from changed`, 1, "no_password")}`,
    () => undefined,
  );

/** What an account got before its mailbox was proved is nobody's in particular: it goes, and the address counts as proved. */
export const proveMailbox = (realm: Realm, personId: string, now: Date): Question<void> =>
  askSql(
    sql`with proved as (update ${realmTables[realm].users} set email_verified = true, updated_at = ${now.toISOString()}
        where id = ${personId} and not email_verified returning id),
      ended as (delete from ${realmTables[realm].sessions} where user_id in (select id from proved))
      delete from ${realmTables[realm].accounts} where user_id in (select id from proved)`,
    () => undefined,
  );

export const renamePerson = (realm: Realm, personId: string, name: string, now: Date): Question<void> =>
  askSql(
    sql`update ${realmTables[realm].users} set name = ${name}, updated_at = ${now.toISOString()} where id = ${personId}`,
    () => undefined,
  );

/** Gives an account another address, just proved. Raises `Duplicate` (`…_users_email_unique`) when that has an account already. */
export const changeEmail = (realm: Realm, personId: string, email: string, now: Date): Question<void> =>
  askSql(
    sql`update ${realmTables[realm].users} set email = ${email}, email_verified = true, updated_at = ${now.toISOString()}
      where id = ${personId}`,
    () => undefined,
  );
