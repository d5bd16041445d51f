import { createAuthEndpoint } from "better-auth/api";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { setSessionCookie } from "better-auth/cookies";
import { betterAuth } from "better-auth/minimal";
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { authTables, openAuthDb } from "#db/auth-db.server.ts";
import type { Entered, Realm } from "#domain/identity/context.ts";
import { REST_MS } from "#domain/identity/let-in.ts";
import type { Opening } from "../open-shop.ts";
import { deriveSecret } from "./derive-secret.ts";

const DAY_S = 24 * 60 * 60;

/** How often a session that is used moves on, in seconds. */
const RENEWED_AFTER_S: Record<Realm, number> = { buyer: DAY_S, seller: DAY_S, admin: 60 };

/**
 * The realm's sessions and their cookies, on better-auth. Who may enter is settled by `domain/identity`, whose batches write
 * the session with all that belongs to it; better-auth signs the cookies, reads them, and renews what is used. It is
 * asked by calls, never over HTTP, so its routes stay unused.
 */
export async function realmAuth(opening: Opening, realm: Realm, place: Place) {
  const { settings, trips } = opening;
  const database = realm === "buyer" ? settings.DATABASE_URL_STORE : settings.DATABASE_URL_PLATFORM;
  return betterAuth({
    appName: "OPNMRT",
    baseURL: place.origin,
    trustedOrigins: [place.origin],
    secret: await deriveSecret(settings.SECRET_KEY, `${place.scope} session`),
    database: drizzleAdapter(openAuthDb(realm, database, trips, place.storeId), {
      provider: "pg",
      schema: authTables(realm),
      transaction: false,
    }),
    session: {
      expiresIn: REST_MS[realm] / 1000,
      updateAge: RENEWED_AFTER_S[realm],
      // A signed copy answers who this is without a trip. That the session still lives is a guard in every trip that
      // anything is read or changed with; an admin's, whose half hour must be exact, is read each time.
      cookieCache: { enabled: realm !== "admin", maxAge: 300, strategy: "compact" },
    },
    advanced: {
      cookiePrefix: cookiePrefix(realm),
      // better-auth would put `__Secure-` before our own, stricter prefix.
      useSecureCookies: false,
      defaultCookieAttributes: COOKIE,
      ipAddress: { ipAddressHeaders: ["cf-connecting-ip"] },
      database: { generateId: uuidv7, joins: true, validateSchema: false },
    },
    plugins: [entry],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

/** Where a realm is at home. `scope` is what its keys are derived from. */
export type Place = { scope: string; origin: string; storeId: string | null };

export const COOKIE = { secure: true, httpOnly: true, sameSite: "lax", path: "/" } as const;

export const cookiePrefix = (realm: Realm): string => `__Host-${realm}`;

/** The one endpoint of ours: cookies for a session that our own batch has written. */
const entry = {
  id: "entry",
  endpoints: {
    issueCookies: createAuthEndpoint.serverOnly(
      { method: "POST", body: z.custom<Pick<Entered, "session" | "person">>() },
      async (ctx) => {
        const { session, person } = ctx.body;
        await setSessionCookie(ctx, { session, user: person });
        return ctx.json(null);
      },
    ),
  },
} as const;
