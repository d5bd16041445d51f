import { beforeEach, expect, test } from "vitest";
import type { Letter, StoreContext } from "#domain/context.ts";
import { stopAbout, stopLettersTo, stopPage } from "#domain/event/stop-letters.ts";
import { saveNoticeSettings } from "#domain/notice/save-settings.ts";
import { tellUnread } from "#domain/thread/tell-unread.ts";
import type { ThreadKey } from "#domain/thread/thread.ts";
import { buy } from "#tests/buying/checkout.ts";
import { sell } from "#tests/buying/goods.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { keep, keptOf } from "./said.ts";
import { join } from "./staff.ts";

const NOON = Date.parse("2026-11-23T12:00:00Z");
const SAID = [{ by: "buyer" as const, text: "Is it on its way?" }];
const ANSWERED = [...SAID, { by: "staff" as const, text: "It left this morning." }];

let open: OpenShop;
let bisi: StoreContext;
let now: number;
let letters: Letter[];
let thread: ThreadKey;
beforeEach(async () => {
  now = NOON;
  letters = [];
  open = await openShop({
    now: () => new Date(now),
    ports: { mail: { send: async (letter) => void letters.push(letter) } },
  });
  bisi = await join(open, "bisi", "staff");
  await buy(open, [await sell(open, { stock: 5 })], { email: "zainab@example.com" });
  const [order] = await open.sql<{ id: string }>("select id from orders where store_id = $1", [
    open.shop.store.id,
  ]);
  thread = { storeId: open.shop.store.id, kind: "order", id: order?.id ?? "" };
});

const at = async (clock: string) => {
  now = Date.parse(`2026-11-${clock}:00Z`);
  await tellUnread(open.shop);
};
const to = () => letters.map((letter) => letter.to.split("-")[0]);
const giveToBisi = () =>
  open.sql("update threads set assigned_to = $2 where store_id = $1", [
    open.shop.store.id,
    `bisi-${open.shop.store.slug}`,
  ]);

test("one press ends a buyer's letters about messages, and nobody else's", async () => {
  await keep(open, keptOf(thread, ANSWERED, { buyerUnread: 1, staffRead: 2 }));
  await at("23T12:30");
  const stop = new URL(letters[0]?.stop ?? "");
  expect(letters[0]?.text).toContain(stop.href);
  const link = {
    to: stop.searchParams.get("to") ?? "",
    key: stop.searchParams.get("key") ?? "",
    about: stopAbout(stop.searchParams.get("about")),
  };
  expect(link).toMatchObject({ to: "zainab@example.com", about: "messages" });
  // A link of one kind stops none of the other, and looking at it stops nothing.
  await expect(stopLettersTo(open.visitor, { ...link, about: "extras" })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(stopLettersTo(open.visitor, { ...link, to: "kofi@example.com" })).rejects.toMatchObject({
    code: "not_found",
  });
  expect((await stopPage(open.visitor, link)).email).toBe("zainab@example.com");
  await stopLettersTo(open.visitor, link);
  const more = [...ANSWERED, { by: "staff" as const, text: "It is at your door." }];
  await keep(open, keptOf(thread, more, { buyerUnread: 2, staffRead: 3 }));
  await at("23T20:00");
  expect(letters).toHaveLength(1);
});

test("whoever has the thread is left in peace till morning; the buyer is written to meanwhile", async () => {
  await saveNoticeSettings(bisi, {
    on: ["messages.mail"],
    pushWords: false,
    digest: false,
    quiet: true,
    quietFrom: "13:00",
    quietTo: "18:00",
  });
  await keep(open, keptOf(thread, SAID, { staffUnread: 1, buyerRead: 1 }));
  await giveToBisi();
  await at("23T12:30");
  expect(to()).toEqual([]);
  await keep(open, keptOf(thread, ANSWERED, { staffUnread: 1, buyerUnread: 1, buyerRead: 1 }));
  await at("23T12:45");
  expect(to()).toEqual(["zainab@example.com"]);
  await at("23T16:59");
  expect(letters).toHaveLength(1);
  await at("23T17:00");
  expect(to()).toEqual(["zainab@example.com", "bisi"]);
});

test("who has it and wants no letters gets none: the shop does, so that the buyer is not forgotten", async () => {
  await saveNoticeSettings(bisi, {
    on: [],
    pushWords: false,
    digest: false,
    quiet: false,
    quietFrom: "",
    quietTo: "",
  });
  await keep(open, keptOf(thread, SAID, { staffUnread: 1, buyerRead: 1 }));
  await giveToBisi();
  await at("23T12:30");
  expect(to()).toEqual(["ada@demo.test"]);
});

test("who has it and may only look on by now gets none either: somebody has to answer", async () => {
  await keep(open, keptOf(thread, SAID, { staffUnread: 1, buyerRead: 1 }));
  await giveToBisi();
  await open.sql("update store_staff set role = 'viewer' where store_id = $1 and name = 'bisi'", [
    open.shop.store.id,
  ]);
  await at("23T12:30");
  expect(to()).toEqual(["ada@demo.test"]);
});
