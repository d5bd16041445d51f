import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { uuidv7 } from "uuidv7";
import { openSellerDb, sellerTables } from "#db/sellers.server.ts";
import { PASSWORD_MOST, PASSWORD_LEAST } from "#domain/seller/password.ts";
import type { Opening } from "../open-shop.ts";
import { deriveSecret } from "./derive-secret.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";

const DAY_S = 24 * 60 * 60;

const secrets = new Map<string, Promise<string>>();

/**
 * better-auth for one request of the seller realm. It is asked by calls, never over HTTP, so its routes, its own
 * rate limits and its origin checks stay unused: the Worker and `seller-identity.ts` see to those.
 */
export async function sellerAuth(opening: Opening) {
  const { settings, trips } = opening;
  return betterAuth({
    appName: "OPNMRT",
    baseURL: settings.PLATFORM_ORIGIN,
    trustedOrigins: [settings.PLATFORM_ORIGIN],
    secret: await realmSecret(settings.SECRET_KEY),
    database: drizzleAdapter(openSellerDb(settings.DATABASE_URL_PLATFORM, trips), {
      provider: "pg",
      schema: sellerTables,
      transaction: false,
    }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_LEAST,
      maxPasswordLength: PASSWORD_MOST,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(password, hash) },
    },
    session: {
      expiresIn: 30 * DAY_S,
      updateAge: DAY_S,
      // As long as this a copied cookie outlives its sign-out; any shorter and most pages would ask the database.
      cookieCache: { enabled: true, maxAge: 60, strategy: "compact" },
    },
    advanced: {
      cookiePrefix: "__Host-seller",
      // better-auth would put `__Secure-` before our own, stricter prefix.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { ipAddressHeaders: ["cf-connecting-ip"] },
      database: { generateId: uuidv7, joins: true, validateSchema: false },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

function realmSecret(secretKey: string): Promise<string> {
  const found = secrets.get(secretKey) ?? deriveSecret(secretKey, "seller");
  secrets.set(secretKey, found);
  return found;
}
