import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { resetAdmin } from "#dev/admin/write.ts";
import { openPlatformDb } from "#db/platform-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import { listStores } from "#domain/admin/list-stores.ts";
import type { PlatformContext } from "#domain/context.ts";
import { Forbidden, Invalid } from "#domain/errors.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { addPasskey } from "#domain/passkey/add.ts";
import { askForNewPasskey, askForPasskey } from "#domain/passkey/ask.ts";
import { signInWithPasskey } from "#domain/passkey/sign-in.ts";
import { checkSecondFactor } from "#domain/second-factor/check.ts";
import { removeSecondFactor } from "#domain/second-factor/remove.ts";
import { renewRecoveryCodes } from "#domain/second-factor/renew-codes.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { memoryPorts } from "#tests/support/ports.ts";
import { hashPassword } from "#wiring/identity/password-hash.ts";
import { Authenticator } from "./authenticator.ts";
import { Browser, PASSWORD, someone } from "./browser.ts";
import { later } from "./later.ts";
import { asOwner, codeOf, KEYS, newAdmin, sql } from "./people.ts";

const ADMIN = { realm: "admin" } as const;
type Admin = Awaited<ReturnType<typeof newAdmin>>;

/** As far as the password leads, then with the app's code of this half minute. */
async function entered(admin: Admin): Promise<Browser> {
  const browser = new Browser(ADMIN);
  const step = await signIn((await browser.door()).identity, admin);
  if (step.kind !== "second_factor") throw new Error("A password was enough for an admin");
  const code = await codeOf(admin.secret);
  await browser.enter(await checkSecondFactor((await browser.door()).identity, step, code));
  return browser;
}

describe("an admin", () => {
  test("made by the command is let in by password and app, and by neither alone", async () => {
    const admin = await newAdmin();
    const browser = new Browser(ADMIN);
    const step = await signIn((await browser.door()).identity, admin);
    expect(step).toMatchObject({ kind: "second_factor", app: true });
    expect(await browser.me()).toBeNull();
    const inside = await entered(admin);
    expect(await inside.me()).toMatchObject({ name: admin.name, email: admin.email });
    const wrong = signIn((await browser.door()).identity, { ...admin, password: "stall at midnight" });
    await expect(wrong).rejects.toBeInstanceOf(Invalid);
  });

  test("comes in by a recovery code of the command, once", async () => {
    const admin = await newAdmin();
    const browser = new Browser(ADMIN);
    const step = await signIn((await browser.door()).identity, admin);
    if (step.kind !== "second_factor") throw new Error("let in");
    const { identity } = await browser.door();
    const [code = ""] = admin.codes;
    await browser.enter(await checkSecondFactor(identity, step, code));
    expect(await browser.me()).not.toBeNull();
    const again = checkSecondFactor((await browser.door()).identity, step, code);
    await expect(again).rejects.toBeInstanceOf(Invalid);
  });

  test("without a second factor is not let in at all", async () => {
    const { name, email } = someone();
    const id = crypto.randomUUID();
    await sql("insert into admin_users (id, name, email, email_verified) values ($1, $2, $3, true)", [
      id,
      name,
      email,
    ]);
    await sql(
      "insert into admin_accounts (id, user_id, account_id, provider_id, password) values ($1, $1, $1, 'credential', $2)",
      [id, await hashPassword(PASSWORD)],
    );
    const browser = new Browser(ADMIN);
    const signing = signIn((await browser.door()).identity, { email, password: PASSWORD });
    await expect(signing).rejects.toBeInstanceOf(Forbidden);
    await sql("insert into admin_second_factors (user_id, sealed_secret) values ($1, 'x')", [id]);
    const offered = signIn((await browser.door()).identity, { email, password: PASSWORD });
    await expect(offered).rejects.toBeInstanceOf(Forbidden);
  });

  test("can add a passkey and come in by it, and take nothing away that the command gave", async () => {
    const browser = await entered(await newAdmin());
    const device = new Authenticator();
    const door = await browser.door();
    const me = await browser.mine();
    const { flow, options } = await askForNewPasskey(door.identity, door.passkeys, me);
    const input = { flow, name: "Key", answer: await device.make(options) };
    expect(await addPasskey(door.identity, door.passkeys, me, input)).toEqual({ recoveryCodes: null });

    const elsewhere = new Browser(ADMIN);
    const asking = await elsewhere.door();
    const asked = await askForPasskey(asking.identity, asking.passkeys);
    const answer = await device.use(asked.options);
    const step = await signInWithPasskey(asking.identity, asking.passkeys, { flow: asked.flow, answer });
    await elsewhere.enter(step);
    expect(await elsewhere.me()).toMatchObject({ personId: me.personId });

    const { identity } = door;
    await expect(removeSecondFactor(identity, me, { needed: false })).rejects.toBeInstanceOf(Forbidden);
    await expect(renewRecoveryCodes(identity, me)).rejects.toBeInstanceOf(Forbidden);
  });

  test("is out after half an hour without a use, and stays in with one every twenty minutes", async () => {
    const busy = await entered(await newAdmin());
    for (const minutes of [20, 40, 60])
      await later(minutes, async () => expect(await busy.me()).not.toBeNull());
    await later(91, async () => expect(await busy.me()).toBeNull());
    const resting = await entered(await newAdmin());
    await later(29, async () => expect(await resting.me()).not.toBeNull());
    const gone = await entered(await newAdmin());
    await later(31, async () => expect(await gone.me()).toBeNull());
  });

  test("is out twelve hours after signing in, however busy", async () => {
    const browser = await entered(await newAdmin());
    const { sessionId } = await browser.mine();
    const began = (before: string) =>
      sql("update admin_sessions set created_at = now() - $2::interval where id = $1", [sessionId, before]);
    await began("11 hours 59 minutes");
    expect(await browser.me()).not.toBeNull();
    await began("12 hours 1 minute");
    expect(await browser.me()).toBeNull();
  });

  test("is checked at each request, not by a copy in a cookie", async () => {
    const browser = await entered(await newAdmin());
    const { sessionId } = await browser.mine();
    expect(browser.trips.total).toBeGreaterThan(0);
    expect([...browser.cookies.keys()]).not.toContain("__Host-admin.session_data");
    await sql("delete from admin_sessions where id = $1", [sessionId]);
    expect(await browser.me()).toBeNull();
  });

  test("given a new password and app by the command has nothing left of the old", async () => {
    const admin = await newAdmin();
    const browser = await entered(admin);
    const device = new Authenticator();
    const door = await browser.door();
    const me = await browser.mine();
    const { flow, options } = await askForNewPasskey(door.identity, door.passkeys, me);
    const answer = await device.make(options);
    await addPasskey(door.identity, door.passkeys, me, { flow, name: "", answer });

    const password = "seven new baskets at noon";
    const handed = await resetAdmin(await asOwner(), KEYS, { email: admin.email, password });
    if (!handed) throw new Error("no such admin");
    expect(await browser.me()).toBeNull();
    const next = new Browser(ADMIN);
    await expect(signIn((await next.door()).identity, admin)).rejects.toBeInstanceOf(Invalid);
    const step = await signIn((await next.door()).identity, { email: admin.email, password });
    expect(step).toMatchObject({ kind: "second_factor", passkey: false, personId: me.personId });
    if (step.kind !== "second_factor") throw new Error("let in");
    for (const old of [await codeOf(admin.secret, 1), ...admin.codes.slice(0, 1)]) {
      const checking = checkSecondFactor((await next.door()).identity, step, old);
      await expect(checking).rejects.toBeInstanceOf(Invalid);
    }
    await expect(entered({ ...admin, password, ...handed })).resolves.toBeInstanceOf(Browser);
    expect(await resetAdmin(await asOwner(), KEYS, { email: someone().email, password })).toBeNull();
  });
});

describe("the list of stores", () => {
  const platform = (): PlatformContext => ({
    requestId: "test",
    platformOrigin: "http://localhost:8787",
    db: openPlatformDb(inject("world").platformUrl, new Trips()),
    ports: memoryPorts().ports,
    now: () => new Date(),
  });

  test("is an admin's, in one trip; nobody else's session opens it", async () => {
    const trips = new Trips();
    const db = openPlatformDb(inject("world").platformUrl, trips);
    const browser = await entered(await newAdmin());
    const me = await browser.mine();
    await openShop();
    const { stores } = await listStores({ ...platform(), db }, me, {});
    expect(trips.total).toBe(1);
    expect(Object.keys(stores[0] ?? {}).sort()).toEqual(
      ["country", "id", "name", "openedAt", "owner", "slug", "status"].sort(),
    );
    const seller = new Browser({ realm: "seller" });
    await seller.join();
    for (const other of [
      await seller.mine(),
      { ...me, sessionId: crypto.randomUUID() },
      { ...me, personId: (await seller.mine()).personId },
    ])
      await expect(listStores(platform(), other, {})).rejects.toMatchObject({ name: "SignedOut" });
  });

  test("is found by name, address and owner, letter for letter, and turned page by page", async () => {
    const seller = new Browser({ realm: "seller" });
    const { person } = await seller.join({ ...someone(), name: "Chidinma 100%_Sure" });
    const opened = [];
    for (let n = 0; n < 53; n++) {
      const { shop } = await openShop();
      opened.push(shop.store);
      await sql("insert into store_staff (store_id, user_id, role) values ($1, $2, 'owner')", [
        shop.store.id,
        person.id,
      ]);
    }
    const me = await (await entered(await newAdmin())).mine();
    const list = (q: string, cursor: string | null = null) => listStores(platform(), me, { q, cursor });

    const first = await list("100%_sure");
    expect(first.count).toBe(53);
    expect(first.stores).toHaveLength(50);
    const second = await list("100%_sure", first.nextCursor);
    expect(second.nextCursor).toBeNull();
    const ids = [...first.stores, ...second.stores].map(({ id }) => id);
    expect(ids).toEqual(opened.map(({ id }) => id).reverse());
    expect((await list("100x_sure")).count).toBe(0);

    const [one] = opened;
    const { stores } = await list(`  ${one?.slug.toUpperCase()} `);
    expect(stores).toMatchObject([
      { id: one?.id, owner: "Chidinma 100%_Sure", status: "open", country: "NG" },
    ]);
    expect((await list("", "nonsense")).stores).toHaveLength(50);
  });
});

describe("the Worker's own roles", () => {
  const clients = new Map<string, Client>();
  const person = crypto.randomUUID();
  beforeAll(async () => {
    const { platformUrl, storeUrl } = inject("world");
    for (const [role, url] of [
      ["platform", platformUrl],
      ["store", storeUrl],
    ] as const) {
      const client = new Client(url);
      await client.connect();
      clients.set(role, client);
    }
    await sql("insert into admin_users (id, name, email) values ($1, 'Temi', $1 || '@example.com')", [
      person,
    ]);
    await sql(
      "insert into admin_second_factors (user_id, sealed_secret, confirmed_at) values ($1, 'x', now())",
      [person],
    );
    await sql("insert into admin_recovery_codes (user_id, answer) values ($1, 'a')", [person]);
    await sql(
      "insert into admin_accounts (id, user_id, account_id, provider_id, password) values ($1, $1, $1, 'credential', 'x')",
      [person],
    );
  });
  afterAll(async () => {
    await Promise.all([...clients.values()].map((client) => client.end()));
  });

  const FORBIDDEN = [
    "insert into admin_users (id, name, email) values ('x', 'x', 'x@example.com')",
    "update admin_users set email = 'mallory@example.com' where id = $1",
    "update admin_users set name = 'Mallory' where id = $1",
    "delete from admin_users where id = $1",
    "insert into admin_accounts (id, user_id, account_id, provider_id, password) values ('y', $1, 'y', 'other', 'x')",
    "update admin_accounts set user_id = 'x' where user_id = $1",
    "delete from admin_accounts where user_id = $1",
    "insert into admin_second_factors (user_id, sealed_secret) values ($1, 'y') on conflict do nothing",
    "update admin_second_factors set sealed_secret = 'y' where user_id = $1",
    "update admin_second_factors set confirmed_at = null where user_id = $1",
    "delete from admin_second_factors where user_id = $1",
    "insert into admin_recovery_codes (user_id, answer) values ($1, 'b')",
    "update admin_recovery_codes set answer = 'b' where user_id = $1",
    "delete from admin_recovery_codes where user_id = $1",
    "truncate admin_users cascade",
  ];
  describe.each(["platform", "store"])("%s", (role) => {
    test.each(FORBIDDEN)("may not: %s", async (statement) => {
      const values = statement.includes("$1") ? [person] : [];
      await expect(clients.get(role)?.query(statement, values)).rejects.toThrow("permission denied");
    });
  });

  test("of a store, may not even look", async () => {
    for (const table of ["users", "accounts", "sessions", "second_factors", "recovery_codes", "passkeys"])
      await expect(clients.get("store")?.query(`select * from admin_${table}`)).rejects.toThrow(
        "permission denied",
      );
  });
});
