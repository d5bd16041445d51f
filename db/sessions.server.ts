import { sql } from "drizzle-orm";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { realmTables, type Realm } from "./realm-tables.server.ts";

/** A session as it is written: times in UTC. `refreshStep` is 0 for a machine, null for a browser. */
export type NewSession = {
  id: string;
  token: string;
  userId: string;
  expiresAt: Date;
  createdAt: Date;
  updatedAt: Date;
  ipAddress: string;
  userAgent: string;
  place: string;
  refreshStep: number | null;
};

export type SessionRow = {
  id: string;
  ipAddress: string;
  userAgent: string;
  place: string;
  machine: boolean;
  createdAt: Date;
  updatedAt: Date;
};

/** Opens a session; those of this person that are over go at the same time. */
export const insertSession = (realm: Realm, session: NewSession): Question<void> =>
  askSql(
    sql`with swept as (delete from ${realmTables[realm].sessions}
        where user_id = ${session.userId} and expires_at < ${session.createdAt.toISOString()})
      insert into ${realmTables[realm].sessions}
        (id, user_id, token, expires_at, ip_address, user_agent, place, refresh_step, created_at, updated_at)
      values (${session.id}, ${session.userId}, ${session.token}, ${session.expiresAt.toISOString()}, ${session.ipAddress},
        ${session.userAgent}, ${session.place}, ${session.refreshStep}, ${session.createdAt.toISOString()},
        ${session.updatedAt.toISOString()})`,
    () => undefined,
  );

/** The sessions of a person that still live, the newest first. */
export const sessionsOf = (realm: Realm, personId: string, now: Date): Question<SessionRow[]> =>
  askSql<
    Omit<SessionRow, "createdAt" | "updatedAt"> & { createdAt: string; updatedAt: string },
    SessionRow[]
  >(
    sql`select id::text, coalesce(ip_address, '') as "ipAddress", coalesce(user_agent, '') as "userAgent", place, refresh_step is not null as machine,
        created_at as "createdAt", updated_at as "updatedAt"
      from ${realmTables[realm].sessions} where user_id = ${personId} and expires_at > ${now.toISOString()}
      order by updated_at desc, id desc limit 100`,
    (rows) =>
      rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt), updatedAt: new Date(row.updatedAt) })),
  );

/** Ends one session of a person; one that is not theirs is left alone. */
export const endSession = (realm: Realm, personId: string, sessionId: string): Question<void> =>
  askSql(
    sql`delete from ${realmTables[realm].sessions} where user_id = ${personId} and id::text = ${sessionId}`,
    () => undefined,
  );

/** Ends every session of a person, but for `except`. */
export const endSessions = (realm: Realm, personId: string, except: string | null = null): Question<void> =>
  askSql(
    sql`delete from ${realmTables[realm].sessions} where user_id = ${personId}
      ${except === null ? sql`` : sql`and id::text <> ${except}`}`,
    () => undefined,
  );

/** Whether this session lives at this moment; refuses with `signed_out` when not. */
export const sessionLives = (realm: Realm, personId: string, sessionId: string): Question<void> =>
  askSql(
    sql`select ${expectRows(
      sql`select count(*) from ${realmTables[realm].sessions}
        where id::text = ${sessionId} and user_id = ${personId} and expires_at > now()`,
      1,
      "signed_out",
    )}`,
    () => undefined,
  );
