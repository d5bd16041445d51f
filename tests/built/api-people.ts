import { setTimeout } from "node:timers/promises";
import { uuidv7 } from "uuidv7";
import { newTotpSecret, totpAt } from "#domain/second-factor/totp.ts";
import type { StaffRole } from "#domain/staff/may.ts";
import { hashPassword } from "#wiring/identity/password-hash.ts";
import { aesGcmSeal } from "#wiring/seal.ts";
import { LOCAL_ENCRYPTION_KEYS } from "#wiring/settings.ts";
import { sql, type TestStore } from "./store.ts";

export const PASSWORD = "stall at noon 1987";
let hash: Promise<string> | undefined;

export type Somebody = { id: string; email: string; password: string };

type Realm = "seller" | "admin" | "buyer";

async function add(realm: Realm, store: TestStore | null): Promise<Somebody> {
  const id = uuidv7();
  const email = `person-${id.slice(-12)}@demo.test`;
  const password = await (hash ??= hashPassword(PASSWORD));
  const [inStore, ofStore] = store ? [", store_id", (at: number) => `, $${at}`] : ["", () => ""];
  const more = store ? [store.id] : [];
  await sql(
    `insert into ${realm}_users (id, name, email, email_verified${inStore}) values ($1, $2, $3, true${ofStore(4)})`,
    [id, "Ngozi Ade", email, ...more],
  );
  await sql(
    `insert into ${realm}_accounts (id, user_id, account_id, provider_id, password${inStore})
     values ($1, $2, $3, 'credential', $4${ofStore(5)})`,
    [uuidv7(), id, id, password, ...more],
  );
  return { id, email, password: PASSWORD };
}

export const addBuyer = (store: TestStore): Promise<Somebody> => add("buyer", store);

/** A seller with parts in stores. */
export async function addSeller(...parts: [TestStore, StaffRole][]): Promise<Somebody> {
  const somebody = await add("seller", null);
  for (const [store, role] of parts) await join(somebody, store, role);
  return somebody;
}

export const join = (somebody: Somebody, store: TestStore, role: StaffRole) =>
  sql("insert into store_staff (store_id, user_id, role, name, email) values ($1, $2, $3, 'Ngozi Ade', $4)", [
    store.id,
    somebody.id,
    role,
    somebody.email,
  ]);

/** An admin with an app; `code` is what it shows, a later one each time. */
export async function addAdmin(): Promise<Somebody & { code: () => Promise<string> }> {
  const somebody = await add("admin", null);
  return { ...somebody, code: await addApp("admin", somebody.id) };
}

const STEP_MS = 30_000;
const MOMENT_MS = 4_000;

/** Gives somebody an authenticator app. */
export async function addApp(realm: "seller" | "admin", id: string): Promise<() => Promise<string>> {
  const secret = newTotpSecret();
  const sealed = await aesGcmSeal(LOCAL_ENCRYPTION_KEYS).seal(`${realm}:${id}`, secret);
  await sql(
    `insert into ${realm}_second_factors (user_id, sealed_secret, confirmed_at) values ($1, $2, now())`,
    [id, sealed],
  );
  let used = 0;
  // No code is taken twice: the second sign-in of a test uses the one before the clock's, the third the one after it.
  const drift = [-STEP_MS, 0, STEP_MS];
  return async () => {
    // The code of the step before is too old as soon as the next one begins, and signing in takes a moment.
    const left = STEP_MS - (Date.now() % STEP_MS);
    if (left < MOMENT_MS) await setTimeout(left);
    return totpAt(secret, new Date(Date.now() + (drift[used++] ?? 0)));
  };
}

export const takesRealMoney = (store: TestStore) =>
  sql("update payment_methods set mode = 'live' where store_id = $1 and provider = 'paystack'", [store.id]);

/** An order of one tote that is paid for, in a buyer's account or in nobody's. */
export async function addOrder(store: TestStore, number: number, buyerId: string | null): Promise<void> {
  const id = uuidv7();
  await sql(
    `insert into orders (id, store_id, buyer_id, number, key, status, method, name, email, phone, address, currency,
       subtotal, delivery, total, placed_at)
     values ($1, $2, $3, $4, 'order-key', 'paid', 'pay_on_delivery', 'Zainab Bello', 'zainab@example.com', '', '{}',
       'NGN', 12500, 0, 12500, $5)`,
    [id, store.id, buyerId, number, new Date(Date.now() + number * 1000)],
  );
  await sql(
    `insert into order_lines (id, store_id, order_id, position, title, quantity, unit_price, total)
     values ($1, $2, $3, 0, 'Ankara tote', 1, 12500, 12500)`,
    [uuidv7(), store.id, id],
  );
}
