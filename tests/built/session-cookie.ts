import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { deriveSecret } from "#wiring/identity/derive-secret.ts";
import type { Part } from "#domain/token/part.ts";
import { writeAccessToken } from "#wiring/identity/access-token.ts";
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
  const { token } = await session(who);
  const secret = await deriveSecret(LOCAL_SECRET_KEY, `${scopeOf(who)} session`);
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return `__Host-${who.realm}.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

/** A new session of this person, as the token that a program sends; `part` is the store it is for. */
export async function accessToken(who: Account, part: Part | null, issuer: string): Promise<string> {
  const { id: sessionId } = await session(who);
  const me = { personId: who.id, sessionId, name: "Ngozi", email: who.email, since: new Date() };
  const mint = { secretKey: LOCAL_SECRET_KEY, realm: who.realm, scope: scopeOf(who), issuer };
  return writeAccessToken(mint, { me, part, secondFactor: false }, new Date());
}

const scopeOf = ({ realm, storeId }: Account): string => (storeId ? `${realm}:${storeId}` : realm);

async function session({ realm, id: userId, storeId }: Account): Promise<{ id: string; token: string }> {
  const [id, token] = [randomUUID(), randomBytes(32).toString("base64url")];
  const [columns, values] = storeId ? ["store_id, ", "$5, "] : ["", ""];
  await sql(
    `insert into ${realm}_sessions (${columns}id, user_id, token, expires_at)
     values (${values}$1, $2, $3, $4)`,
    [id, userId, token, new Date(Date.now() + 20 * 60_000), ...(storeId ? [storeId] : [])],
  );
  return { id, token };
}
