import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { fromBase64Url } from "#domain/base64url.ts";
import type { Realm } from "#domain/identity/context.ts";
import { STAFF_ROLES } from "#domain/staff/may.ts";
import type { Holder } from "#domain/token/granted.ts";
import { TokenRefused } from "#domain/token/refused.ts";
import { deriveSecret } from "./derive-secret.ts";

/** How long an access token counts. What it opens is also held against the session in every trip. */
export const ACCESS_S = 600;
/** By how much the clocks of two machines of ours may differ. */
const SKEW_S = 5;
const TYPE = "at+jwt";

/** Where a token is made, and where alone it counts: a realm (with its store) and its address. */
export type Mint = { secretKey: string; realm: Realm; scope: string; issuer: string };

const Claims = z.object({
  sub: z.string().min(1),
  sid: z.uuid(),
  realm: z.enum(["buyer", "seller", "admin"]),
  store: z.uuid().nullable(),
  slug: z.string().nullable(),
  role: z.enum(STAFF_ROLES).nullable(),
  name: z.string(),
  email: z.string(),
  auth_time: z.int(),
  mfa: z.boolean(),
});
type Claims = z.infer<typeof Claims>;

/**
 * An access token (RFC 9068's form): HS256 with a key of its scope alone, named in `kid`. It says who, where and what they are
 * there, so that a request with one asks the database nothing but its own question.
 */
export async function writeAccessToken(
  mint: Mint,
  { me, part, secondFactor }: Holder,
  now: Date,
): Promise<string> {
  const at = Math.floor(now.getTime() / 1000);
  const claims: Claims = {
    sub: me.personId,
    sid: me.sessionId,
    realm: mint.realm,
    store: part?.storeId ?? (mint.realm === "buyer" ? mint.scope.slice("buyer:".length) : null),
    slug: part?.slug ?? null,
    role: part?.role ?? null,
    name: me.name,
    email: me.email,
    auth_time: Math.floor(me.since.getTime() / 1000),
    mfa: secondFactor,
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256", typ: TYPE, kid: mint.scope })
    .setIssuer(mint.issuer)
    .setIssuedAt(at)
    .setExpirationTime(at + ACCESS_S)
    .setJti(crypto.randomUUID())
    .sign(await keyOf(mint));
}

/** Whose token this is. Throws `TokenRefused` (`token_invalid`, `token_expired`) for all that this mint did not make, or long ago. */
export async function readAccessToken(mint: Mint, token: string, now: Date): Promise<Holder> {
  const { payload, protectedHeader } = await jwtVerify(token, await keyOf(mint), {
    algorithms: ["HS256"],
    typ: TYPE,
    issuer: mint.issuer,
    requiredClaims: ["exp", "jti"],
    maxTokenAge: ACCESS_S,
    clockTolerance: SKEW_S,
    currentDate: now,
  }).catch((error: unknown) => {
    throw new TokenRefused(error instanceof errors.JWTExpired ? "token_expired" : "token_invalid");
  });
  const read = Claims.safeParse(payload);
  if (!read.success || protectedHeader.kid !== mint.scope || read.data.realm !== mint.realm)
    throw new TokenRefused("token_invalid");
  const { sub, sid, store, slug, role, name, email, auth_time, mfa } = read.data;
  const inStore = store !== null && slug !== null && role !== null;
  return {
    me: { personId: sub, sessionId: sid, name, email, since: new Date(auth_time * 1000) },
    part: inStore ? { storeId: store, slug, role } : null,
    secondFactor: mfa,
  };
}

/** Which scope a token says it is of, before anything of it is believed. */
export function scopeSaidBy(token: string): string | null {
  try {
    return decodeProtectedHeader(token).kid ?? null;
  } catch {
    return null;
  }
}

const keyOf = async ({ secretKey, scope }: Mint): Promise<Uint8Array> =>
  fromBase64Url(await deriveSecret(secretKey, `${scope} access`));
