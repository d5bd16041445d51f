import { beforeEach, describe, expect, test } from "vitest";
import type { FromInbox } from "#domain/thread/kept.ts";
import { Page } from "./room.ts";
import { account, sessionCookie } from "./session-cookie.ts";
import { openTestStore, sql, type TestStore } from "./store.ts";
import { orderIn } from "./talk.ts";
import { hostOf, tripsOf, visit, type Answer } from "./visit.ts";

const platform = hostOf("");

/** Somebody who works in a store, and how they ask for its pages. */
async function memberOf(store: TestStore, role: "owner" | "manager" | "staff" | "viewer", name = "Ngozi") {
  const { id, ...who } = await account("seller");
  await sql("insert into store_staff (store_id, user_id, role, name) values ($1, $2, $3, $4)", [
    store.id,
    id,
    role,
    name,
  ]);
  const cookie = await sessionCookie({ id, ...who });
  return {
    id,
    cookie,
    ask: (path: string, form?: Record<string, string>): Promise<Answer> =>
      visit(platform, `/dashboard/${store.slug}${path}`, { headers: { cookie }, ...(form && { form }) }),
  };
}

/** A store with an order whose buyer has said something. */
async function asked(text = "Is it on its way?") {
  const store = await openTestStore();
  const order = await orderIn(store);
  const page = await Page.open({ host: store.host, path: order.room });
  page.say(text);
  await kept(order.id, 1);
  return { store, order, page };
}

const kept = (id: string, seq: number) =>
  expect
    .poll(() => sql("select last_seq, said_seq from threads where id = $1", [id]))
    .toEqual([{ last_seq: seq, said_seq: seq }]);
const saidIn = (id: string) =>
  sql<{ by: string; text: string }>(
    "select by, body ->> 'text' as text from thread_messages where thread_id = $1 order by seq",
    [id],
  );
const clientIdIn = ({ text }: Answer) => /name="clientId" value="([^"]+)"/.exec(text)?.[1] ?? "";

let at: Awaited<ReturnType<typeof asked>>;
let staff: Awaited<ReturnType<typeof memberOf>>;
beforeEach(async () => {
  at = await asked();
  staff = await memberOf(at.store, "staff");
});

test("a block holds at once: who sits in the room has to come in again, and is heard no more", async () => {
  expect((await staff.ask(`/inbox/${at.order.id}`, { intent: "block" })).status).toBeLessThan(400);
  await expect.poll(() => at.page.closed).toEqual({ code: 4401 });
  const again = await Page.open({ host: at.store.host, path: at.order.room });
  const id = again.say("Me again");
  await expect.poll(() => again.of("refused")).toEqual([expect.objectContaining({ id, code: "closed" })]);
});

describe("without a script", () => {
  test("the inbox lists who wrote, and the order's page, today and the way around say that somebody did", async () => {
    const inbox = await staff.ask("/inbox");
    expect([inbox.status, inbox.text]).toEqual([200, expect.stringContaining("Is it on its way?")]);
    expect(inbox.text).toContain(`/inbox/${at.order.id}`);
    // The frame's own count of what is unread is asked for at the same time.
    expect(tripsOf(inbox)).toMatchObject({ read: 2, write: 0 });
    expect((await staff.ask("")).text).toContain("has a message to answer");
    const order = await staff.ask(`/orders/${at.order.number}`);
    expect(order.text).toMatch(/Messages.{0,400}1<span class="sr-only"> unread/s);
  });

  test("a thread is read by opening it, and answered by its form, once however often it is pressed", async () => {
    const thread = await staff.ask(`/inbox/${at.order.id}`);
    expect(thread.status).toBe(200);
    expect(thread.text).toContain("Is it on its way?");
    await expect.poll(() => at.page.of("reads").at(-1)?.reads.staff).toBe(1);
    const form = { clientId: clientIdIn(thread), text: "It left <this> morning." };
    const answers = await Promise.all([1, 2, 3].map(() => staff.ask(`/inbox/${at.order.id}`, form)));
    for (const { status, headers } of answers)
      expect([status, headers["location"]]).toEqual([
        302,
        `/dashboard/${at.store.slug}/inbox/${at.order.id}`,
      ]);
    await expect.poll(() => at.page.texts).toEqual(["Is it on its way?", "It left <this> morning."]);
    const after = await staff.ask(`/inbox/${at.order.id}`);
    expect(after.text).toContain("It left &lt;this&gt; morning.");
    expect(clientIdIn(after)).not.toBe(form.clientId);
  });

  test("what can't be said stays in the field, with the reason and its name", async () => {
    const path = `/inbox/${at.order.id}`;
    const clientId = clientIdIn(await staff.ask(path));
    const long = `long ${"x".repeat(4_000)}`;
    const refused = await staff.ask(path, { clientId, text: long });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(long);
    expect(refused.text).toContain("several messages");
    expect(clientIdIn(refused)).toBe(clientId);
    const empty = await staff.ask(path, { clientId, text: " \n" });
    expect([empty.status, empty.text]).toEqual([422, expect.stringContaining("Write your message first.")]);
    for (let i = 0; i < 30; i++) await staff.ask(path, { clientId: `message-${i}`, text: String(i) });
    const rushed = await staff.ask(path, { clientId, text: "one more" });
    expect([rushed.status, rushed.text]).toEqual([
      429,
      expect.stringContaining("That was too often. Please try again in"),
    ]);
    expect(rushed.text).toContain("one more");
  });

  test("a thread is given to somebody, done and open again", async () => {
    const bola = await memberOf(at.store, "manager", "Bola");
    const path = `/inbox/${at.order.id}`;
    const row = () =>
      sql("select assigned_to, done_at is not null as done from threads where id = $1", [at.order.id]);
    expect((await staff.ask(path, { intent: "assign", to: bola.id })).status).toBe(200);
    expect(await row()).toEqual([{ assigned_to: bola.id, done: false }]);
    expect((await staff.ask("/inbox")).text).toContain("Bola");
    expect((await bola.ask("/inbox?show=mine")).text).toContain(at.order.id);
    expect((await staff.ask("/inbox?show=mine")).text).not.toContain(`/inbox/${at.order.id}`);
    await staff.ask(path, { intent: "assign", to: "" });
    await staff.ask(path, { intent: "done" });
    expect(await row()).toEqual([{ assigned_to: null, done: true }]);
    at.page.say("And the other one?");
    await kept(at.order.id, 2);
    expect(await row()).toEqual([{ assigned_to: null, done: false }]);
    await staff.ask(path, { intent: "done" });
    await staff.ask(path, { intent: "open" });
    expect(await row()).toEqual([{ assigned_to: null, done: false }]);
    const viewer = await memberOf(at.store, "viewer");
    expect((await staff.ask(path, { intent: "assign", to: viewer.id })).status).toBe(409);
  });

  test("addresses in what somebody wrote are links that vouch for nothing, and other schemes are words", async () => {
    at.page.say('See https://example.com/a?b="c". javascript:alert(1) <img src=x onerror=alert(1)>');
    await kept(at.order.id, 2);
    const { text } = await staff.ask(`/inbox/${at.order.id}`);
    expect(text).toMatch(
      /<a href="https:\/\/example\.com\/a\?b=" target="_blank" rel="nofollow noopener ugc"/,
    );
    expect(text).not.toContain('href="javascript:');
    expect(text).not.toContain("<img src=x");
  });
});

describe("walls", () => {
  test("another store's people see and change nothing, by any way", async () => {
    const other = await asked("Do you ship to Kano?");
    const stranger = await memberOf(other.store, "owner");
    const path = `/inbox/${at.order.id}`;
    const inbox = (await stranger.ask("/inbox?show=all")).text;
    expect(inbox).toContain("Do you ship to Kano?");
    expect(inbox).not.toContain("Is it on its way?");
    expect((await stranger.ask("/inbox?show=all&q=way")).text).not.toContain("Is it on its way?");
    expect((await stranger.ask(path)).status).toBe(404);
    expect((await stranger.ask(path, { text: "Hello" })).status).toBe(404);
    for (const form of [
      { intent: "assign", to: stranger.id },
      { intent: "done", to: "" },
    ])
      expect((await stranger.ask(path, form)).status).toBe(409);
    expect((await staff.ask(path, { intent: "assign", to: stranger.id })).status).toBe(409);
    expect(await sql("select assigned_to, done_at from threads where id = $1", [at.order.id])).toEqual([
      { assigned_to: null, done_at: null },
    ]);
    expect(await saidIn(at.order.id)).toEqual([{ by: "buyer", text: "Is it on its way?" }]);
  });

  test("a viewer reads along, unseen, and has no form", async () => {
    const viewer = await memberOf(at.store, "viewer");
    const path = `/inbox/${at.order.id}`;
    const thread = await viewer.ask(path);
    expect(thread.text).toContain("You can read this conversation, not answer in it.");
    expect(thread.text).not.toContain('name="clientId"');
    expect((await viewer.ask(path, { text: "Hello" })).status).toBe(403);
    expect((await viewer.ask("/settings/replies", { title: "A", text: "B" })).status).toBe(403);
    expect(await sql("select staff_unread from threads where id = $1", [at.order.id])).toEqual([
      { staff_unread: 1 },
    ]);
    expect(at.page.of("reads")).toEqual([]);
  });

  test("what does not exist is not there", async () => {
    for (const id of ["nonsense", "0190f3c0-0000-7000-8000-00000000feed"])
      expect((await staff.ask(`/inbox/${id}`)).status).toBe(404);
    expect((await staff.ask("/settings/replies", { id: "nonsense", title: "A", text: "B" })).status).toBe(
      404,
    );
  });
});

test("an inbox that is open hears of each word, and of what was read", async () => {
  const inbox = await Page.open({
    host: platform,
    path: `/rooms/stores/${at.store.slug}`,
    cookie: staff.cookie,
  });
  const threads = () =>
    (inbox.told as unknown as FromInbox[]).map(({ thread, standing }) => [
      thread.id,
      standing.lastText,
      standing.staffUnread,
    ]);
  at.page.say("Hello?");
  await expect.poll(threads).toEqual([[at.order.id, "Hello?", 2]]);
  await staff.ask(`/inbox/${at.order.id}`);
  await expect.poll(() => threads().at(-1)).toEqual([at.order.id, "Hello?", 0]);
});

test("saved replies stand in the picker's page, and go", async () => {
  expect((await staff.ask("/settings/replies", { title: "Washing", text: "Cold, {name}." })).status).toBe(
    200,
  );
  const page = await staff.ask("/settings/replies");
  expect(page.text).toContain("Washing");
  const [saved] = await sql<{ id: string }>("select id from saved_replies where store_id = $1", [
    at.store.id,
  ]);
  await staff.ask("/settings/replies", { intent: "delete", id: saved?.id ?? "" });
  expect(await sql("select from saved_replies where store_id = $1", [at.store.id])).toEqual([]);
});
