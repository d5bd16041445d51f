import { beforeAll, expect, test } from "vitest";
import { newAddress, PLATFORM } from "./api.ts";
import { addSeller, type Somebody } from "./api-people.ts";
import { openTestStore, sql, type TestStore } from "./store.ts";
import { Visitor, type Answer } from "./visit.ts";

let store: TestStore;
let owner: Somebody;
let keys: string;
beforeAll(async () => {
  store = await openTestStore();
  owner = await addSeller([store, "owner"]);
  keys = `/dashboard/${store.slug}/settings/keys`;
});

async function signedIn({ email, password }: Somebody): Promise<Visitor> {
  const browser = new Visitor(PLATFORM);
  const headers = { "cf-connecting-ip": newAddress() };
  expect((await browser.ask("/sign-in", { form: { email, password }, headers })).status).toBe(302);
  return browser;
}

const make = (browser: Visitor): Promise<Answer> =>
  browser.ask(keys, { form: { intent: "create", name: "Till", "scope.orders.read": "on", days: "30" } });
const count = async (): Promise<number> =>
  (await sql("select 1 from api_keys where store_id = $1", [store.id])).length;

test("only the owner sees the page, and makes keys", async () => {
  const made = await count();
  for (const role of ["manager", "staff", "viewer"] as const) {
    const browser = await signedIn(await addSeller([store, role]));
    expect([role, (await browser.ask(keys)).status, (await make(browser)).status]).toEqual([role, 403, 403]);
    const settings = await browser.ask(`/dashboard/${store.slug}/settings`);
    expect(settings.text).not.toContain(keys);
  }
  const stranger = await signedIn(await addSeller([await openTestStore(), "owner"]));
  expect([(await stranger.ask(keys)).status, (await make(stranger)).status]).toEqual([404, 404]);
  expect(await count()).toBe(made);
});

test("a key is in the answer that made it, and in no other; nothing keeps that answer", async () => {
  const browser = await signedIn(owner);
  const made = await make(browser);
  const [key = ""] = /opk_[\w-]{22}_[\w-]{43}/.exec(made.text) ?? [];
  expect([made.status, key.length]).toEqual([200, 70]);
  expect(made.headers["cache-control"]).toContain("no-store");
  const asData = await browser.ask(`${keys}.data`, {
    form: { intent: "create", name: "Till", "scope.orders.read": "on", days: "" },
  });
  expect([asData.status, asData.headers["cache-control"]]).toEqual([200, made.headers["cache-control"]]);
  expect(asData.text).toMatch(/opk_[\w-]{22}_[\w-]{43}/);
  const page = await browser.ask(keys);
  expect(page.status).toBe(200);
  expect(page.text).not.toContain(key.slice(-37));
});

test("who signed in long ago is asked to sign in once more, and no key is made", async () => {
  const browser = await signedIn(owner);
  const made = await count();
  await sql("update seller_sessions set created_at = now() - interval '16 minutes' where user_id = $1", [
    owner.id,
  ]);
  const old = new Visitor(PLATFORM);
  old.adopt(browser, (name) => !name.endsWith("session_data"));
  const answer = await make(old);
  expect(answer.status).toBe(302);
  expect(String(answer.headers["location"])).toMatch(/^\/sign-in\?.*again=1/);
  expect(await count()).toBe(made);
  expect((await old.ask(keys)).text).toContain("Sign in once more");
});
