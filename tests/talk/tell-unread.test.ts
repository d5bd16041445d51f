import { beforeEach, expect, inject, test } from "vitest";
import { openPlatformDb } from "#db/platform-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import type { Letter } from "#domain/context.ts";
import { Invalid, Unavailable } from "#domain/errors.ts";
import { tellUnread } from "#domain/thread/tell-unread.ts";
import type { ThreadKey } from "#domain/thread/thread.ts";
import { buy } from "#tests/buying/checkout.ts";
import { sell } from "#tests/buying/goods.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { keep, keptOf } from "./said.ts";

const NOON = Date.parse("2026-11-23T12:00:00Z");
const SAID = [
  { by: "buyer" as const, text: "Is it on its way?" },
  { by: "buyer" as const, text: "I am at home from four." },
];
const ANSWERED = [...SAID, { by: "staff" as const, text: "It left this morning." }];

let open: OpenShop;
let now: number;
let letters: Letter[];
let mail: (letter: Letter) => void;
let thread: ThreadKey;
beforeEach(async () => {
  now = NOON;
  letters = [];
  mail = (letter) => void letters.push(letter);
  open = await openShop({
    now: () => new Date(now),
    ports: { mail: { send: async (letter) => mail(letter) } },
  });
  await buy(open, [await sell(open, { stock: 5 })], { email: "zainab@example.com" });
  const [order] = await open.sql<{ id: string }>("select id from orders where store_id = $1", [
    open.shop.store.id,
  ]);
  thread = { storeId: open.shop.store.id, kind: "order", id: order?.id ?? "" };
});

const at = async (minutes: number) => {
  now = NOON + minutes * 60_000;
  await tellUnread(open.shop);
};
const sent = () => letters.map(({ to, subject }) => [to, subject]);
const TO_SHOP = ["ada@demo.test", expect.stringMatching(/ wrote to you about order #\d+$/)];
const TO_BUYER = ["zainab@example.com", expect.stringMatching(/^Ada Fabrics wrote to you about order \d+$/)];

test("what the shop has not read for five minutes comes by letter, once, with all that was said", async () => {
  await keep(open, keptOf(thread, SAID, { staffUnread: 2, buyerRead: 2 }));
  // The newest was said a minute after noon.
  await at(5.9);
  expect(sent()).toEqual([]);
  await at(6);
  expect(sent()).toEqual([TO_SHOP]);
  expect(letters[0]?.text).toContain("Is it on its way?");
  expect(letters[0]?.text).toContain(`/dashboard/${open.shop.store.slug}/inbox/${thread.id}`);
  await at(600);
  expect(letters).toHaveLength(1);
});

test("what was read in time does not come", async () => {
  await keep(open, keptOf(thread, SAID, { staffUnread: 2, buyerRead: 2 }));
  await keep(open, { ...keptOf(thread, SAID, { staffUnread: 0, staffRead: 2, buyerRead: 2 }), messages: [] });
  await at(60);
  expect(sent()).toEqual([]);
});

test("the buyer hears of the answer in their own letter, with the page of their order", async () => {
  await keep(open, keptOf(thread, ANSWERED, { buyerUnread: 1, staffRead: 3, buyerRead: 2 }));
  await at(7);
  expect(sent()).toEqual([TO_BUYER]);
  expect(letters[0]?.text).toContain("It left this morning.");
  expect(letters[0]?.text).not.toContain("I am at home from four.");
  expect(letters[0]?.text).toMatch(/\/orders\/\d+\/messages\?key=/);
});

test("who was written to and has not looked since hears of the rest an hour later", async () => {
  await keep(open, keptOf(thread, SAID.slice(0, 1), { staffUnread: 1, buyerRead: 1 }));
  await at(5);
  await keep(open, keptOf(thread, SAID, { staffUnread: 2, buyerRead: 2 }));
  await at(30);
  expect(letters).toHaveLength(1);
  await at(61);
  expect(letters).toHaveLength(2);
  expect(letters[1]?.text).not.toContain("Is it on its way?");
});

test("what is said while letters are being written is not forgotten", async () => {
  await keep(open, keptOf(thread, SAID.slice(0, 1), { staffUnread: 1, buyerRead: 1 }));
  const taking = mail;
  let meanwhile: Promise<void> | undefined;
  mail = (letter) => {
    taking(letter);
    meanwhile ??= keep(open, keptOf(thread, SAID, { staffUnread: 2, buyerRead: 2 }));
  };
  const later = open.shop.ports.mail;
  const waiting = { send: (letter: Letter) => later.send(letter).then(() => meanwhile) };
  now = NOON + 5 * 60_000;
  await tellUnread({ ...open.shop, ports: { ...open.shop.ports, mail: waiting } });
  await at(61);
  expect(letters).toHaveLength(2);
});

test("while the mail service is away it waits, for a day; what is refused for good is done with", async () => {
  await keep(open, keptOf(thread, SAID, { staffUnread: 2, buyerRead: 2 }));
  mail = () => {
    throw new Unavailable("away");
  };
  await expect(at(6)).rejects.toBeInstanceOf(Unavailable);
  mail = (letter) => void letters.push(letter);
  await at(7);
  expect(sent()).toEqual([TO_SHOP]);

  await keep(open, keptOf(thread, ANSWERED, { buyerUnread: 1, staffRead: 3, buyerRead: 2 }));
  mail = () => {
    throw new Invalid({ to: "no such address" });
  };
  await at(70);
  mail = (letter) => void letters.push(letter);
  await at(200);
  expect(letters).toHaveLength(1);
});

test("whoever the thread was given to gets the letter; a closed shop writes to no buyer", async () => {
  await open.sql(
    "insert into seller_users (id, name, email) values ($1, 'Bisi', $1) on conflict do nothing",
    [`bisi-${open.shop.store.slug}@demo.test`],
  );
  await open.sql(
    "insert into store_staff (store_id, user_id, role, name, email) values ($1, $2, 'staff', 'Bisi', $2)",
    [open.shop.store.id, `bisi-${open.shop.store.slug}@demo.test`],
  );
  await open.sql("update stores set status = 'suspended' where id = $1", [open.shop.store.id]);
  await keep(open, keptOf(thread, ANSWERED, { buyerUnread: 1, staffUnread: 2, buyerRead: 2 }));
  await open.sql("update threads set assigned_to = $2 where store_id = $1", [
    open.shop.store.id,
    `bisi-${open.shop.store.slug}@demo.test`,
  ]);
  await at(60);
  expect(letters.map(({ to }) => to)).toEqual([`bisi-${open.shop.store.slug}@demo.test`]);
});

test("the minute's sweep finds stores with something to tell, and no other", async () => {
  const other = await openShop();
  await keep(open, keptOf(thread, SAID, { staffUnread: 2, buyerRead: 2 }));
  const db = openPlatformDb(inject("world").platformUrl, new Trips());
  const due = await db.storesWithLettersDue(new Date(NOON + 6 * 60_000), 100_000);
  expect(due).toContain(open.shop.store.id);
  expect(due).not.toContain(other.shop.store.id);
  expect(await db.storesWithLettersDue(new Date(NOON), 100_000)).not.toContain(open.shop.store.id);
});

test("what the platform says in a dispute comes to both sides, as the platform's and under nobody's name", async () => {
  const words = [
    { by: "buyer" as const, text: "It never came." },
    { by: "admin" as const, text: "Please show us the waybill. See https://bit.ly/how" },
  ];
  await keep(open, keptOf(thread, words, { buyerUnread: 1, staffUnread: 1, staffRead: 1, buyerRead: 1 }));
  await at(7);
  expect(sent()).toEqual([
    ["zainab@example.com", expect.stringMatching(/^Platform support wrote to you about order \d+$/)],
    ["ada@demo.test", expect.stringMatching(/^Platform support wrote to you about order #\d+$/)],
  ]);
  for (const { text } of letters) {
    expect(text).toContain("Platform support: Please show us the waybill. See https://bit.ly/how");
    expect(text).not.toContain("It never came.");
  }
});
