import type { StoreContext } from "#domain/context.ts";
import type { StaffRole } from "#domain/staff/may.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";

/** The store as somebody of its people: called `name`, with this role, since `since`. */
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
  return {
    ...shop,
    actor: { kind: "staff", userId, sessionId: "session", name, role, secondFactor: true },
  };
}
