import { beforeAll, describe, expect, test } from "vitest";
import { account, sessionCookie, type Account } from "./session-cookie.ts";
import { openTestStore, sql, type TestStore } from "./store.ts";
import { hostOf, visit, type Answer } from "./visit.ts";

const PLATFORM = hostOf("");

let store: TestStore;
let owner: Account;
beforeAll(async () => {
  store = await openTestStore();
  owner = await account("seller");
  await sql("insert into store_staff (store_id, user_id, role) values ($1, $2, 'owner')", [
    store.id,
    owner.id,
  ]);
});

const setBy = (answer: Answer): string[] => [answer.headers["set-cookie"] ?? []].flat();

/** A browser whose session is known from its cookies alone. */
async function warmCookie(): Promise<string> {
  const cookie = await sessionCookie(owner);
  const first = await visit(PLATFORM, "/you", { headers: { cookie } });
  const copy = setBy(first).find((line) => line.startsWith("__Host-seller.session_data="));
  if (!copy) throw new Error("No copy of the session was set");
  return `${cookie}; ${copy.split(";")[0] ?? ""}`;
}

const PAGES = () => ["/you", "/you/security", "/dashboard", `/dashboard/${store.slug}`, "/stores/new"];

test("a session that was ended elsewhere leads to sign in from every page, although its cookie is warm", async () => {
  for (const path of PAGES()) {
    const cookie = await warmCookie();
    await sql("delete from seller_sessions where user_id = $1", [owner.id]);
    const answer = await visit(PLATFORM, path, { headers: { cookie } });
    expect([path, answer.status, answer.headers.location]).toEqual([
      path,
      302,
      `/sign-in?next=${encodeURIComponent(path)}`,
    ]);
    expect(setBy(answer).join()).toMatch(/session_token=; Max-Age=0.*session_data=; Max-Age=0/);
    const sent = await visit(PLATFORM, "/you", { form: { name: "Thief" }, headers: { cookie } });
    expect(sent.headers.location).toBe("/sign-in?next=%2Fyou&undone=1");
  }
  const [row] = await sql<{ name: string }>("select name from seller_users where id = $1", [owner.id]);
  expect(row?.name).not.toBe("Thief");
});

describe("what guards the account, a quarter of an hour after signing in", () => {
  const old = async () => {
    const cookie = await sessionCookie(owner);
    await sql("update seller_sessions set created_at = now() - interval '16 minutes' where user_id = $1", [
      owner.id,
    ]);
    return { cookie };
  };

  test.each(["/you/password", "/you/email", "/you/security/app", "/you/security/new-passkey"])(
    "%s asks once more who it is, and comes back",
    async (path) => {
      const answer = await visit(PLATFORM, path, { headers: await old() });
      expect(answer.headers.location).toBe(`/sign-in?next=${encodeURIComponent(path)}&again=1`);
    },
  );

  test.each([
    ["/you/password", { password: "seven new baskets at noon" }],
    ["/you/email", { email: "new@example.com" }],
    ["/you/security/app", { code: "123456" }],
    ["/you/security", { intent: "remove-app" }],
  ])("a form sent to %s does nothing and asks the same", async (path, form) => {
    const answer = await visit(PLATFORM, path, { form, headers: await old() });
    expect(answer.headers.location).toBe(`/sign-in?next=${encodeURIComponent(path)}&again=1`);
    // As a page with scripts sends it: then no loader speaks up.
    const data = await visit(PLATFORM, `${path}.data`, { form, headers: await old() });
    expect([data.status, data.text]).toEqual([202, expect.stringContaining("again=1")]);
  });

  test("making a passkey says so to the page's script", async () => {
    const answer = await visit(PLATFORM, "/you/security/passkeys", { form: {}, headers: await old() });
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.text)).toEqual({ problem: expect.stringContaining("sign in once more") });
  });
});

test("a secret for an app, and the codes for the day it is gone, are kept by no cache", async () => {
  const cookie = await sessionCookie(owner);
  const answer = await visit(PLATFORM, "/you/security/app", { headers: { cookie } });
  expect(answer.text).toContain("otpauth://totp/");
  expect(answer.headers["cache-control"]).toBe("private, no-store");
});
