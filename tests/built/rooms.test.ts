import { beforeAll, describe, expect, test } from "vitest";
import { PROTOCOL } from "#domain/thread/protocol.ts";
import { member } from "./account.ts";
import { DETAILS } from "./buyer.ts";
import { knock, Page } from "./room.ts";
import { account, sessionCookie } from "./session-cookie.ts";
import { openTestStore, sql } from "./store.ts";
import { ofIn, orderIn, staffIn } from "./talk.ts";
import { hostOf, visit } from "./visit.ts";

const platform = hostOf("");

/** A store with an order, and somebody who works there. */
async function talkingStore(role = "staff") {
  const store = await openTestStore();
  const { id, room } = await orderIn(store);
  const seller = await account("seller");
  await sql("insert into store_staff (store_id, user_id, role, name) values ($1, $2, $3, 'Ada')", [
    store.id,
    seller.id,
    role,
  ]);
  return { store, room, orderId: id, seller, cookie: await sessionCookie(seller) };
}

let shop: Awaited<ReturnType<typeof talkingStore>>;
beforeAll(async () => {
  shop = await talkingStore();
});

const asBuyer = (of = shop) => Page.open({ host: of.store.host, path: of.room });
const staffPath = (of = shop) => `/rooms/stores/${of.store.slug}/${of.orderId}`;
const asStaff = (of = shop) => Page.open({ host: platform, path: staffPath(of), cookie: of.cookie });

describe("a room", () => {
  test("carries what a guest with the order's key and the store's people say, in one order for both", async () => {
    const here = await talkingStore();
    const [buyer, staff] = [await asBuyer(here), await asStaff(here)];
    const id = buyer.say("Is it on its way?");
    await expect.poll(() => buyer.of("sent").map((sent) => sent.id)).toEqual([id]);
    await expect.poll(() => staff.texts).toEqual(["Is it on its way?"]);
    staff.say("It left this morning.");
    await expect.poll(() => buyer.texts).toEqual(["Is it on its way?", "It left this morning."]);
    expect(buyer.messages).toEqual(staff.messages);
    expect(buyer.messages.map(({ seq, by, author }) => [seq, by, author])).toEqual([
      [1, "buyer", DETAILS.name],
      [2, "staff", "Ngozi"],
    ]);
    await expect
      .poll(() =>
        sql(
          "select seq, by, body ->> 'text' as text from thread_messages where thread_id = $1 order by seq",
          [here.orderId],
        ),
      )
      .toEqual([
        { seq: 1, by: "buyer", text: "Is it on its way?" },
        { seq: 2, by: "staff", text: "It left this morning." },
      ]);
    await expect
      .poll(() =>
        sql("select last_seq, staff_unread, waiting_since from threads where id = $1", [here.orderId]),
      )
      .toEqual([{ last_seq: 2, staff_unread: 0, waiting_since: null }]);
  });

  test("keeps what is sent twice once, and says so to both", async () => {
    const here = await talkingStore();
    const [one, two] = [await asBuyer(here), await asBuyer(here)];
    const id = one.say("Hello?");
    two.say("Hello?", id);
    one.say("Hello?", id);
    await expect.poll(() => one.of("sent")).toHaveLength(2);
    await expect.poll(() => two.of("sent")).toHaveLength(1);
    expect([one.texts, two.texts]).toEqual([["Hello?"], ["Hello?"]]);
  });

  test("gives who comes back what they missed, and nothing again", async () => {
    const here = await talkingStore();
    const [buyer, staff] = [await asBuyer(here), await asStaff(here)];
    buyer.say("one");
    await expect.poll(() => buyer.of("sent")).toHaveLength(1);
    buyer.drop();
    staff.say("two");
    staff.say("three");
    await expect.poll(() => staff.of("sent")).toHaveLength(2);
    const again = await Page.open({ host: here.store.host, path: here.room, after: 1 });
    await expect.poll(() => again.texts).toEqual(["two", "three"]);
  });

  test("tells who is there, who types and what was read, and keeps none of it but the last", async () => {
    const here = await talkingStore();
    const buyer = await asBuyer(here);
    buyer.say("Hello?");
    const staff = await asStaff(here);
    await expect.poll(() => buyer.of("here").at(-1)?.here).toEqual({ buyer: true, staff: true });
    staff.send({ t: "typing" });
    await expect.poll(() => buyer.of("typing")).toEqual([{ t: "typing", by: "staff", author: "Ngozi" }]);
    await expect.poll(() => staff.texts).toHaveLength(1);
    staff.send({ t: "read", seq: 1 });
    await expect.poll(() => buyer.of("reads").at(-1)?.reads).toEqual({ buyer: 1, staff: 1 });
    staff.close();
    await expect.poll(() => buyer.of("here").at(-1)?.here).toEqual({ buyer: true, staff: false });
    await expect
      .poll(() => sql("select staff_read from threads where id = $1", [here.orderId]))
      .toEqual([{ staff_read: 1 }]);
  });

  test("answers what it can't take in words, and goes on", async () => {
    const here = await talkingStore();
    const buyer = await asBuyer(here);
    for (const nonsense of ["", "{", "[]", '{"t":"dance"}', { t: "send", id: "!", text: "x" }])
      buyer.send(nonsense);
    await expect.poll(() => buyer.of("refused").map(({ code }) => code)).toEqual(Array(5).fill("unreadable"));
    const [empty, long] = [buyer.say("  \n "), buyer.say("x".repeat(4_001))];
    await expect
      .poll(() => buyer.of("refused").slice(5))
      .toEqual([
        expect.objectContaining({ id: empty, code: "invalid", text: "Write your message first." }),
        expect.objectContaining({ id: long, code: "invalid", values: { n: 4_000 } }),
      ]);
    buyer.say("x".repeat(4_000));
    await expect.poll(() => buyer.of("sent")).toHaveLength(1);
  });

  test("lets nobody flood it: the 31st message of a minute is refused, and the 30 stand", async () => {
    const here = await talkingStore();
    const buyer = await asBuyer(here);
    for (let at = 0; at < 31; at++) buyer.say(`message ${at}`);
    await expect.poll(() => buyer.of("refused")).toEqual([expect.objectContaining({ code: "too_many" })]);
    expect(buyer.of("sent")).toHaveLength(30);
  });

  test("is flooded by no crowd either: of many who each keep to their measure, the 121st message of a minute is refused", async () => {
    const here = await talkingStore();
    const crowd = await Promise.all(Array.from({ length: 5 }, () => staffIn(here.store, here.orderId)));
    for (const one of crowd) for (let at = 0; at < 25; at++) one.say(`message ${at}`);
    const heard = () => crowd.reduce((sum, one) => sum + one.of("sent").length + one.of("refused").length, 0);
    await expect.poll(heard).toBe(125);
    expect(crowd.flatMap((one) => one.of("refused").map(({ code }) => code))).toEqual(
      Array(5).fill("too_many"),
    );
  });

  test("takes no word of a buyer whom the store has blocked, and says so without a reason", async () => {
    const here = await talkingStore();
    await sql(
      "insert into blocked_writers (store_id, email_key, actor, at) select store_id, lower(email), 'test', now() from orders where id = $1",
      [here.orderId],
    );
    const buyer = await asBuyer(here);
    const id = buyer.say("Hello?");
    await expect.poll(() => buyer.of("refused")).toEqual([expect.objectContaining({ id, code: "closed" })]);
    expect(JSON.stringify(buyer.of("refused"))).not.toContain("block");
    expect(buyer.texts).toEqual([]);
  });

  test("takes no word of them in their own thread either", async () => {
    const { store } = shop;
    const { buyer, email } = await member(store);
    const { cookie } = buyer.browser;
    const of = ofIn(await buyer.browser.ask("/account/messages"));
    const at = { host: store.host, path: `/rooms/store?of=${of}`, cookie };
    const before = await Page.open(at);
    before.say("Hello?");
    await expect.poll(() => before.of("sent")).toHaveLength(1);
    await sql(
      "insert into blocked_writers (store_id, email_key, actor, at) values ($1, lower($2), 'test', now())",
      [store.id, email],
    );
    const page = await Page.open(at);
    const id = page.say("Please answer");
    await expect.poll(() => page.of("refused")).toEqual([expect.objectContaining({ id, code: "closed" })]);
    expect(page.texts).toEqual(["Hello?"]);
  });

  test("asks a page of another version to reload", async () => {
    const page = await Page.open({ host: shop.store.host, path: `${shop.room}&v=${PROTOCOL + 1}` });
    await expect.poll(() => page.closed).toEqual({ code: 4426 });
  });
});

describe("the door lets in", () => {
  const to = (path: string, more: Partial<Parameters<typeof knock>[0]> = {}) =>
    knock({ host: shop.store.host, path, ...more });

  test("nobody without the order's key, and nobody with that of another order", async () => {
    const other = await orderIn(shop.store);
    const key = (room: string) => room.split("?")[1];
    expect(await to(shop.room)).toBe(101);
    expect(await to(shop.room.split("?")[0] ?? "")).toBe(404);
    expect(await to(`${shop.room.split("?")[0]}?${key(other.room)}`)).toBe(404);
    expect(await to("/rooms/orders/999999?key=x")).toBe(404);
  });

  test("no owner of a shop that takes real money before they have a second factor", async () => {
    const here = await talkingStore("owner");
    const to = (path: string) => knock({ host: platform, path, cookie: here.cookie });
    const doors = [staffPath(here), `/rooms/stores/${here.store.slug}`];
    for (const door of doors) expect(await to(door)).toBe(101);
    await sql("update payment_methods set mode = 'live' where store_id = $1 and provider = 'paystack'", [
      here.store.id,
    ]);
    for (const door of doors) expect(await to(door)).toBe(403);
  });

  test("no page of another site", async () => {
    expect(await to(shop.room, { origin: "https://elsewhere.example" })).toBe(403);
    expect(
      await to(staffPath(), { host: platform, cookie: shop.cookie, origin: `http://${shop.store.host}` }),
    ).toBe(403);
  });

  test("no key of one store into another", async () => {
    const other = await talkingStore();
    expect(await to(shop.room, { host: other.store.host })).toBe(404);
  });

  test("a buyer to their own thread, while their session lives", async () => {
    const { buyer } = await member(shop.store);
    const { cookie } = buyer.browser;
    expect(await to("/rooms/store", { cookie })).toBe(101);
    expect(await to("/rooms/store")).toBe(401);
    await sql("update buyer_sessions set expires_at = now() where store_id = $1", [shop.store.id]);
    expect(await to("/rooms/store", { cookie })).toBe(401);
  });

  test("the store's people to its threads and its inbox, and nobody else's", async () => {
    const stranger = await talkingStore();
    const inbox = `/rooms/stores/${shop.store.slug}`;
    const knocked = (path: string, cookie?: string) =>
      to(path, { host: platform, ...(cookie && { cookie }) });
    expect(await knocked(staffPath(), shop.cookie)).toBe(101);
    expect(await knocked(inbox, shop.cookie)).toBe(101);
    for (const path of [staffPath(), inbox]) {
      expect(await knocked(path, stranger.cookie)).toBe(404);
      expect(await knocked(path)).toBe(401);
    }
    expect(await knocked(`${inbox}/${stranger.orderId}`, shop.cookie)).toBe(404);
    await sql("delete from store_staff where user_id = $1", [shop.seller.id]);
    for (const path of [staffPath(), inbox]) expect(await knocked(path, shop.cookie)).toBe(404);
  });

  test("a viewer to listen, not to speak", async () => {
    const here = await talkingStore("viewer");
    const [buyer, viewer] = [await asBuyer(here), await asStaff(here)];
    viewer.say("I may not");
    // What comes next is answered, so the words before it were heard.
    viewer.send("");
    await expect.poll(() => viewer.of("refused")).toMatchObject([{ code: "unreadable" }]);
    buyer.say("Hello?");
    await expect.poll(() => viewer.texts).toEqual(["Hello?"]);
    expect(buyer.texts).toEqual(["Hello?"]);
    // Nobody of the shop is there to answer, and the buyer is told so.
    expect(buyer.of("here").every(({ here }) => !here.staff)).toBe(true);
    expect(viewer.of("welcome")).toMatchObject([{ here: { buyer: true, staff: false } }]);
  });

  test("nobody who does not come for a socket", async () => {
    expect((await visit(shop.store.host, shop.room)).status).toBe(426);
  });
});
