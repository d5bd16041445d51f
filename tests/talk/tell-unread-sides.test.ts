import { beforeEach, expect, test } from "vitest";
import type { Letter } from "#domain/context.ts";
import { Unavailable } from "#domain/errors.ts";
import { tellUnread } from "#domain/thread/tell-unread.ts";
import type { ThreadKey } from "#domain/thread/thread.ts";
import { buy } from "#tests/buying/checkout.ts";
import { sell } from "#tests/buying/goods.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { keep, keptOf } from "./said.ts";

/* Each side has five minutes of its own, whatever the other has not read. */

const NOON = Date.parse("2026-11-23T12:00:00Z");
const DAY = 24 * 60;
const asked = { by: "buyer" as const, text: "Is it on its way?" };
const answered = { by: "staff" as const, text: "It left this morning." };

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

type Said = typeof asked | typeof answered;
/** What was said by now, one a minute from noon, and how far each side has read. */
const stands = (said: Said[], reads: { buyerRead: number; staffRead: number }) => {
  const unread = (by: Said["by"], read: number) =>
    said.filter((one, at) => one.by === by && at + 1 > read).length;
  return keep(
    open,
    keptOf(thread, said, {
      ...reads,
      buyerUnread: unread("staff", reads.buyerRead),
      staffUnread: unread("buyer", reads.staffRead),
    }),
  );
};
const at = async (minutes: number) => {
  now = NOON + minutes * 60_000;
  await tellUnread(open.shop);
};
const told = () => letters.map(({ to }) => (to === "zainab@example.com" ? "buyer" : "shop"));
const lookedAtIn = async () => {
  const [row] = await open.sql<{ due: Date | null }>(
    "select tell_due_at as due from threads where store_id = $1",
    [open.shop.store.id],
  );
  return row?.due ? (row.due.getTime() - NOON) / 60_000 : null;
};

test("an answer waits for its five minutes though the question was not read for longer", async () => {
  await stands([asked], { buyerRead: 1, staffRead: 0 });
  const said = [asked, asked, asked, asked, answered];
  await stands(said, { buyerRead: 4, staffRead: 0 });
  // The question was asked at noon, the answer given four minutes later.
  await at(5);
  expect(told()).toEqual(["shop"]);
  await at(8.9);
  expect(told()).toEqual(["shop"]);
  await at(9);
  expect(told()).toEqual(["shop", "buyer"]);
  await at(DAY);
  expect(letters).toHaveLength(2);
});

test("an answer to a question that was read in between waits for its five minutes, and is not written of before", async () => {
  await stands([asked], { buyerRead: 1, staffRead: 0 });
  await stands([asked, asked, asked, asked, answered], { buyerRead: 4, staffRead: 5 });
  await at(5);
  expect([told(), await lookedAtIn()]).toEqual([[], 9]);
  await at(9);
  expect(told()).toEqual(["buyer"]);
});

test("who was told and has not looked since keeps nobody else waiting for an hour", async () => {
  await stands([answered], { buyerRead: 0, staffRead: 1 });
  await at(5);
  // The shop goes on; the buyer reads none of it in its hour, and is not written to.
  const more = [answered, answered];
  await stands(more, { buyerRead: 0, staffRead: 2 });
  expect([told(), await lookedAtIn()]).toEqual([["buyer"], 61]);
  const back = [...more, asked];
  await stands(back, { buyerRead: 3, staffRead: 2 });
  await at(6.9);
  expect(told()).toEqual(["buyer"]);
  await at(7);
  expect(told()).toEqual(["buyer", "shop"]);
});

test("what the other side says while a letter is written waits for its own five minutes, and nothing is told twice", async () => {
  await stands([asked], { buyerRead: 1, staffRead: 0 });
  const taking = mail;
  let meanwhile: Promise<void> | undefined;
  mail = (letter) => {
    taking(letter);
    meanwhile ??= stands([asked, answered], { buyerRead: 1, staffRead: 0 });
  };
  const { mail: sending } = open.shop.ports;
  const waiting = { send: (letter: Letter) => sending.send(letter).then(() => meanwhile) };
  now = NOON + 5 * 60_000;
  await tellUnread({ ...open.shop, ports: { ...open.shop.ports, mail: waiting } });
  mail = taking;
  await at(6);
  expect(told()).toEqual(["shop", "buyer"]);
  await at(DAY);
  expect(letters).toHaveLength(2);
});

test("a letter that the mail service has no time for is given up after a day, not later", async () => {
  await stands([asked], { buyerRead: 1, staffRead: 0 });
  mail = () => {
    throw new Unavailable("away");
  };
  for (const minutes of [5, 6, DAY]) await expect(at(minutes)).rejects.toBeInstanceOf(Unavailable);
  await at(DAY + 6);
  mail = (letter) => void letters.push(letter);
  await at(DAY + 7);
  expect([told(), await lookedAtIn()]).toEqual([[], null]);
});
