import pg from "pg";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { makeAdmin } from "#dev/admin/write.ts";
import { totpAt } from "#domain/second-factor/totp.ts";
import { LOCAL_ENCRYPTION_KEYS, LOCAL_SECRET_KEY } from "#wiring/settings.ts";
import { account, sessionCookie, type Account } from "./session-cookie.ts";
import { openTestStore, sql, type TestStore } from "./store.ts";
import { hostOf, visit, Visitor } from "./visit.ts";

const PLATFORM = hostOf("");
const PASSWORD = "carry seven baskets home";
const NOBODY: Record<string, string> = {};
const CONSOLE = "OPNMRT console";

let store: TestStore;
let owner: Account;
let admin: Account;
beforeAll(async () => {
  store = await openTestStore();
  owner = await account("seller");
  admin = await account("admin");
  await sql("insert into store_staff (store_id, user_id, role) values ($1, $2, 'owner')", [
    store.id,
    owner.id,
  ]);
});

const see = async (path: string, who: Account) =>
  visit(PLATFORM, path, { headers: { cookie: await sessionCookie(who) } });

describe("the console", () => {
  test.each(["/admin", "/admin/sign-in", "/admin/you", "/Admin", "/%61dmin", "/you", "/you/security"])(
    "%s is nothing at a store's address, not even for an admin",
    async (path) => {
      for (const headers of [NOBODY, { cookie: await sessionCookie(admin) }]) {
        const answer = await visit(store.host, path, { headers });
        expect(answer.status).toBe(404);
        expect(answer.text).toContain(`Store ${store.slug}`);
        expect(answer.text).not.toContain(CONSOLE);
      }
    },
  );

  test("shows an admin the stores, and no robot anything", async () => {
    const answer = await see("/admin", admin);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(`Store ${store.slug}`);
    expect(answer.text).toContain('<meta name="robots" content="noindex"/>');
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    expect((await visit(PLATFORM, "/admin/sign-in")).text).toContain(
      '<meta name="robots" content="noindex"/>',
    );
  });

  // The router ignores case and decodes addresses; the realm must be chosen for every spelling it takes.
  const SPELLINGS = ["/admin", "/Admin", "/ADMIN", "/%61dmin", "/admin/", "/admin//", "//admin", "/./admin"];
  test.each([
    ...SPELLINGS,
    ...SPELLINGS.map((path) => `${path}.data`),
    "/admin.data?_routes=admin%2Fstores",
    "/Admin/you",
    "/admin%2Fyou",
    "/admin/you.data",
    "/admin.html",
    "/admin;x",
  ])("at %s shows a seller nothing", async (path) => {
    const answer = await see(path, owner);
    expect(answer.status).not.toBe(200);
    expect(answer.text).not.toContain(store.slug);
    expect(answer.text).not.toContain(owner.email);
  });

  test.each(["/dashboard", "/Dashboard", "/stores/new", "/you", "/YOU", "/you/security", "/dashboard.data"])(
    "an admin's session opens nothing of a seller at %s",
    async (path) => {
      const answer = await see(path, admin);
      expect(answer.status).not.toBe(200);
      expect(`${String(answer.headers.location)} ${answer.text}`).toMatch(/ ?\/sign-in\?|"\/sign-in\?/);
    },
  );

  test("lets an admin in by password and app, and out again", async () => {
    const email = `temi-${Date.now()}@example.com`;
    const client = new pg.Client(inject("built").ownerUrl);
    await client.connect();
    const keys = { SECRET_KEY: LOCAL_SECRET_KEY, ENCRYPTION_KEYS: LOCAL_ENCRYPTION_KEYS };
    const { secret } = await makeAdmin(client, keys, { email, name: "Temi", password: PASSWORD });
    await client.end();

    const browser = new Visitor(PLATFORM);
    const first = await browser.ask("/admin/sign-in?next=%2Fadmin%2Fyou", {
      form: { email, password: PASSWORD },
    });
    expect(first.headers.location).toBe("/admin/sign-in/second-factor?next=%2Fadmin%2Fyou");
    expect((await browser.ask("/admin")).headers.location).toMatch(/^\/admin\/sign-in\?/);
    const wrong = await browser.ask("/admin/sign-in/second-factor", { form: { code: "000000" } });
    expect(wrong.status).toBe(422);
    const code = await totpAt(secret, new Date());
    const second = await browser.ask("/admin/sign-in/second-factor?next=%2Fadmin%2Fyou", { form: { code } });
    expect([second.status, second.headers.location]).toEqual([302, "/admin/you"]);
    const inside = await browser.ask("/admin/you");
    expect([inside.status, inside.text.includes(email)]).toEqual([200, true]);
    expect((await browser.ask("/dashboard")).status).toBe(302);

    const left = await browser.ask("/admin/sign-out", { form: {} });
    expect(left.headers.location).toBe("/admin/sign-in");
    expect((await browser.ask("/admin")).status).toBe(302);
    const reused = await browser.ask("/admin/sign-in", { form: { email, password: PASSWORD } });
    expect(reused.headers.location).toMatch(/second-factor/);
    expect((await browser.ask("/admin/sign-in/second-factor", { form: { code } })).status).toBe(422);
  });
});

describe("an owner whose store takes real money", () => {
  test("is led to a second factor, and let through when there is one", async () => {
    await sql("update payment_methods set mode = 'live' where store_id = $1 and provider = 'paystack'", [
      store.id,
    ]);
    const dashboard = `/dashboard/${store.slug}`;
    const locked = await see(`${dashboard}/orders`, owner);
    expect([locked.status, locked.headers.location]).toEqual([302, `/you/security?for=${store.slug}`]);
    const saving = await visit(PLATFORM, `${dashboard}/settings/payments`, {
      form: { intent: "pay-on-delivery", on: "on" },
      headers: { cookie: await sessionCookie(owner) },
    });
    expect(saving.headers.location).toBe(`/you/security?for=${store.slug}`);
    const page = await see(`/you/security?for=${store.slug}`, owner);
    expect(page.text).toContain("takes real money");
    // The shop goes on selling meanwhile.
    expect((await visit(store.host, "/")).status).toBe(200);

    await sql(
      "insert into seller_passkeys (id, user_id, credential_id, public_key, name) values (gen_random_uuid(), $1, $1, 'x', 'Key')",
      [owner.id],
    );
    expect((await see(`${dashboard}/orders`, owner)).status).toBe(200);
    expect((await see(`/you/security?for=${store.slug}`, owner)).text).toContain(
      "Your account has a second factor",
    );
    // A manager of the same store needs none.
    const manager = await account("seller");
    await sql("insert into store_staff (store_id, user_id, role) values ($1, $2, 'manager')", [
      store.id,
      manager.id,
    ]);
    expect((await see(`${dashboard}/orders`, manager)).status).toBe(200);
  });
});
