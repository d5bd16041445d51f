import { readFileSync } from "node:fs";
import type { CDPSession, Page } from "@playwright/test";
import { Client, type QueryResultRow } from "pg";
import { uuidv7 } from "uuidv7";
import { makeAdmin } from "#dev/admin/write.ts";
import { totpAt } from "#domain/second-factor/totp.ts";
import { hashPassword } from "#wiring/identity/password-hash.ts";
import { LOCAL_ENCRYPTION_KEYS, LOCAL_SECRET_KEY } from "#wiring/settings.ts";
import { expect } from "./fixtures.ts";

const PASSWORD = "carry seven baskets home";
const THEME = { accent: "#0a5c4a", ground: "#ffffff", ink: "#1a1a1a", font: "sans", radius: "soft" };

export type Somebody = { email: string; password: string; name: string };

/** The database past every policy, for setting the scene. */
export async function sql<R extends QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> {
  return withClient(async (client) => (await client.query<R>(text, values)).rows);
}

async function withClient<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const { ownerUrl } = JSON.parse(readFileSync(".data/e2e/addresses.json", "utf8")) as { ownerUrl: string };
  const client = new Client(ownerUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const tag = (): string => crypto.randomUUID().slice(0, 8);

/**
 * A seller with an account, and a store when it is named. Signing up is another journey's, and limited by address. At the demo's
 * own host a password is enough in a new browser; at any other a code in the mailbox comes first.
 */
export async function makeSeller(
  store?: string,
  host = "demo.test",
): Promise<Somebody & { id: string; storeId: string; slug: string }> {
  const [id, storeId] = [uuidv7(), uuidv7()];
  const [email, slug, name] = [`ngozi-${tag()}@${host}`, `shop-${tag()}`, "Ngozi Ade"];
  await sql("insert into seller_users (id, name, email, email_verified) values ($1, $2, $3, true)", [
    id,
    name,
    email,
  ]);
  await sql(
    "insert into seller_accounts (id, user_id, account_id, provider_id, password) values ($1, $1, $1, 'credential', $2)",
    [id, await hashPassword(PASSWORD)],
  );
  if (store) {
    await sql(
      `insert into stores (id, slug, name, country, currency, time_zone, locale, contact_email, theme)
       values ($1, $2, $3, 'NG', 'NGN', 'Africa/Lagos', 'en-NG', $4, $5)`,
      [storeId, slug, store, email, THEME],
    );
    await sql("insert into order_counters (store_id) values ($1)", [storeId]);
    await sql("insert into payment_methods (store_id, provider) values ($1, 'pay_on_delivery')", [storeId]);
    await sql(
      "insert into store_staff (store_id, user_id, role, name, email) values ($1, $2, 'owner', $3, $4)",
      [storeId, id, name, email],
    );
  }
  return { id, email, name, password: PASSWORD, storeId, slug };
}

/** An admin of the platform, made as the command makes one. */
export async function makeAnAdmin(): Promise<Somebody & { secret: string; codes: string[] }> {
  const admin = { email: `temi-${tag()}@demo.test`, name: "Temi Alabi", password: PASSWORD };
  const keys = { SECRET_KEY: LOCAL_SECRET_KEY, ENCRYPTION_KEYS: LOCAL_ENCRYPTION_KEYS };
  return withClient(async (client) => ({ ...admin, ...(await makeAdmin(client, keys, admin)) }));
}

/** Types e-mail and password, on whichever sign-in page is asked for. */
export async function typePassword(page: Page, who: Somebody, at = "/sign-in"): Promise<void> {
  await page.goto(at);
  await page.getByLabel("E-mail").fill(who.email);
  await page.getByLabel("Password", { exact: true }).fill(who.password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

const STEP_MS = 30_000;
const taken = new Map<string, number>();

/** A code of the app that the platform has not taken yet. It takes the next half minute's already, so waits are rare. */
export async function freshCode(secret: string): Promise<string> {
  const now = () => Math.floor(Date.now() / STEP_MS);
  const step = Math.max(now(), (taken.get(secret) ?? 0) + 1);
  taken.set(secret, step);
  await expect.poll(() => step - now(), { timeout: 65_000, intervals: [500] }).toBeLessThanOrEqual(1);
  return totpAt(secret, new Date(step * STEP_MS));
}

/** Types a code of the app where the second step asks for it. */
export async function typeCode(page: Page, secret: string): Promise<void> {
  await page.getByLabel("Code from the app").fill(await freshCode(secret));
  await page.getByRole("button", { name: "Go on" }).click();
}

/** Gives this page a device that keeps passkeys and is unlocked by its owner, over Chromium's debugger. */
export async function withPasskeys(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return session;
}
