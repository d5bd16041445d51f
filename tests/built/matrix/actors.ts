import type { StaffRole } from "#domain/staff/may.ts";
import { account, sessionCookie, type Account } from "../session-cookie.ts";
import { openTestStore, sql, type TestStore } from "../store.ts";

/** Everyone who may knock. A and B are two stores. */
export const ACTORS = [
  "nobody",
  "buyer of A",
  "buyer of B",
  "owner of A",
  "manager of A",
  "staff of A",
  "viewer of A",
  "owner of B",
  "admin",
] as const;
export type ActorName = (typeof ACTORS)[number];

/** The part in store A that an actor has. */
export const roleInA = (actor: ActorName): StaffRole | null =>
  actor.endsWith(" of A") && !actor.startsWith("buyer") ? (actor.slice(0, -5) as StaffRole) : null;

export type Cast = { a: TestStore; b: TestStore; accounts: Record<ActorName, Account | null> };

/** Two stores and everyone in them. */
export async function cast(): Promise<Cast> {
  const [a, b] = [await openTestStore(), await openTestStore()];
  const staffOf = async (store: TestStore, role: StaffRole) => {
    const who = await account("seller");
    await sql("insert into store_staff (store_id, user_id, role) values ($1, $2, $3)", [
      store.id,
      who.id,
      role,
    ]);
    return who;
  };
  return {
    a,
    b,
    accounts: {
      nobody: null,
      "buyer of A": await account("buyer", a.id),
      "buyer of B": await account("buyer", b.id),
      "owner of A": await staffOf(a, "owner"),
      "manager of A": await staffOf(a, "manager"),
      "staff of A": await staffOf(a, "staff"),
      "viewer of A": await staffOf(a, "viewer"),
      "owner of B": await staffOf(b, "owner"),
      admin: await account("admin"),
    },
  };
}

/** A fresh session of this actor, so that one question can't spoil the next. */
export const cookieOf = async (who: Account | null): Promise<string> => (who ? sessionCookie(who) : "");
