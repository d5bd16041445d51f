import { beforeEach, describe, expect, test } from "vitest";
import type { StoreContext } from "#domain/context.ts";
import { Conflict, NotFound, TooMany } from "#domain/errors.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { today } from "#domain/order/today.ts";
import { answerThread } from "#domain/thread/inbox-answer.ts";
import { assignThread } from "#domain/thread/inbox-assign.ts";
import type { KeptMessage } from "#domain/thread/kept.ts";
import { setDone } from "#domain/thread/inbox-done.ts";
import { listInbox } from "#domain/thread/inbox-list.ts";
import { threadForSeller } from "#domain/thread/inbox-thread.ts";
import { Talking } from "./talking.ts";

let at: Talking;
let order: Awaited<ReturnType<Talking["order"]>>;
beforeEach(async () => {
  at = await Talking.start();
  order = await at.order("Zainab Bello");
});

const idOf = ({ actor }: StoreContext) => (actor.kind === "staff" ? actor.userId : "");
const NOBODY = "0190f3c0-0000-7000-8000-00000000feed";

describe("a thread", () => {
  test("opens with what it is about, before anything was said, in one trip", async () => {
    const before = at.open.trips.total;
    const thread = await threadForSeller(at.shop, order.id);
    expect(at.open.trips.total - before).toBe(1);
    expect(thread).toMatchObject({
      kind: "order",
      name: "Zainab Bello",
      messages: [],
      last: 0,
      spoken: false,
      order: { number: order.number, status: "placed", method: "pay_on_delivery", total: 5, lines: [] },
    });
  });

  test("that is long opens at its end, and further back where it is asked to", async () => {
    const room = { said: [] as KeptMessage[], staffRead: 0, buyerRead: 0 };
    at.rooms.set(order.id, room);
    for (let seq = 1; seq <= 320; seq++)
      room.said.push({
        seq,
        id: `message-${seq}`,
        by: "buyer",
        author: "Zainab",
        authorId: "",
        at: at.now.toISOString(),
        body: { kind: "text", text: String(seq) },
      });
    await at.keep(order);
    const seqs = async (from?: number) =>
      (await threadForSeller(at.shop, order.id, from === undefined ? {} : { from })).messages.map(
        ({ seq }) => seq,
      );
    expect(await seqs()).toEqual(Array.from({ length: 100 }, (_, i) => i + 221));
    expect(await seqs(1)).toEqual(Array.from({ length: 320 }, (_, i) => i + 1));
    expect(await seqs(320)).toEqual([320]);
  });

  test("is read by being seen, but not by those who may not answer, nor by being fetched", async () => {
    await at.say(order, "buyer", "Is it on its way?");
    const viewer = await at.as("viewer", "Vera");
    const unread = async () => (await orderForSeller(at.shop, order.number)).talk;
    await threadForSeller(viewer, order.id, { seen: true });
    await threadForSeller(at.shop, order.id);
    expect(await unread()).toEqual({ unread: 1, spoken: true });
    await threadForSeller(at.shop, order.id, { seen: true });
    expect(await unread()).toEqual({ unread: 0, spoken: true });
  });

  test("of nobody, of another store or of a forgotten buyer is not there", async () => {
    const other = await Talking.start();
    for (const [shop, id] of [
      [at.shop, NOBODY],
      [at.shop, "nonsense"],
      [other.shop, order.id],
    ] as const) {
      await expect(threadForSeller(shop, id)).rejects.toThrow(NotFound);
      await expect(answerThread(shop, id, { clientId: NOBODY, text: "Hello" })).rejects.toThrow(NotFound);
    }
    await at.open.sql("update orders set erased_at = now() where id = $1", [order.id]);
    await expect(threadForSeller(at.shop, order.id)).rejects.toThrow(NotFound);
  });
});

test("an answer under one name is said once, and one without a name under a new one", async () => {
  for (const clientId of ["press-0001", "press-0001", "", "!"])
    await answerThread(at.shop, order.id, { clientId, text: "It left today." });
  const { messages } = await threadForSeller(at.shop, order.id);
  expect(messages).toHaveLength(3);
  // Whoever goes back to the form and writes anew says another thing.
  await answerThread(at.shop, order.id, { clientId: "press-0001", text: "It left today, by bike." });
  expect((await threadForSeller(at.shop, order.id)).messages).toHaveLength(4);
  await expect(answerThread(at.shop, order.id, { clientId: "", text: "too many" })).rejects.toThrow(TooMany);
});

describe("work", () => {
  beforeEach(() => at.say(order, "buyer", "Is it on its way?"));
  const row = async () => (await listInbox(at.shop, { show: "all" })).threads[0];

  test("is given to somebody who may answer, and taken back, each in one trip", async () => {
    const bola = await at.as("staff", "Bola");
    const before = at.open.trips.total;
    await assignThread(at.shop, order.id, idOf(bola));
    expect(at.open.trips.total - before).toBe(1);
    expect((await row())?.assignedTo).toEqual({ userId: idOf(bola), name: "Bola" });
    expect(await threadForSeller(bola, order.id)).toMatchObject({
      assignedTo: idOf(bola),
      people: [{ name: "Bola", me: true }],
    });
    await assignThread(bola, order.id, null);
    expect((await row())?.assignedTo).toBeNull();
  });

  test("is not given to a viewer, to somebody of another store, or where nothing was said", async () => {
    const viewer = await at.as("viewer", "Vera");
    const stranger = await (await Talking.start()).as("manager", "Mina");
    const bola = await at.as("staff", "Bola");
    const silent = await at.order("Silent");
    for (const [id, to] of [
      [order.id, idOf(viewer)],
      [order.id, idOf(stranger)],
      [order.id, NOBODY],
      [silent.id, idOf(bola)],
    ] as const)
      await expect(assignThread(at.shop, id, to)).rejects.toThrow(Conflict);
    expect((await row())?.assignedTo).toBeNull();
    await expect(setDone(at.shop, silent.id, true)).rejects.toThrow(Conflict);
    const other = await Talking.start();
    await expect(setDone(other.shop, order.id, true)).rejects.toThrow(Conflict);
  });

  test("of somebody who may only look on by now is nobody's, until they may answer again", async () => {
    const bola = await at.as("staff", "Bola");
    const become = (role: string) =>
      at.open.sql("update store_staff set role = $2 where user_id = $1", [idOf(bola), role]);
    const listed = async (show: string, shop = at.shop) => {
      const { threads, counts } = await listInbox(shop, { show });
      return [threads.map(({ name }) => name), counts];
    };
    await assignThread(at.shop, order.id, idOf(bola));
    await become("viewer");
    expect(await listed("unassigned")).toMatchObject([["Zainab Bello"], { unassigned: 1 }]);
    expect(await listed("mine", bola)).toMatchObject([[], { mine: 0 }]);
    expect((await row())?.assignedTo).toBeNull();
    expect((await threadForSeller(at.shop, order.id)).assignedTo).toBeNull();
    await become("manager");
    expect(await listed("unassigned")).toMatchObject([[], { unassigned: 0 }]);
    expect(await listed("mine", bola)).toMatchObject([["Zainab Bello"], { mine: 1 }]);
  });

  test("is done until the buyer's next word, which nothing else undoes", async () => {
    await setDone(at.shop, order.id, true);
    expect((await row())?.done).toBe(true);
    await at.say(order, "staff", "One more thing.");
    await at.say(order, "system", "ORDER_FULFILLED");
    expect((await row())?.done).toBe(true);
    await at.say(order, "buyer", "Thank you!");
    expect((await row())?.done).toBe(false);
    await setDone(at.shop, order.id, true);
    await setDone(at.shop, order.id, false);
    expect((await row())?.done).toBe(false);
  });

  test("that waits is on today's list, until it is answered or done", async () => {
    const waiting = async () => (await today(at.shop)).waiting.messages;
    expect(await waiting()).toBe(1);
    await setDone(at.shop, order.id, true);
    expect(await waiting()).toBe(0);
    await at.say(order, "buyer", "Hello?");
    expect(await waiting()).toBe(1);
    await at.say(order, "staff", "Yes, it left.");
    expect(await waiting()).toBe(0);
  });
});

test("what was said is noted in whatever order it is kept", async () => {
  await at.say(order, "buyer", "one");
  const room = at.rooms.get(order.id);
  await at.say(order, "buyer", "two");
  const late = room?.said.splice(0, 1) ?? [];
  await at.open.sql("delete from thread_messages where thread_id = $1 and seq = 1", [order.id]);
  room?.said.unshift(...late);
  await at.keep(order);
  expect((await listInbox(at.shop, {})).threads).toMatchObject([{ said: { text: "two" }, lastSeq: 2 }]);
});
