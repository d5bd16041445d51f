import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { fromBase64Url, toBase64Url } from "#domain/base64url.ts";

/** One of the costs OWASP's password storage cheat sheet accepts for scrypt; the one whose 16 MB fit an isolate well. */
const COST = { N: 2 ** 14, r: 8, p: 5 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const STORED = /^scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([A-Za-z0-9_-]+)\$([A-Za-z0-9_-]+)$/;

type Cost = typeof COST;

/** The password as it may be stored: `scrypt$N$r$p$salt$hash`, salt and hash in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, COST, HASH_BYTES);
  return ["scrypt", COST.N, COST.r, COST.p, toBase64Url(salt), toBase64Url(hash)].join("$");
}

/**
 * Whether `password` is the one that was stored, by the cost it was stored with. Without a hash the answer is no, after the
 * same work: how long it takes says nothing of whether there is one. Throws when `stored` is no such hash.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  if (stored === null) {
    await derive(password, new Uint8Array(SALT_BYTES), COST, HASH_BYTES);
    return false;
  }
  const [, N, r, p, salt, hash] = STORED.exec(stored) ?? [];
  if (!salt || !hash) throw new Error("What is stored is no password hash");
  const expected = fromBase64Url(hash);
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  return timingSafeEqual(await derive(password, fromBase64Url(salt), cost, expected.length), expected);
}

/** The same letters typed on another keyboard can be other code points; NFKC makes them one (RFC 8265 does alike). */
const derive = (password: string, salt: Uint8Array, cost: Cost, bytes: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const maxmem = 256 * cost.N * cost.r;
    scrypt(password.normalize("NFKC"), salt, bytes, { ...cost, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
