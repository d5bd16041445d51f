import { beforeEach, describe, expect, test } from "vitest";
import { assignThread } from "#domain/thread/inbox-assign.ts";
import { setDone } from "#domain/thread/inbox-done.ts";
import { listInbox } from "#domain/thread/inbox-list.ts";
import { unreadNews } from "#domain/notice/news.ts";
import { MINUTE, START, Talking } from "./talking.ts";

let at: Talking;
beforeEach(async () => void (at = await Talking.start()));

type Ask = Parameters<typeof listInbox>[1];
const names = async (ask: Ask = {}, shop = at.shop) =>
  (await listInbox(shop, ask)).threads.map(({ name }) => name);

test("an inbox lists where somebody spoke, the newest word first, in one trip", async () => {
  const zainab = await at.order("Zainab Bello");
  const [chidi, silent] = [await at.buyer("Chidi", "chidi@example.com"), await at.order("Nobody")];
  await at.say(silent, "system", "ORDER_CREATED");
  await at.say(zainab, "buyer", "Is it on its way?");
  await at.say(chidi, "buyer", "Do you have it in blue?");
  await at.say(zainab, "system", "ORDER_FULFILLED");
  const before = at.open.trips.total;
  const { threads, counts } = await listInbox(at.shop, {});
  expect(at.open.trips.total - before).toBe(1);
  expect(threads).toMatchObject([
    { name: "Chidi", kind: "buyer", orderNumber: null, unread: 1, done: false, assignedTo: null },
    {
      name: "Zainab Bello",
      kind: "order",
      orderNumber: zainab.number,
      said: { by: "buyer", text: "Is it on its way?" },
      lastSeq: 2,
      waitingSince: new Date(START.getTime() + 2 * MINUTE),
    },
  ]);
  expect(counts).toEqual({
    open: 2,
    waiting: 2,
    unread: 2,
    mine: 0,
    unassigned: 2,
    disputes: 0,
    done: 0,
    all: 2,
  });
});

test("its filters are what they say", async () => {
  const [a, b, c] = [await at.order("A"), await at.order("B"), await at.order("C")];
  for (const thread of [a, b, c]) await at.say(thread, "buyer", "Hello?");
  await at.say(b, "staff", "Hello!");
  const bola = await at.as("staff", "Bola");
  const me = bola.actor.kind === "staff" ? bola.actor.userId : "";
  await assignThread(at.shop, a.id, me);
  await setDone(at.shop, c.id, true);
  expect(await names()).toEqual(["B", "A"]);
  expect(await names({ show: "waiting" })).toEqual(["A"]);
  expect(await names({ show: "unread" })).toEqual(["A"]);
  expect(await names({ show: "mine" }, bola)).toEqual(["A"]);
  expect(await names({ show: "mine" })).toEqual([]);
  expect(await names({ show: "unassigned" })).toEqual(["B"]);
  expect(await names({ show: "done" })).toEqual(["C"]);
  expect(await names({ show: "all" })).toEqual(["B", "C", "A"]);
  expect(await names({ show: "nonsense" })).toEqual(["B", "A"]);
  expect((await listInbox(bola, {})).counts).toEqual({
    open: 2,
    waiting: 1,
    unread: 1,
    mine: 1,
    unassigned: 1,
    disputes: 0,
    done: 1,
    all: 3,
  });
  expect((await unreadNews(at.shop)).threads).toEqual([a.id]);
  // Who is not on the staff any more sees to nothing.
  await at.open.sql("delete from store_staff where user_id = $1", [me]);
  expect(await names({ show: "unassigned" })).toEqual(["B", "A"]);
  expect((await listInbox(at.shop, {})).threads.map(({ assignedTo }) => assignedTo)).toEqual([null, null]);
});

test("it goes on where a page ends, also where two spoke in the same moment", async () => {
  const all: string[] = [];
  for (let i = 0; i < 53; i++) {
    const thread = await at.order(`Buyer ${i}`);
    at.now = new Date(START.getTime() - MINUTE);
    await at.say(thread, "buyer", "Hello?");
    all.push(thread.id);
  }
  const first = await listInbox(at.shop, {});
  const second = await listInbox(at.shop, { cursor: first.nextCursor });
  expect([first.threads.length, second.threads.length, second.nextCursor]).toEqual([50, 3, null]);
  const seen = [...first.threads, ...second.threads].map(({ id }) => id);
  expect(seen).toEqual(all.toSorted().toReversed());
  expect((await listInbox(at.shop, { cursor: "nonsense" })).threads).toHaveLength(50);
});

describe("search", () => {
  let zainab: Awaited<ReturnType<Talking["order"]>>;
  beforeEach(async () => {
    zainab = await at.order("Zainab Bello", "z.bello@example.com");
    await at.say(zainab, "buyer", "Is the blanket of Ọ̀yọ́ on its way? It said 100% cotton.");
    await at.say(zainab, "staff", "It leaves tomorrow.");
    await at.say(await at.buyer("Chidi", "chidi@example.com"), "buyer", "Do you have it in blue?");
    await at.order("Zainab Silent");
  });

  test.each([
    ["zainab", ["Zainab Bello"]],
    ["Z.BELLO@", ["Zainab Bello"]],
    ["chidi@example.com", ["Chidi"]],
    ["tomorrow", ["Zainab Bello"]],
    ["blanket way", ["Zainab Bello"]],
    ["blank", ["Zainab Bello"]],
    ["oyo", ["Zainab Bello"]],
    ["it", ["Chidi", "Zainab Bello"]],
    ["%", []],
    ["_", []],
    ["\\", []],
    ["' or true --", []],
    ["nothing like it", []],
    ["   ", ["Chidi", "Zainab Bello"]],
    ["\0", ["Chidi", "Zainab Bello"]],
  ])("for “%s”", async (q, found) => expect(await names({ q })).toEqual(found));

  test("for the number of an order, with or without its sign", async () => {
    expect(await names({ q: `#${zainab.number}` })).toEqual(["Zainab Bello"]);
    expect(await names({ q: String(zainab.number) })).toEqual(["Zainab Bello"]);
    expect(await names({ q: "99999999999" })).toEqual([]);
  });

  test("for what a card says: what a picture shows, what a product is called", async () => {
    const text = "the torn seam of the Ọ̀yọ́ tote";
    const speaker = { side: "buyer" as const, id: "", name: "Zainab" };
    await at.shop.ports.rooms.show(zainab, speaker, { kind: "card", of: "picture", id: zainab.id, text });
    expect(await names({ q: "torn tote" })).toEqual(["Zainab Bello"]);
  });

  test("finds nothing of another store", async () => {
    const other = await Talking.start();
    expect(await names({ q: "tomorrow" }, other.shop)).toEqual([]);
    expect(await names({ show: "all" }, other.shop)).toEqual([]);
  });
});

test("the first answer is measured: half had theirs within so many minutes, of those who first wrote in 30 days", async () => {
  expect((await listInbox(at.shop, {})).answerMinutes).toBeNull();
  for (const minutes of [2, 10, 300]) {
    const thread = await at.order("A");
    await at.say(thread, "buyer", "Hello?");
    at.now = new Date(at.now.getTime() + (minutes - 1) * MINUTE);
    await at.say(thread, "staff", "Hello!");
    await at.say(thread, "buyer", "And now?");
  }
  await at.say(await at.order("Unanswered"), "buyer", "Hello?");
  expect((await listInbox(at.shop, {})).answerMinutes).toBe(10);
  at.now = new Date(at.now.getTime() + 31 * 24 * 60 * MINUTE);
  expect((await listInbox(at.shop, {})).answerMinutes).toBeNull();
});
