import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { storeSigner } from "#wiring/identity/store-signer.ts";
import { LOCAL_SECRET_KEY } from "#wiring/settings.ts";
import { account, sessionCookie, type Account } from "./session-cookie.ts";
import { openTestStore, sql, type TestStore } from "./store.ts";
import { hostOf, tripsOf, visit } from "./visit.ts";

let store: TestStore;
let owner: Account;
beforeAll(async () => {
  store = await openTestStore();
  owner = await account("seller");
  await sql("insert into store_staff (store_id, user_id, role, name) values ($1, $2, 'owner', 'Ada')", [
    store.id,
    owner.id,
  ]);
});

/** The path of a link as the letter has it. */
async function invitationTo({ email }: Account, role = "staff"): Promise<string> {
  const id = randomUUID();
  await sql(
    `insert into staff_invitations (id, store_id, email, role, invited_by, invited_by_name, expires_at)
     values ($1, $2, $3, $4, $5, 'Ada', now() + interval '7 days')`,
    [id, store.id, email, role, owner.id],
  );
  const signature = await storeSigner(LOCAL_SECRET_KEY).sign(
    store.id,
    "invitation",
    `${store.id}.${id}.${email}`,
  );
  return `/invitations/${store.id}.${id}.${signature}`;
}

const as = async (who: Account) => ({ cookie: await sessionCookie(who) });
const platform = hostOf("");

/** A browser whose cookie was read before, as all but the first request of five minutes are. */
async function warm(who: Account): Promise<{ cookie: string }> {
  const { cookie } = await as(who);
  const { headers } = await visit(platform, "/", { headers: { cookie } });
  const lines = [headers["set-cookie"] ?? []].flat().map((line) => line.split(";")[0] ?? "");
  return { cookie: [cookie, ...lines.filter((line) => line.includes("session_data"))].join("; ") };
}

describe("a link to the staff", () => {
  test("shows the store to who holds it, in one trip, and is kept by nobody on the way", async () => {
    const path = await invitationTo(await account("seller"));
    const answer = await visit(platform, path);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(`Store ${store.slug}`);
    expect(tripsOf(answer)).toEqual({ read: 0, write: 0, platform: 1 });
    expect(answer.headers["cache-control"]).toContain("no-store");
  });

  test("that was changed by a letter shows nothing of the store", async () => {
    const path = await invitationTo(await account("seller"));
    const answer = await visit(platform, path.slice(0, -1) + (path.endsWith("A") ? "B" : "A"));
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain(store.slug);
  });

  test("takes nobody in who is not signed in", async () => {
    const path = await invitationTo(await account("seller"));
    const answer = await visit(platform, path, { form: {} });
    expect([answer.status, answer.headers.location]).toEqual([302, path]);
  });

  test("takes the right person in, in one trip, once", async () => {
    const who = await account("seller");
    const path = await invitationTo(who);
    const joined = await visit(platform, path, { form: {}, headers: await warm(who) });
    expect([joined.status, joined.headers.location]).toEqual([302, `/dashboard/${store.slug}?done=joined`]);
    expect(tripsOf(joined)).toEqual({ read: 0, write: 0, platform: 1 });
    const again = await visit(platform, path, { form: {}, headers: await as(who) });
    expect(again.status).toBe(409);
    expect((await visit(platform, path)).status).toBe(410);
    expect(await sql("select role from store_staff where user_id = $1", [who.id])).toEqual([
      { role: "staff" },
    ]);
  });

  test("tells somebody else whose it is, and takes them not", async () => {
    const [who, other] = [await account("seller"), await account("seller")];
    const path = await invitationTo(who);
    const seen = await visit(platform, path, { headers: await as(other) });
    expect(seen.text).toContain("Sign out, and in again");
    const answer = await visit(platform, path, { form: {}, headers: await as(other) });
    expect(answer.status).toBe(409);
    expect(await sql("select role from store_staff where user_id = $1", [other.id])).toEqual([]);
  });
});

test("the page of the staff is one trip, beside the door's and the frame's, which counts what is unread", async () => {
  const answer = await visit(platform, `/dashboard/${store.slug}/settings/staff`, {
    headers: await warm(owner),
  });
  expect(answer.status).toBe(200);
  expect(tripsOf(answer)).toEqual({ read: 2, write: 0, platform: 1 });
});

test("handing over asks who signed in long ago to do so again, and leads back to where one chooses", async () => {
  const cookie = await sessionCookie(owner);
  await sql("update seller_sessions set created_at = now() - interval '1 hour' where user_id = $1", [
    owner.id,
  ]);
  const path = `/dashboard/${store.slug}/settings/staff/ownership`;
  const answer = await visit(platform, path, { form: { userId: randomUUID() }, headers: { cookie } });
  const next = encodeURIComponent(path);
  expect([answer.status, answer.headers.location]).toEqual([302, `/sign-in?next=${next}&again=1`]);
  const back = await visit(platform, path, { headers: await as(owner) });
  expect([back.status, back.headers.location]).toEqual([
    302,
    `/dashboard/${store.slug}/settings/staff#hand-over`,
  ]);
});

test("who may not is told what they are, for whom it is, and the way back", async () => {
  const viewer = await account("seller");
  await sql("insert into store_staff (store_id, user_id, role) values ($1, $2, 'viewer')", [
    store.id,
    viewer.id,
  ]);
  const answer = await visit(platform, `/dashboard/${store.slug}/settings/staff`, {
    headers: await as(viewer),
  });
  expect(answer.status).toBe(403);
  expect(answer.text).toContain(`You are a viewer in Store ${store.slug}`);
  expect(answer.text).toContain("this is for the owner and managers");
  expect(answer.text).toContain(`href="/dashboard/${store.slug}"`);
  expect(answer.text).toContain("<title>This is not open to you");
});
