import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { deriveSecret } from "#wiring/identity/derive-secret.ts";
import { LOCAL_SECRET_KEY } from "#wiring/settings.ts";
import { sql } from "./store.ts";

/** Somebody with an account: in a store when there is a `storeId`, else on the platform. */
export type Account = {
  realm: "buyer" | "seller" | "admin";
  id: string;
  email: string;
  storeId: string | null;
};

/** Makes an account without the letters and the password; for tests that are about what comes after. */
export async function account(realm: Account["realm"], storeId: string | null = null): Promise<Account> {
  const id = randomUUID();
  const email = `${realm}-${id}@example.com`;
  if (realm === "buyer")
    await sql(
      "insert into buyer_users (id, store_id, name, email, email_verified) values ($1, $2, 'Zainab', $3, true)",
      [id, storeId, email],
    );
  else
    await sql(`insert into ${realm}_users (id, name, email, email_verified) values ($1, 'Ngozi', $2, true)`, [
      id,
      email,
    ]);
  return { realm, id, email, storeId };
}

/** A new session of this person, as the cookie that its browser sends. Nothing of it is in a warm copy. */
export async function sessionCookie(who: Account): Promise<string> {
  const { realm, id, storeId } = who;
  const token = randomBytes(32).toString("base64url");
  const [columns, values] = storeId ? ["store_id, ", "$5, "] : ["", ""];
  await sql(
    `insert into ${realm}_sessions (${columns}id, user_id, token, expires_at)
     values (${values}$1, $2, $3, $4)`,
    [randomUUID(), id, token, new Date(Date.now() + 20 * 60_000), ...(storeId ? [storeId] : [])],
  );
  const scope = storeId ? `${realm}:${storeId}` : realm;
  const secret = await deriveSecret(LOCAL_SECRET_KEY, `${scope} session`);
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return `__Host-${realm}.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}
