import type { Client } from "pg";
import { uuidv7 } from "uuidv7";
import { newRecoveryCodes, recoveryAnswer } from "#domain/second-factor/recovery-codes.ts";
import { newTotpSecret } from "#domain/second-factor/totp.ts";
import { macFor } from "#wiring/identity/mac.ts";
import { hashPassword } from "#wiring/identity/password-hash.ts";
import { aesGcmSeal } from "#wiring/seal.ts";

/** The two secrets of the Worker that will let this admin in: what is written here must open there. */
export type Keys = { SECRET_KEY: string; ENCRYPTION_KEYS: string };

export type NewAdmin = { email: string; name: string; password: string };

/** What an admin is shown once. */
export type Handed = { secret: string; codes: string[] };

/**
 * Makes an admin with a second factor that counts from the start; all rows or none. Throws Postgres' own error when the
 * address has an account.
 */
export const makeAdmin = (client: Client, keys: Keys, admin: NewAdmin): Promise<Handed> =>
  inOne(client, () => writeAdmin(client, keys, admin, newTotpSecret()));

/** The same as part of a larger transaction, with a secret of the caller's. */
export async function writeAdmin(
  client: Client,
  keys: Keys,
  { email, name, password }: NewAdmin,
  secret: string,
): Promise<Handed> {
  const id = uuidv7();
  await client.query("insert into admin_users (id, name, email, email_verified) values ($1, $2, $3, true)", [
    id,
    name,
    email,
  ]);
  return handOver(client, keys, id, password, secret);
}

/**
 * Gives an admin another password, secret and recovery codes. Whatever opened the account before opens it no more: sessions are
 * ended, passkeys and open questions go. Answers null when nobody has this address.
 */
export const resetAdmin = (
  client: Client,
  keys: Keys,
  { email, password }: { email: string; password: string },
): Promise<(Handed & { name: string }) | null> =>
  inOne(client, async () => {
    const found = await client.query<{ id: string; name: string }>(
      "select id, name from admin_users where email = $1 for update",
      [email],
    );
    const [admin] = found.rows;
    if (!admin) return null;
    for (const kept of ["sessions", "passkeys", "challenges", "accounts", "second_factors", "recovery_codes"])
      await client.query(`delete from admin_${kept} where user_id = $1`, [admin.id]);
    const handed = await handOver(client, keys, admin.id, password, newTotpSecret());
    return { ...handed, name: admin.name };
  });

async function handOver(client: Client, keys: Keys, id: string, password: string, secret: string) {
  const codes = newRecoveryCodes();
  const mac = macFor(keys.SECRET_KEY, "admin");
  const answers = await Promise.all(codes.map((code) => recoveryAnswer({ mac }, id, code)));
  await client.query(
    "insert into admin_accounts (id, user_id, account_id, provider_id, password) values ($1, $2, $2, 'credential', $3)",
    [uuidv7(), id, await hashPassword(password)],
  );
  await client.query(
    "insert into admin_second_factors (user_id, sealed_secret, confirmed_at) values ($1, $2, now())",
    [id, await aesGcmSeal(keys.ENCRYPTION_KEYS).seal(`admin:${id}`, secret)],
  );
  await client.query("insert into admin_recovery_codes (user_id, answer) select $1, unnest($2::text[])", [
    id,
    answers,
  ]);
  return { secret, codes };
}

async function inOne<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query("begin");
  try {
    const done = await work();
    await client.query("commit");
    return done;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
