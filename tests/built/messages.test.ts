import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { member } from "./account.ts";
import { Buyer } from "./buyer.ts";
import { Page } from "./room.ts";
import { addProduct, openTestStore, sql, type TestStore } from "./store.ts";
import { linesIn, nameIn, orderIn, staffIn, write } from "./talk.ts";
import { tripsOf, visit, Visitor } from "./visit.ts";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});

const threadOf = (id: string) =>
  sql<{ buyer_read: number; buyer_unread: number; last_seq: number }>(
    "select buyer_read, buyer_unread, last_seq from threads where id = $1",
    [id],
  );

describe("without script", () => {
  test("a guest with the order's key writes and reads; a double press says it once", async () => {
    const { id, talk } = await orderIn(store);
    const guest = new Visitor(store.host);
    const page = await guest.ask(talk);
    expect(page.status).toBe(200);
    expect(page.headers["cache-control"]).toBe("no-store");
    expect(page.text).toContain('<meta name="robots" content="noindex"/>');
    expect(linesIn(page)).toEqual([]);

    const name = nameIn(page);
    const [once, again] = await Promise.all([
      write(guest, talk, "Is it on its way?", name),
      write(guest, talk, "Is it on its way?", name),
    ]);
    for (const answer of [once, again]) {
      expect(answer.status).toBe(303);
      expect(answer.headers.location).toBe(`${talk}#last`);
    }
    const staff = await staffIn(store, id);
    staff.say("It left this <b>morning</b>: https://track.example/1?a=b&c=d.\njavascript:alert(1)");
    await expect.poll(() => staff.of("sent")).toHaveLength(1);
    const after = await guest.ask(talk);
    expect(linesIn(after)).toEqual([
      "day",
      "buyer: Is it on its way?",
      "shop: It left this <b>morning</b>: https://track.example/1?a=b&c=d.\njavascript:alert(1)",
    ]);
    expect(after.text).toContain(
      '<a href="https://track.example/1?a=b&amp;c=d" rel="nofollow noopener ugc" class="link">',
    );
    expect(after.text).not.toMatch(/href="javascript/);
    expect(after.text).toContain("Ngozi, ");
    expect(tripsOf(after)).toMatchObject({ read: 1, write: 0 });
  });

  test("what a script tries again by the form has its own name, the one it had in the room", async () => {
    const { talk, room } = await orderIn(store);
    const page = await Page.open({ host: store.host, path: room });
    const again = page.say("Did you hear?");
    await expect.poll(() => page.of("sent")).toHaveLength(1);
    const form = { id: "abcdefgh-3", again, text: "Did you hear?" };
    expect((await visit(store.host, talk, { form })).status).toBe(303);
    expect((await visit(store.host, talk, { form: { ...form, again: "!" } })).status).toBe(303);
    expect(linesIn(await visit(store.host, talk)).slice(1)).toEqual(Array(2).fill("buyer: Did you hear?"));
  });

  test("another text under the old name of a form is another message", async () => {
    const { talk } = await orderIn(store);
    const guest = new Visitor(store.host);
    const name = nameIn(await guest.ask(talk));
    await write(guest, talk, "one", name);
    await write(guest, talk, "two", name);
    await write(guest, talk, "two", name);
    expect(linesIn(await guest.ask(talk))).toEqual(["day", "buyer: one", "buyer: two"]);
  });

  test("what can't be taken comes back with its reason and with what was written", async () => {
    const { talk } = await orderIn(store);
    const guest = new Visitor(store.host);
    const long = "x".repeat(4_001);
    for (const [text, why] of [
      ["  \n ", "Write your message first."],
      [long, "at most 4,000 characters"],
    ] as const) {
      const answer = await write(guest, talk, text);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(why);
      expect(answer.text).toContain(`${text.trim()}</textarea>`);
    }
    for (let at = 0; at < 30; at++)
      expect((await write(guest, talk, `no. ${at}`, "abcdefgh")).status).toBe(303);
    const hasty = await write(guest, talk, "One more thing");
    expect(hasty.status).toBe(429);
    expect(hasty.text).toMatch(/That was too often. Please try again in \d+ seconds\./);
    expect(hasty.text).toContain("One more thing</textarea>");
  });

  test("a long thread shows its newest hundred, and the way back to the others", async () => {
    const { id, talk } = await orderIn(store);
    const pages = [
      await staffIn(store, id),
      await staffIn(store, id),
      await staffIn(store, id),
      await staffIn(store, id),
    ];
    for (const [nth, page] of pages.entries())
      for (let at = 1; at <= 30; at++) page.say(`no. ${nth * 30 + at}`);
    await expect.poll(() => pages.flatMap((page) => page.of("sent"))).toHaveLength(120);
    const newest = await visit(store.host, talk);
    expect(linesIn(newest).filter((line) => line !== "day")).toHaveLength(100);
    expect(newest.text).toContain("before=21");
    const earlier = await visit(store.host, `${talk}&before=21`);
    expect(linesIn(earlier).filter((line) => line !== "day")).toHaveLength(20);
    expect(earlier.text).not.toContain("<textarea");
  });
});

test("the script that makes it live is at most 8 KB, and nothing else runs", async () => {
  const { talk } = await orderIn(store);
  const { text } = await visit(store.host, talk);
  const scripts = [...text.matchAll(/<script([^>]*)>/g)].map(([, attributes = ""]) => attributes);
  const files = scripts.flatMap((attributes) => /src="([^"]*)"/.exec(attributes)?.[1] ?? []);
  expect(scripts.filter((attributes) => !/src=|speculationrules/.test(attributes))).toEqual([]);
  const island = files.find((file) => file.includes("messages"));
  expect(gzipSync((await visit(store.host, island ?? "")).text).length).toBeLessThanOrEqual(8 * 1024);
  // Nothing of it is fetched ahead: that would cost a room, and show what is not yet to be seen.
  expect(/"prefetch".*?"href_matches":\[(.*?)\]/.exec(text)?.[1]).not.toMatch(/orders|account/);
});

describe("looking", () => {
  test("at a thread in which nothing was said writes nothing", async () => {
    const { id, talk } = await orderIn(store);
    const page = await visit(store.host, talk);
    expect(page.text).toContain("Nothing was said yet.");
    const staff = await staffIn(store, id);
    await expect.poll(() => staff.of("welcome")).toMatchObject([{ last: 0, messages: [] }]);
    expect(await threadOf(id)).toEqual([]);
  });

  test("marks as read what the shop said, and counts it until then; what is fetched ahead marks nothing", async () => {
    const { id, talk, path } = await orderIn(store);
    const staff = await staffIn(store, id);
    staff.say("Which colour?");
    staff.say("Blue or red?");
    await expect.poll(() => threadOf(id)).toMatchObject([{ buyer_unread: 2 }]);
    const order = await visit(store.host, path);
    expect(order.text).toContain("2 new messages");
    expect(tripsOf(order)).toMatchObject({ read: 1, write: 0 });
    const ahead = { headers: { "sec-purpose": "prefetch;prerender" } };
    expect(linesIn(await visit(store.host, talk, ahead))).toHaveLength(3);
    expect(staff.of("reads")).toEqual([]);
    await visit(store.host, talk);
    await expect.poll(() => threadOf(id)).toMatchObject([{ buyer_read: 2, buyer_unread: 0 }]);
    expect((await visit(store.host, path)).text).not.toContain("new messages");
  });

  test("tells what became of the order since the first message, in the reader's words, once", async () => {
    const { id, talk, room } = await orderIn(store);
    const guest = new Visitor(store.host);
    await write(guest, talk, "Is it on its way?");
    await expect.poll(() => threadOf(id)).toHaveLength(1);
    for (const type of ["ORDER_FULFILLED", "NOBODY_IS_TOLD"])
      await sql(
        `insert into events (id, store_id, type, order_id, actor, data, handled_at)
         values (gen_random_uuid(), $1, $2, $3, 'system', '{"carrier":"GIG","secret":"x"}', now())`,
        [store.id, type, id],
      );
    for (let time = 0; time < 3; time++)
      expect(linesIn(await guest.ask(talk)).slice(1)).toEqual([
        "buyer: Is it on its way?",
        expect.stringMatching(/^step: .* sent it with GIG$/),
      ]);
    const [kept] = await sql<{ n: string }>(
      "select count(*) as n from thread_messages where thread_id = $1",
      [id],
    );
    expect(Number(kept?.n)).toBeLessThanOrEqual(2);
    const live = await Page.open({ host: store.host, path: room });
    await expect.poll(() => JSON.stringify(live.messages)).toContain("GIG");
    expect(JSON.stringify(live.messages)).not.toContain("secret");
  });
});

describe("the walls", () => {
  test("nobody reads or writes without the order's key, with another's, or in another store", async () => {
    const [mine, other] = [await orderIn(store), await orderIn(store)];
    const elsewhere = await openTestStore();
    await write(new Visitor(store.host), mine.talk, "Only between us");
    const key = (talk: string) => talk.split("?")[1] ?? "";
    for (const [host, path] of [
      [store.host, mine.talk.split("?")[0] ?? ""],
      [store.host, `${mine.talk.split("?")[0]}?${key(other.talk)}`],
      [elsewhere.host, mine.talk],
      [store.host, "/orders/0/messages"],
      [store.host, "/orders/x/messages?key=y"],
    ] as const) {
      const page = await visit(host, path);
      expect([path, page.status]).toEqual([path, 404]);
      expect(page.text).not.toContain("Only between us");
      const form = { id: "abcdefgh-1", text: "I may not" };
      const sent = await visit(host, path, { form, headers: { origin: `http://${host}` } });
      // Without a key it may have been the page of somebody who was signed in: they get their words back.
      expect([path, sent.status]).toEqual([path, path.includes("?") ? 303 : 307]);
    }
    expect(linesIn(await visit(store.host, mine.talk))).toEqual(["day", "buyer: Only between us"]);
  });

  test("a buyer whose account holds the order needs no key, another does", async () => {
    const [zainab, stranger] = [await member(store), await member(store)];
    const { id, talk, path } = await orderIn(store);
    await sql(
      "update orders set buyer_id = (select id from buyer_users where store_id = $1 and email = $2) where id = $3",
      [store.id, zainab.email, id],
    );
    const bare = talk.split("?")[0] ?? "";
    const { browser } = zainab.buyer;
    expect((await write(browser, bare, "It is me")).headers.location).toBe(`${bare}#last`);
    const page = await browser.ask(bare);
    expect(linesIn(page)).toEqual(["day", "buyer: It is me"]);
    expect(tripsOf(page)).toMatchObject({ read: 1, write: 0 });
    expect((await stranger.buyer.browser.ask(bare)).status).toBe(404);
    expect((await browser.ask(path)).text).toContain(`${talk.replaceAll("&", "&amp;")}#last`);
  });
});

describe("a buyer's own thread with the store", () => {
  test("is theirs alone; without signing in there is none", async () => {
    const [one, two] = [await member(store), await member(store)];
    const path = "/account/messages";
    expect((await visit(store.host, path)).headers.location).toContain("/account/sign-in?next=");
    expect((await write(one.buyer.browser, path, "Do you have it in blue?")).headers.location).toBe(
      `${path}#last`,
    );
    const page = await one.buyer.browser.ask(path);
    expect(linesIn(page)).toEqual(["day", "buyer: Do you have it in blue?"]);
    expect(page.headers["cache-control"]).toBe("private, no-store");
    expect(linesIn(await two.buyer.browser.ask(path))).toEqual([]);
    await sql("update buyer_sessions set expires_at = now() where store_id = $1", [store.id]);
    const late = await write(one.buyer.browser, path, "And in red?", "abcdefgh-2");
    expect(late.headers.location).toContain("/account/unsent");
  });

  test("begins with the product it is about, and stands beside the threads of their orders", async () => {
    const { buyer, email } = await member(store);
    const { id, number } = await orderIn(store, new Buyer(store));
    await sql(
      "update orders set buyer_id = (select id from buyer_users where store_id = $1 and email = $2) where id = $3",
      [store.id, email, id],
    );
    const staff = await staffIn(store, id);
    staff.say("Your tote is ready");
    await expect.poll(() => threadOf(id)).toMatchObject([{ buyer_unread: 1 }]);
    expect((await buyer.browser.ask("/account")).text).toContain("1 new message from");
    await addProduct(store, "Aso oke", 900_000, 5);
    const [named] = await sql<{ handle: string }>(
      "update products set handle = 'حقيبة' where store_id = $1 and title = 'Aso oke' returning handle",
      [store.id],
    );
    const page = await buyer.browser.ask(
      `/account/messages?about=${encodeURIComponent(named?.handle ?? "")}`,
    );
    expect(page.text).toMatch(/name="about"[^>]*value="حقيبة"/);
    expect(page.text).toMatch(/About <bdi[^>]*>Aso oke</);
    expect(page.text).toMatch(new RegExp(`/orders/${number}/messages\\?key=[^"]+#last`));
    expect(page.text).toContain("Your tote is ready");
    expect(page.text).toContain("1 new message<");
    expect(tripsOf(page)).toMatchObject({ read: 1, write: 0 });
    const sly = await buyer.browser.ask(`/account/messages?about=${encodeURIComponent('"><script>')}`);
    expect(sly.text).not.toContain('name="about"');
    expect(sly.text).toContain('flex-1"></textarea>');
  });
});
