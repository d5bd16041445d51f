import type { StoreContext } from "#domain/context.ts";
import type { StaffRole } from "#domain/staff/may.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";

/** The store as somebody of its people: called `name`, signed in, with this role, since `since`. */
export async function join(
  { shop, sql }: OpenShop,
  name: string,
  role: StaffRole,
  since = new Date("2026-01-01"),
): Promise<StoreContext> {
  const userId = `${name}-${shop.store.slug}`;
  const email = `${userId}@demo.test`;
  await sql("insert into seller_users (id, name, email) values ($1, $2, $3)", [userId, name, email]);
  await sql(
    "insert into store_staff (store_id, user_id, role, name, email, created_at) values ($1, $2, $3, $4, $5, $6)",
    [shop.store.id, userId, role, name, email, since],
  );
  // The session has the id of who is in it.
  await sql(
    "insert into seller_sessions (id, user_id, token, expires_at) values ($1, $1, $1, '2100-01-01')",
    [userId],
  );
  return {
    ...shop,
    actor: { kind: "staff", userId, sessionId: userId, name, role, secondFactor: true },
  };
}
