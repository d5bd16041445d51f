import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { WebSocket } from "miniflare";
import { servePlatform, type Platform } from "#dev/platform.ts";
import { freePort } from "#dev/server.ts";
import { CLOSED, type FromRoom, PROTOCOL } from "#domain/thread/protocol.ts";
import { roomName, type Speaker } from "#domain/thread/thread.ts";
import type { FromInbox } from "#domain/thread/kept.ts";
import { upgradeFor } from "#party/admitted.ts";
import { knock, Page } from "./room.ts";
import { account, sessionCookie } from "./session-cookie.ts";
import { openTestStore, sql, type TestStore } from "./store.ts";
import { orderIn } from "./talk.ts";

/* Who was let in is let in for ten minutes: those who come here were let in almost that long ago, by the door's own words. */

const LET_IN_MS = 10 * 60_000;
const { env } = inject("built");
let platform: Platform;
let port: number;
let store: TestStore;
beforeAll(async () => {
  [port, store] = await Promise.all([freePort(), openTestStore()]);
  platform = await servePlatform({
    env: { ...env, PLATFORM_ORIGIN: `http://localhost:${port}` },
    port,
    crons: false,
  });
});
afterAll(() => platform.stop());

const ADA: Speaker = { side: "staff", id: "ada", name: "Ada" };

/** A page whose ten minutes end in so many milliseconds. */
class Late {
  readonly told: (FromRoom | FromInbox)[] = [];
  closed: number | null = null;
  private readonly socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.addEventListener("message", ({ data }) => this.told.push(JSON.parse(data as string)));
    socket.addEventListener("close", ({ code }) => (this.closed = code));
    socket.accept();
  }

  static async in(where: "ROOMS" | "INBOXES", name: string, leftMs: number): Promise<Late> {
    const asked = new Request(`http://room/?v=${PROTOCOL}&after=0`, {
      headers: { "sec-websocket-version": "13" },
    });
    const at = new Date(Date.now() - LET_IN_MS + leftMs);
    const { url, headers } = upgradeFor(asked, { speaker: ADA, mayWrite: true }, at);
    const rooms = await platform.mf.getDurableObjectNamespace(where, "opnmrt");
    const answer = await rooms.getByName(name).fetch(url, { headers: Object.fromEntries(headers) });
    if (!answer.webSocket) throw new Error(`It was not let in: ${answer.status}`);
    return new Late(answer.webSocket);
  }

  say(frame: object): void {
    this.socket.send(JSON.stringify(frame));
  }

  get texts(): string[] {
    return this.told.flatMap((frame) =>
      frame.t === "messages" || frame.t === "welcome"
        ? frame.messages.map(({ body }) => (body.kind === "text" ? body.text : ""))
        : [],
    );
  }
}

/** A connection that a room closed ends when the room falls asleep. */
const SLOWLY = { timeout: 45_000 };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const host = () => `${store.slug}.localhost:${port}`;
const inboxPath = () => `/rooms/stores/${store.slug}`;

test("whose ten minutes are over says nothing more, and hears nothing more, in a room", async () => {
  const { id, room: path } = await orderIn(store);
  const name = roomName({ storeId: store.id, kind: "order", id });
  const buyer = await Page.open({ host: host(), path, port });
  const [speaking, hearing, young] = [
    await Late.in("ROOMS", name, 2_500),
    await Late.in("ROOMS", name, 2_500),
    await Late.in("ROOMS", name, 60_000),
  ];
  speaking.say({ t: "send", id: "while-it-lasts", text: "I am here" });
  await expect.poll(() => [buyer.texts, hearing.texts]).toEqual([["I am here"], ["I am here"]]);
  await pause(2_600);
  expect([speaking.closed, hearing.closed]).toEqual([null, null]);
  speaking.say({ t: "send", id: "after-the-end", text: "I am still here" });
  await expect.poll(() => speaking.closed, SLOWLY).toBe(CLOSED.again);
  buyer.say("Who is there?");
  await expect.poll(() => young.texts).toEqual(["I am here", "Who is there?"]);
  await expect.poll(() => hearing.closed, SLOWLY).toBe(CLOSED.again);
  expect([hearing.texts, buyer.texts]).toEqual([["I am here"], ["I am here", "Who is there?"]]);
  expect(young.closed).toBeNull();
});

test("nor hears anything more in the inbox", async () => {
  const { room: path } = await orderIn(store);
  const buyer = await Page.open({ host: host(), path, port });
  const [old, young] = [
    await Late.in("INBOXES", store.id, 1_000),
    await Late.in("INBOXES", store.id, 60_000),
  ];
  await pause(1_100);
  buyer.say("Hello?");
  await expect.poll(() => young.told.map(({ t }) => t)).toContain("thread");
  expect(old.told).toEqual([]);
});

test("who was dismissed meanwhile and comes again is not let in; whoever still works there is", async () => {
  const { id } = await orderIn(store);
  const path = `${inboxPath()}/${id}`;
  const people = await Promise.all(
    ["Ngozi", "Bisi"].map(async (name) => {
      const seller = await account("seller");
      await sql("insert into store_staff (store_id, user_id, role, name) values ($1, $2, 'staff', $3)", [
        store.id,
        seller.id,
        name,
      ]);
      return { seller, at: { host: `localhost:${port}`, port, cookie: await sessionCookie(seller) } };
    }),
  );
  const [ngozi, bisi] = people as [(typeof people)[0], (typeof people)[0]];
  const late = await Late.in("ROOMS", roomName({ storeId: store.id, kind: "order", id }), 1_000);
  for (const { at } of people)
    for (const door of [path, inboxPath()]) expect(await knock({ ...at, path: door })).toBe(101);
  await sql("delete from store_staff where store_id = $1 and user_id = $2", [store.id, ngozi.seller.id]);
  await pause(1_100);
  late.say({ t: "typing" });
  await expect.poll(() => late.closed, SLOWLY).toBe(CLOSED.again);
  for (const door of [path, inboxPath()]) {
    expect(await knock({ ...ngozi.at, path: door })).toBe(404);
    expect(await knock({ ...bisi.at, path: door })).toBe(101);
  }
});

test("a room that is forgotten has nothing of what was said, and nobody hears on", async () => {
  const { id, room: path } = await orderIn(store);
  const page = await Page.open({ host: host(), path, port });
  page.say("Hello?");
  await expect.poll(() => page.of("sent")).toHaveLength(1);
  const rooms = await platform.mf.getDurableObjectNamespace("ROOMS", "opnmrt");
  const room = rooms.getByName(roomName({ storeId: store.id, kind: "order", id }));
  // It ends itself in the middle of the answer.
  await (room as unknown as { forget: () => Promise<void> }).forget().catch(() => undefined);
  await expect.poll(() => page.closed).not.toBeNull();
  const again = await Page.open({ host: host(), path, port });
  await expect.poll(() => again.of("welcome")).toMatchObject([{ messages: [], last: 0 }]);
  again.say("Is anybody there?");
  await expect.poll(() => again.of("sent")).toMatchObject([{ seq: 1 }]);
});

test("the platform's word in a dispute answers for no shop: the buyer waits on", async () => {
  const { id, room: path } = await orderIn(store);
  const page = await Page.open({ host: host(), path, port });
  page.say("It never came.");
  await expect.poll(() => page.of("sent")).toHaveLength(1);
  const rooms = await platform.mf.getDurableObjectNamespace("ROOMS", "opnmrt");
  const room = rooms.getByName(roomName({ storeId: store.id, kind: "order", id }));
  const ngozi: Speaker = { side: "admin", id: "ngozi", name: "Ngozi" };
  await (room as unknown as { say: (...words: unknown[]) => Promise<unknown> }).say(
    ngozi,
    "word-0001",
    "We look at it.",
  );
  const books = () => sql("select last_seq, waiting_since from threads where id = $1", [id]);
  await expect.poll(books).toEqual([{ last_seq: 2, waiting_since: expect.any(Date) }]);
});
