import { sql } from "drizzle-orm";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { factorTables, type PlatformRealm } from "./realm-tables.server.ts";

export type FactorRow = { sealedSecret: string; confirmed: boolean; lastStep: number; offeredAt: Date };

/** Somebody's authenticator app, confirmed or not; null when there is none. */
export const factorOf = (realm: PlatformRealm, personId: string): Question<FactorRow | null> =>
  askSql<Omit<FactorRow, "offeredAt"> & { offeredAt: string }, FactorRow | null>(
    sql`select sealed_secret as "sealedSecret", confirmed_at is not null as confirmed, last_step::float8 as "lastStep",
        created_at as "offeredAt"
      from ${factorTables[realm].factors} where user_id = ${personId}`,
    ([row]) => (row ? { ...row, offeredAt: new Date(row.offeredAt) } : null),
  );

/** Keeps a secret that is not confirmed yet, in place of the one there `before`; where there is another by now, that stays. */
export const offerFactor = (
  realm: PlatformRealm,
  personId: string,
  { sealed, before }: { sealed: string; before: string | null },
  now: Date,
): Question<void> =>
  askSql(
    sql`insert into ${factorTables[realm].factors} as f (user_id, sealed_secret, created_at)
      values (${personId}, ${sealed}, ${now.toISOString()})
      on conflict (user_id) do update set sealed_secret = excluded.sealed_secret, created_at = excluded.created_at
        where f.confirmed_at is null and f.sealed_secret = ${before}::text`,
    () => undefined,
  );

/** Makes what was `offered` count, once, kept as `sealed`; refuses with `factor_moved` when it is another secret or counts already. */
export const confirmFactor = (
  realm: PlatformRealm,
  personId: string,
  { offered, sealed, step }: { offered: string; sealed: string; step: number },
  now: Date,
): Question<void> =>
  askSql(
    sql`with confirmed as (update ${factorTables[realm].factors} set confirmed_at = ${now.toISOString()},
          last_step = ${step}, sealed_secret = ${sealed}
        where user_id = ${personId} and sealed_secret = ${offered} and confirmed_at is null returning 1)
      select ${expectRows(sql`select count(*) from confirmed`, 1, "factor_moved")}`,
    () => undefined,
  );

/** Takes the code of a time step; refuses with `code_used` when one of that step or a later one was taken. */
export const spendStep = (realm: PlatformRealm, personId: string, step: number): Question<void> =>
  askSql(
    sql`with used as (update ${factorTables[realm].factors} set last_step = ${step}
        where user_id = ${personId} and confirmed_at is not null and last_step < ${step} returning 1)
      select ${expectRows(sql`select count(*) from used`, 1, "code_used")}`,
    () => undefined,
  );

export const removeFactor = (realm: PlatformRealm, personId: string): Question<void> =>
  askSql(sql`delete from ${factorTables[realm].factors} where user_id = ${personId}`, () => undefined);

/** New recovery codes (keyed hashes) in place of all that were. */
export const replaceRecoveryCodes = (
  realm: PlatformRealm,
  personId: string,
  answers: string[],
): Question<void> =>
  askSql(
    sql`with gone as (delete from ${factorTables[realm].codes} where user_id = ${personId})
      insert into ${factorTables[realm].codes} (user_id, answer)
      select ${personId}, jsonb_array_elements_text(${JSON.stringify(answers)}::jsonb)`,
    () => undefined,
  );

/** Uses a recovery code up; refuses with `code_used` when it is none, or was used. */
export const spendRecoveryCode = (
  realm: PlatformRealm,
  personId: string,
  answer: string,
  now: Date,
): Question<void> =>
  askSql(
    sql`with used as (update ${factorTables[realm].codes} set used_at = ${now.toISOString()}
        where user_id = ${personId} and answer = ${answer} and used_at is null returning 1)
      select ${expectRows(sql`select count(*) from used`, 1, "code_used")}`,
    () => undefined,
  );

/** How many recovery codes are not used yet. */
export const recoveryCodesLeft = (realm: PlatformRealm, personId: string): Question<number> =>
  askSql<{ n: number }, number>(
    sql`select count(*)::int as n from ${factorTables[realm].codes} where user_id = ${personId} and used_at is null`,
    ([row]) => row?.n ?? 0,
  );

const anyFactorOf = (realm: PlatformRealm, personId: string) =>
  sql`(exists (select from ${factorTables[realm].factors} where user_id = ${personId} and confirmed_at is not null)
    or exists (select from ${factorTables[realm].passkeys} where user_id = ${personId}))`;

/** Refuses with `last_factor` when nothing but the password is left. Needs `lockPerson` before it. */
export const keepOneFactor = (personId: string): Question<void> =>
  askSql(
    sql`select ${expectRows(sql`select ${anyFactorOf("seller", personId)}::int`, 1, "last_factor")}`,
    () => undefined,
  );

/** Recovery codes stand in for a second factor: without one they go. */
export const dropIdleRecoveryCodes = (personId: string): Question<void> =>
  askSql(
    sql`delete from ${factorTables.seller.codes} where user_id = ${personId} and not ${anyFactorOf("seller", personId)}`,
    () => undefined,
  );

/**
 * Takes off what somebody's sign-in has had since `since` and not before: app, codes and passkeys. With anything older they all stay,
 * since whoever added to it had that. Answers whether any went.
 */
export const dropNewFactors = (
  realm: PlatformRealm,
  personId: string,
  since: Date,
): Question<{ dropped: boolean }> => {
  const { factors, codes, passkeys } = factorTables[realm];
  const from = sql`${since.toISOString()}::timestamptz`;
  return askSql<{ dropped: boolean }, { dropped: boolean }>(
    sql`with old as materialized (
        select 1 from ${factors} where user_id = ${personId} and confirmed_at < ${from}
        union all select 1 from ${passkeys} where user_id = ${personId} and created_at < ${from}),
      apps as (delete from ${factors} where user_id = ${personId} and not exists (select from old) returning confirmed_at),
      keys as (delete from ${passkeys} where user_id = ${personId} and not exists (select from old) returning 1),
      papers as (delete from ${codes} where user_id = ${personId} and not exists (select from old))
      select exists (select from apps where confirmed_at is not null) or exists (select from keys) as dropped`,
    ([row]) => row ?? { dropped: false },
  );
};
