import { sql, type SQL } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";
import { realmTables, type Realm } from "./realm-tables.server.ts";

/** A machine's session that still lives, and whose it is. */
export type MachineSession = {
  personId: string;
  name: string;
  email: string;
  refreshStep: number;
  createdAt: Date;
};

export const machineSession = (realm: Realm, id: string, now: Date): Question<MachineSession | null> =>
  askSql<Omit<MachineSession, "createdAt"> & { createdAt: string }, MachineSession | null>(
    sql`select u.id::text as "personId", u.name, u.email, s.refresh_step as "refreshStep", s.created_at as "createdAt"
      from ${realmTables[realm].sessions} s join ${realmTables[realm].users} u on u.id = s.user_id
      where s.id = ${keyOf(realm, id)} and s.refresh_step is not null and s.expires_at > ${now.toISOString()}`,
    ([row]) => (row ? { ...row, createdAt: new Date(row.createdAt) } : null),
  );

/** Moves a machine's session on to its next refresh token and a later end; false when this token is not the newest, or it is over. */
export const rotateSession = (
  realm: Realm,
  { id, step, until }: { id: string; step: number; until: Date },
  now: Date,
): Question<boolean> =>
  askSql<{ id: string }, boolean>(
    sql`update ${realmTables[realm].sessions}
      set refresh_step = refresh_step + 1, expires_at = ${until.toISOString()}, updated_at = ${now.toISOString()}
      where id = ${keyOf(realm, id)} and refresh_step = ${step} and expires_at > ${now.toISOString()} returning id::text`,
    (rows) => rows.length === 1,
  );

/** Ends a machine's session of which an old refresh token was shown; whether there was one. */
export const endReused = (realm: Realm, { id, step }: { id: string; step: number }): Question<boolean> =>
  askSql<{ id: string }, boolean>(
    sql`delete from ${realmTables[realm].sessions} where id = ${keyOf(realm, id)} and refresh_step <> ${step} returning id::text`,
    (rows) => rows.length > 0,
  );

/** Buyers' sessions have UUIDs for keys, the platform's have text; a cast of the column would use no index. */
const keyOf = (realm: Realm, id: string): SQL => (realm === "buyer" ? sql`${id}::uuid` : sql`${id}`);
