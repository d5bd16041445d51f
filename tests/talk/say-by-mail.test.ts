import { beforeEach, expect, test } from "vitest";
import type { StoreContext } from "#domain/context.ts";
import { readReplyAddress, replyAddress, type LetterReader } from "#domain/thread/reply-address.ts";
import { tellUnread } from "#domain/thread/tell-unread.ts";
import { sayByMail } from "#domain/thread/say-by-mail.ts";
import type { ThreadKey } from "#domain/thread/thread.ts";
import { MINUTE, Talking } from "./talking.ts";

const DOMAIN = "answers.shops.test";
const ZAINAB = "zainab@example.com";

let talking: Talking;
let thread: ThreadKey;
let shop: StoreContext;
beforeEach(async () => {
  talking = await Talking.start();
  thread = await talking.order("Zainab", ZAINAB);
  shop = withMail(talking.shop);
  await talking.say(thread, "staff", "It left this morning.");
});

const withMail = (of: StoreContext): StoreContext => ({
  ...of,
  ports: { ...of.ports, mailIn: { domain: DOMAIN, from: "shop@opnmrt.test" } },
});
const addressOf = async (reader: LetterReader, about = thread, of = shop) =>
  (await replyAddress(of, about.id, reader)) ?? "";
const read = (address: string) => {
  const found = readReplyAddress(address, DOMAIN);
  if (!found) throw new Error(`no address of ours: ${address}`);
  return found;
};
const answer = (to: string, from: string, text: string, id = "<1@mail.test>") =>
  sayByMail(shop, read(to), { id, from, text, pictures: [] });
const said = (about = thread) =>
  (talking.rooms.get(about.id)?.said ?? []).map(({ by, body }) => [by, "text" in body ? body.text : ""]);
/** Somebody of the staff, with the address that letters reach them at. */
async function ngozi(): Promise<{ userId: string; email: string }> {
  const { actor } = await talking.as("staff", "Ngozi");
  const userId = actor.kind === "staff" ? actor.userId : "";
  const email = `${userId}@demo.test`;
  await talking.open.sql("update store_staff set email = $2 where user_id = $1", [userId, email]);
  return { userId, email };
}
const FIRST = ["staff", "It left this morning."];

test("an address fits before any @, is read in capitals too, and names no other domain's", async () => {
  const address = await addressOf({ side: "buyer", email: ZAINAB });
  expect(address).toMatch(/^[a-z2-7]{64}@answers\.shops\.test$/);
  expect(readReplyAddress(address.toUpperCase(), DOMAIN)).toEqual({
    storeId: shop.store.id,
    threadId: thread.id,
    proof: expect.stringMatching(/^[\w-]{11}$/),
  });
  for (const other of ["x@answers.shops.test", address.replace(DOMAIN, "shops.test"), address.slice(1), ""])
    expect(readReplyAddress(other, DOMAIN)).toBeNull();
  expect(readReplyAddress(address, null)).toBeNull();
  expect(await replyAddress(talking.shop, thread.id, { side: "buyer", email: ZAINAB })).toBeNull();
});

test("what a buyer answers is said in the thread, once however often it comes, without our letter below", async () => {
  const to = await addressOf({ side: "buyer", email: ZAINAB });
  const text = "Thank you!\n\nOn 1 Dec 2026 Ada Fabrics <shop@opnmrt.test> wrote:\n> It left this morning.";
  for (const _ of [1, 2]) await answer(to, "Zainab@Example.com", text);
  expect(said()).toEqual([FIRST, ["buyer", "Thank you!"]]);
  await answer(to, ZAINAB, "When does it come?", "<2@mail.test>");
  expect(said()).toHaveLength(3);
});

test("whoever has the thread, and the shop's own address, answer for the store", async () => {
  const { email } = await ngozi();
  await answer(await addressOf({ side: "staff", email }), email, "By four.");
  await answer(
    await addressOf({ side: "staff", email: "ada@demo.test" }),
    "ada@demo.test",
    "Or five.",
    "<2@m>",
  );
  expect(said()).toEqual([FIRST, ["staff", "By four."], ["staff", "Or five."]]);
});

test("a letter that was passed on makes nobody its reader, nor does its address in another thread or store", async () => {
  const to = await addressOf({ side: "buyer", email: ZAINAB });
  const other = await talking.order("Bola", "bola@example.com");
  const twin = await talking.order("Zainab", ZAINAB);
  const elsewhere = withMail((await Talking.start()).shop);
  const refused = { code: "forbidden" };
  await expect(answer(to, "mallory@example.com", "Send it to me")).rejects.toMatchObject(refused);
  await expect(answer(to, "", "Send it to me")).rejects.toMatchObject(refused);
  const { proof } = read(to);
  for (const threadId of [other.id, twin.id])
    await expect(
      sayByMail(shop, { ...read(to), threadId }, { id: "<3@m>", from: ZAINAB, text: "Hi", pictures: [] }),
    ).rejects.toMatchObject(refused);
  await expect(
    sayByMail(
      elsewhere,
      { storeId: elsewhere.store.id, threadId: thread.id, proof },
      {
        id: "<4@m>",
        from: ZAINAB,
        text: "Hi",
        pictures: [],
      },
    ),
  ).rejects.toMatchObject(refused);
  // A buyer does not become the store by having bought under its address, nor the other way round.
  await expect(
    answer(await addressOf({ side: "staff", email: ZAINAB }), ZAINAB, "I am the shop"),
  ).rejects.toMatchObject(refused);
  expect([said(), said(other), said(twin)]).toEqual([[FIRST], [], []]);
});

test("who left, lost the right or changed their address has no way in by old letters", async () => {
  const { userId, email } = await ngozi();
  const to = await addressOf({ side: "staff", email });
  await talking.open.sql("update store_staff set role = 'viewer' where user_id = $1", [userId]);
  await expect(answer(to, email, "Still here")).rejects.toMatchObject({ code: "invalid" });
  await talking.open.sql("delete from store_staff where user_id = $1", [userId]);
  await expect(answer(to, email, "Still here")).rejects.toMatchObject({ code: "forbidden" });
  const own = await talking.buyer("Ife", "ife@example.com");
  const mine = await addressOf({ side: "buyer", email: "ife@example.com" }, own);
  await talking.open.sql("update buyer_users set email = 'new@example.com' where id = $1", [own.id]);
  await expect(answer(mine, "ife@example.com", "Me")).rejects.toMatchObject({ code: "forbidden" });
  expect(said()).toEqual([FIRST]);
});

test("what is taken on no page is taken by no letter: of who is blocked, to who wants quiet, of a closed shop", async () => {
  const own = await talking.buyer("Ife", "ife@example.com");
  const [mine, theirs] = [
    await addressOf({ side: "buyer", email: "ife@example.com" }, own),
    await addressOf({ side: "staff", email: "ada@demo.test" }, own),
  ];
  await talking.open.sql("insert into quiet_buyers (store_id, buyer_id, at) values ($1, $2, now())", [
    shop.store.id,
    own.id,
  ]);
  await expect(answer(theirs, "ada@demo.test", "A sale!")).rejects.toMatchObject({ code: "invalid" });
  await talking.open.sql(
    "insert into blocked_writers (store_id, email_key, actor, at) values ($1, 'ife@example.com', 'x', now())",
    [shop.store.id],
  );
  await expect(answer(mine, "ife@example.com", "Hello?")).rejects.toMatchObject({ code: "invalid" });
  await talking.open.sql("update stores set status = 'suspended' where id = $1", [shop.store.id]);
  await expect(
    answer(await addressOf({ side: "buyer", email: ZAINAB }), ZAINAB, "Hello?"),
  ).rejects.toMatchObject({ code: "invalid" });
  expect([said(own), said()]).toEqual([[], [FIRST]]);
});

test("an answer without words, or with too many, is refused in words", async () => {
  const to = await addressOf({ side: "buyer", email: ZAINAB });
  await expect(
    answer(to, ZAINAB, "\n> New message from Ada Fabrics\n> It left this morning."),
  ).rejects.toMatchObject({
    problems: { text: expect.stringContaining("Write your message") },
  });
  await expect(answer(to, ZAINAB, "x".repeat(4_001))).rejects.toMatchObject({ code: "invalid" });
});

test("of a letter that is repeated in a way nobody knows, what opens the order is taken out", async () => {
  const { origin } = shop;
  const text = `Yes.\n\nAda a scris:\nRead: ${origin}/fr/orders/1042/messages?key=secret#last and https://example.com/?key=mine`;
  await answer(await addressOf({ side: "buyer", email: ZAINAB }), ZAINAB, text);
  expect(said().at(-1)?.[1]).toBe(
    `Yes.\n\nAda a scris:\nRead: ${origin}/fr/orders/1042/messages and https://example.com/?key=mine`,
  );
});

// It takes milliseconds; with the square of its length it took three quarters of a minute.
test("a row of links as long as a letter keeps nobody waiting", { timeout: 10_000 }, async () => {
  const to = await addressOf({ side: "buyer", email: ZAINAB });
  const links = answer(to, ZAINAB, `${shop.origin}/a`.repeat(20_000));
  await expect(links).rejects.toMatchObject({ code: "invalid" });
});

test("an answer by mail reads what its letter told, and nothing that was said since", async () => {
  await talking.say(thread, "buyer", "Is it on its way?");
  await talking.open.sql("update threads set staff_told = 2 where id = $1", [thread.id]);
  await talking.say(thread, "buyer", "Send it to my new address, please.");
  await answer(await addressOf({ side: "staff", email: "ada@demo.test" }), "ada@demo.test", "It is.");
  expect(said().at(-1)).toEqual(["staff", "It is."]);
  expect(talking.rooms.get(thread.id)?.staffRead).toBe(2);
});

test("a letter that goes out while one is answered is not read by that answer", async () => {
  await talking.say(thread, "buyer", "Is it on its way?");
  await talking.open.sql("update threads set staff_told = 2 where id = $1", [thread.id]);
  const { rooms } = shop.ports;
  const say: typeof rooms.say = async (...words) => {
    for (const text of ["When?", "See http://bit.ly/x"]) await talking.say(thread, "buyer", text);
    await talking.open.sql("update threads set staff_told = 4 where id = $1", [thread.id]);
    return rooms.say(...words);
  };
  shop = { ...shop, ports: { ...shop.ports, rooms: { ...rooms, say } } };
  await answer(await addressOf({ side: "staff", email: "ada@demo.test" }), "ada@demo.test", "It is.");
  expect(talking.rooms.get(thread.id)?.staffRead).toBe(2);
});

test("a letter shows what it tells whole, says how much is left, and its answer reads no further", async () => {
  const letters: string[] = [];
  const mail = { send: async ({ text }: { text: string }) => void letters.push(text) };
  const tell = async (minutes: number) => {
    talking.now = new Date(talking.now.getTime() + minutes * MINUTE);
    await tellUnread({ ...shop, ports: { ...shop.ports, mail } });
  };
  const long = `${"It is woven by hand. ".repeat(190)}And not on Friday.`;
  for (const text of [...Array.from({ length: 6 }, (_, at) => `question ${at}`), long, long, long])
    await talking.say(thread, "buyer", text);
  await talking.open.sql("update threads set staff_read = 1, buyer_read = 10 where id = $1", [thread.id]);
  await tell(6);
  const toShop = letters.find((text) => text.includes("question 5"));
  expect(toShop).toContain("9 new messages");
  expect(toShop).toContain("question 0");
  expect(toShop?.match(/And not on Friday\./g)).toHaveLength(2);
  expect(toShop).toContain("One more message is in the conversation.");
  await answer(await addressOf({ side: "staff", email: "ada@demo.test" }), "ada@demo.test", "Good.");
  expect(talking.rooms.get(thread.id)?.staffRead).toBe(9);
  // What did not fit is told later.
  letters.length = 0;
  await tell(70);
  await tell(70);
  expect(letters.filter((text) => text.includes("And not on Friday."))).toHaveLength(1);
});

test("what a letter only mentions is not read by its answer: a picture, and what is held", async () => {
  for (const [text, kind] of [
    ["Is it this one?", "text"],
    ["the torn seam", "card"],
    ["And when?", "text"],
  ] as const) {
    await talking.say(thread, "buyer", text);
    if (kind === "card") {
      const shown = talking.rooms.get(thread.id)?.said.at(-1);
      if (shown) shown.body = { kind: "card", of: "picture", id: shown.id, text };
      await talking.open.sql(
        `update thread_messages set body = '{"kind":"card","of":"picture","text":"the torn seam"}' where thread_id = $1 and seq = 3`,
        [thread.id],
      );
    }
  }
  await talking.open.sql("update threads set staff_told = 4 where id = $1", [thread.id]);
  const to = await addressOf({ side: "staff", email: "ada@demo.test" });
  await answer(to, "ada@demo.test", "It is.");
  expect(talking.rooms.get(thread.id)?.staffRead).toBe(2);
  const other = await talking.order("Kofi", "kofi@example.com");
  await talking.say(other, "buyer", "See http://bit.ly/x");
  await talking.open.sql("update threads set staff_told = 1 where id = $1", [other.id]);
  await answer(
    await addressOf({ side: "staff", email: "ada@demo.test" }, other),
    "ada@demo.test",
    "No.",
    "<7@m>",
  );
  expect(talking.rooms.get(other.id)?.staffRead).toBe(0);
});
