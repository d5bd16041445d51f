import { sql } from "drizzle-orm";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { realmTables, type Realm } from "./realm-tables.server.ts";
import type { NewSession } from "./sessions.server.ts";

/** `form`: a form that is answered the same when it is sent twice; it is only ever kept as spent. */
export type ChallengePurpose = "enter" | "reset" | "email" | "passkey" | "form";

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
  /** Wrong answers, this one included. */
  attempts: number;
  data: Record<string, unknown>;
  personId: string | null;
};

/** Asks somebody; challenges that are long over go at the same time. False when this id was used before: then nobody is asked. */
export const insertChallenge = (realm: Realm, asked: NewChallenge, now: Date): Question<boolean> =>
  askSql<{ made: number }, boolean>(
    sql`with swept as (delete from ${realmTables[realm].challenges} where expires_at < ${now.toISOString()}::timestamptz - interval '1 day'),
      made as (insert into ${realmTables[realm].challenges} (id, purpose, email, answer, data, user_id, expires_at, created_at)
        values (${asked.id}::uuid, ${asked.purpose}, ${asked.email}, ${asked.answer}, ${JSON.stringify(asked.data)}::jsonb,
          ${asked.personId}, ${asked.expiresAt.toISOString()}, ${now.toISOString()})
        on conflict (id) do nothing returning 1)
      select count(*)::int as made from made`,
    ([row]) => row?.made === 1,
  );

/** When this challenge was put, whatever became of it; null when there is none. */
export const challengePutAt = (realm: Realm, id: string): Question<Date | null> =>
  askSql<{ at: string }, Date | null>(
    sql`select created_at as at from ${realmTables[realm].challenges} where id = ${id}::uuid`,
    ([row]) => (row ? new Date(row.at) : null),
  );

/** Its letter did not go out: the same form sent again is no repetition of it. */
export const askedInVain = (realm: Realm, id: string): Question<void> =>
  askSql(
    sql`update ${realmTables[realm].challenges} set created_at = created_at - interval '1 hour' where id = ${id}::uuid`,
    () => undefined,
  );

/**
 * Whether a letter went to this address within the hour with something that still counts for whoever has it now: nobody, or the
 * person with that account.
 */
export const isAsked = (
  realm: Realm,
  email: string,
  purpose: ChallengePurpose,
  now: Date,
): Question<boolean> =>
  askSql<{ there: boolean }, boolean>(
    sql`select exists (select from ${realmTables[realm].challenges} where email = ${email} and purpose = ${purpose}
      and expires_at > ${now.toISOString()}::timestamptz
      and user_id is not distinct from (select id from ${realmTables[realm].users} where email = ${email})
      and created_at > ${now.toISOString()}::timestamptz - interval '1 hour') as there`,
    ([row]) => row?.there ?? false,
  );

export type TriedChallenge = Omit<ChallengeRow, "answer"> & { right: boolean; spent: boolean };

/**
 * Holds `answer` against a challenge: a wrong one counts as a try, in the same statement. Null when it is over or was tried
 * `most` times. One that was spent a moment ago (`rememberChallenge`) is still answered, as `spent`; whoever spends it at
 * this moment is waited for.
 */
export const tryChallenge = (
  realm: Realm,
  { id, purpose, answer, most }: { id: string; purpose: ChallengePurpose; answer: string; most: number },
  now: Date,
): Question<TriedChallenge | null> =>
  askSql<TriedChallenge, TriedChallenge | null>(
    sql`update ${realmTables[realm].challenges} set attempts = attempts + case when answer = ${answer} then 0 else 1 end
      where id = ${id}::uuid and purpose in (${purpose}, ${spentPurpose(purpose)}) and attempts < ${most}
        and expires_at > ${now.toISOString()}
      returning email, attempts, data, user_id::text as "personId", answer = ${answer} as right, purpose <> ${purpose} as spent`,
    ([row]) => row ?? null,
  );

/** What a challenge led to that was spent a moment ago: whom, and their session while it lives. */
export type Spent = {
  answer: string;
  personId: string | null;
  hadSession: boolean;
  session: NewSession | null;
};

export const spentChallenge = (
  realm: Realm,
  id: string,
  purpose: ChallengePurpose,
  now: Date,
): Question<Spent | null> =>
  askSql<Omit<Spent, "session"> & { session: SentSession | null }, Spent | null>(
    sql`select c.answer, c.data ->> 'person' as "personId", c.data ->> 'session' is not null as "hadSession", (
        select jsonb_build_object('id', s.id, 'token', s.token, 'userId', s.user_id, 'expiresAt', s.expires_at,
          'createdAt', s.created_at, 'updatedAt', s.updated_at, 'ipAddress', coalesce(s.ip_address, ''),
          'userAgent', coalesce(s.user_agent, ''), 'place', s.place, 'refreshStep', s.refresh_step)
        from ${realmTables[realm].sessions} s
        where s.id::text = c.data ->> 'session' and s.user_id::text = c.data ->> 'person'
          and s.expires_at > ${now.toISOString()}) as session
      from ${realmTables[realm].challenges} c
      where c.id = ${id}::uuid and c.purpose = ${spentPurpose(purpose)} and c.expires_at > ${now.toISOString()}`,
    ([row]) => (row ? { ...row, session: receivedSession(row.session) } : null),
  );

/** No other question finds a challenge under this purpose. */
const spentPurpose = (purpose: ChallengePurpose): string => `spent ${purpose}`;

type SessionMoments = "expiresAt" | "createdAt" | "updatedAt";
type SentSession = Omit<NewSession, SessionMoments> & Record<SessionMoments, string>;

const receivedSession = (sent: SentSession | null): NewSession | null =>
  sent && {
    ...sent,
    expiresAt: new Date(sent.expiresAt),
    createdAt: new Date(sent.createdAt),
    updatedAt: new Date(sent.updatedAt),
  };

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

/** Whom a challenge led to and, when they were let in with it, their session. */
export type LedTo = { person: string; session: string | null };

/**
 * Uses it up like `spendChallenge`, and remembers until `until` what it led to, for a form that a browser sends twice. Of what
 * was kept with it nothing else stays.
 */
export const rememberChallenge = (
  realm: Realm,
  { id, purpose, ledTo, until }: { id: string; purpose: ChallengePurpose; ledTo: LedTo; until: Date },
): Question<void> =>
  askSql(
    sql`with spent as (update ${realmTables[realm].challenges}
        set purpose = ${spentPurpose(purpose)}, data = ${JSON.stringify(ledTo)}::jsonb, expires_at = ${until.toISOString()}
        where id = ${id}::uuid and purpose = ${purpose} returning 1)
      select ${expectRows(sql`select count(*) from spent`, 1, "challenge_spent")}`,
    () => undefined,
  );

/** Remembers what a form led to that no challenge stands behind. Refuses with `challenge_spent` when its id was used before. */
export const rememberForm = (
  realm: Realm,
  { id, ledTo, until }: { id: string; ledTo: LedTo; until: Date },
  now: Date,
): Question<void> =>
  askSql(
    sql`with made as (insert into ${realmTables[realm].challenges} (id, purpose, answer, data, expires_at, created_at)
        values (${id}::uuid, ${spentPurpose("form")}, '', ${JSON.stringify(ledTo)}::jsonb, ${until.toISOString()}, ${now.toISOString()})
        on conflict (id) do nothing returning 1)
      select ${expectRows(sql`select count(*) from made`, 1, "challenge_spent")}`,
    () => undefined,
  );

/** Whatever was asked of this person for this purpose counts no more: one answer is enough. */
export const dropChallenges = (realm: Realm, personId: string, purpose: ChallengePurpose): Question<void> =>
  askSql(
    sql`delete from ${realmTables[realm].challenges} where user_id = ${personId} and purpose = ${purpose}`,
    () => undefined,
  );
