import { sql } from "drizzle-orm";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { realmTables, type Realm } from "./realm-tables.server.ts";

export type ChallengePurpose = "enter" | "reset" | "email" | "passkey";

export type NewChallenge = {
  id: string;
  purpose: ChallengePurpose;
  email: string;
  /** Keyed hash of what must be answered. */
  answer: string;
  data: Record<string, unknown>;
  personId: string | null;
  expiresAt: Date;
};

export type ChallengeRow = {
  email: string;
  answer: string;
  /** This try included. */
  attempts: number;
  data: Record<string, unknown>;
  personId: string | null;
};

/** Asks somebody; challenges that are long over go at the same time. */
export const insertChallenge = (realm: Realm, asked: NewChallenge, now: Date): Question<void> =>
  askSql(
    sql`with swept as (delete from ${realmTables[realm].challenges} where expires_at < ${now.toISOString()}::timestamptz - interval '1 day')
      insert into ${realmTables[realm].challenges} (id, purpose, email, answer, data, user_id, expires_at, created_at)
      values (${asked.id}::uuid, ${asked.purpose}, ${asked.email}, ${asked.answer}, ${JSON.stringify(asked.data)}::jsonb,
        ${asked.personId}, ${asked.expiresAt.toISOString()}, ${now.toISOString()})`,
    () => undefined,
  );

/** Counts a try and answers what it is held against; null when it is over, used, or was tried `most` times. */
export const tryChallenge = (
  realm: Realm,
  id: string,
  purpose: ChallengePurpose,
  most: number,
  now: Date,
): Question<ChallengeRow | null> =>
  askSql<ChallengeRow, ChallengeRow | null>(
    sql`update ${realmTables[realm].challenges} set attempts = attempts + 1
      where id = ${id}::uuid and purpose = ${purpose} and attempts < ${most} and expires_at > ${now.toISOString()}
      returning email, answer, attempts, data, user_id::text as "personId"`,
    ([row]) => row ?? null,
  );

/** A challenge that is still open, without counting a try: for answers too long to guess. */
export const challengeById = (
  realm: Realm,
  id: string,
  purpose: ChallengePurpose,
  now: Date,
): Question<ChallengeRow | null> =>
  askSql<ChallengeRow, ChallengeRow | null>(
    sql`select email, answer, attempts, data, user_id::text as "personId" from ${realmTables[realm].challenges}
      where id = ${id}::uuid and purpose = ${purpose} and expires_at > ${now.toISOString()}`,
    ([row]) => row ?? null,
  );

/** Uses it up, in the transaction of what it allows. Refuses with `challenge_spent` when somebody was quicker. */
export const spendChallenge = (realm: Realm, id: string): Question<void> =>
  askSql(
    sql`with spent as (delete from ${realmTables[realm].challenges} where id = ${id}::uuid returning 1)
      select ${expectRows(sql`select count(*) from spent`, 1, "challenge_spent")}`,
    () => undefined,
  );

/** Whatever was asked of this person for this purpose counts no more: one answer is enough. */
export const dropChallenges = (realm: Realm, personId: string, purpose: ChallengePurpose): Question<void> =>
  askSql(
    sql`delete from ${realmTables[realm].challenges} where user_id = ${personId} and purpose = ${purpose}`,
    () => undefined,
  );
