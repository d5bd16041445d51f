import { beforeEach, expect, inject, test } from "vitest";
import { uuidv7 } from "uuidv7";
import { insertEvents } from "#db/events.server.ts";
import { openPlatformDb } from "#db/platform-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import type { Letter, StoreContext } from "#domain/context.ts";
import { Invalid, Unavailable } from "#domain/errors.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { deliverNotices } from "#domain/notice/deliver.ts";
import { listNotices } from "#domain/notice/list.ts";
import { readAll } from "#domain/notice/read-all.ts";
import { saveNoticeSettings } from "#domain/notice/save-settings.ts";
import { noticeSettings } from "#domain/notice/settings.ts";
import { buy } from "#tests/buying/checkout.ts";
import { type Goods, sell } from "#tests/buying/goods.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { join } from "./staff.ts";

const NOON = Date.parse("2026-11-23T12:00:00Z");
const QUIET = { pushWords: false, digest: false, quiet: true, quietFrom: "22:00", quietTo: "07:00" };
const LOUD = { pushWords: false, digest: false, quiet: false, quietFrom: "", quietTo: "" };

let open: OpenShop;
let bisi: StoreContext;
let tote: Goods;
let now: number;
let letters: Letter[];
let mail: (letter: Letter) => void;
beforeEach(async () => {
  now = NOON;
  letters = [];
  mail = (letter) => void letters.push(letter);
  open = await openShop({
    now: () => new Date(now),
    ports: { mail: { send: async (letter) => mail(letter) } },
  });
  bisi = await join(open, "bisi", "staff");
  tote = await sell(open, { stock: 50 });
});

const hers = () => letters.filter(({ to }) => to.startsWith("bisi-")).map(({ subject }) => subject);
async function order() {
  const placed = await buy(open, [tote]);
  await handleEvents(open.shop);
  return placed;
}

test("who asks for letters of orders gets them, once, with the way to the order", async () => {
  await order();
  await deliverNotices(open.shop);
  expect(hers()).toEqual([]);
  await saveNoticeSettings(bisi, { on: ["orders.mail", "orders.inApp"], ...LOUD });
  const { number } = await order();
  expect(open.jobs).toContainEqual({ kind: "notices", storeId: open.shop.store.id });
  await Promise.all([deliverNotices(open.shop), deliverNotices(open.shop)]);
  await deliverNotices(open.shop);
  expect(hers()).toEqual([`New order ${number}`]);
  const [notice] = (await listNotices(bisi)).notices;
  expect(letters.at(-1)?.text).toContain(`/dashboard/${open.shop.store.slug}/notices/${notice?.id}`);
});

test("in quiet hours letters wait until they are over, and come as one", async () => {
  await saveNoticeSettings(bisi, { on: ["orders.mail"], ...QUIET });
  now = Date.parse("2026-11-23T21:30:00Z");
  await order();
  now = Date.parse("2026-11-24T02:00:00Z");
  await order();
  await deliverNotices(open.shop);
  now = Date.parse("2026-11-24T05:59:00Z");
  await deliverNotices(open.shop);
  expect(hers()).toEqual([]);
  now = Date.parse("2026-11-24T06:00:00Z");
  await deliverNotices(open.shop);
  expect(hers()).toEqual(["2 things happened in Ada Fabrics"]);
});

test("quiet hours that begin before a letter has left hold it back, too", async () => {
  await saveNoticeSettings(bisi, { on: ["orders.mail"], ...LOUD });
  await order();
  await saveNoticeSettings(bisi, {
    on: ["orders.mail"],
    pushWords: false,
    digest: false,
    quiet: true,
    quietFrom: "12:00",
    quietTo: "14:00",
  });
  await deliverNotices(open.shop);
  expect(hers()).toEqual([]);
  now = Date.parse("2026-11-23T13:00:00Z");
  await deliverNotices(open.shop);
  expect(hers()).toHaveLength(1);
});

test("what was read, is wanted no longer, or may not be seen any more is not sent", async () => {
  await saveNoticeSettings(bisi, { on: ["orders.mail", "orders.inApp"], ...LOUD });
  await order();
  await readAll(bisi, String((await listNotices(bisi)).newest));
  await deliverNotices(open.shop);
  await order();
  await saveNoticeSettings(bisi, { on: [], ...LOUD });
  await deliverNotices(open.shop);
  await saveNoticeSettings(bisi, { on: ["orders.mail"], ...LOUD });
  await order();
  await open.sql("delete from store_staff where store_id = $1", [open.shop.store.id]);
  await deliverNotices(open.shop);
  expect(hers()).toEqual([]);
});

test("who may see less by the time a letter goes is sent no more of it", async () => {
  const shop = open.shop;
  const manager = await join(open, "chidi", "manager");
  await saveNoticeSettings(manager, { on: ["payments.mail"], ...LOUD });
  await shop.db.write({
    told: insertEvents([
      {
        id: uuidv7(),
        type: "PAYMENT_DIFFERENCE_FOUND",
        orderId: null,
        actor: "system",
        data: { provider: "paystack", count: 1 },
        at: shop.now(),
      },
    ]),
  });
  await handleEvents(shop);
  const before = letters.length;
  await open.sql("update store_staff set role = 'staff' where store_id = $1 and role = 'manager'", [
    shop.store.id,
  ]);
  await deliverNotices(shop);
  expect(letters.slice(before).filter(({ to }) => to.startsWith("chidi-"))).toEqual([]);
});

test("while the mail service is away it waits, for a day; what is refused for good is done with", async () => {
  await saveNoticeSettings(bisi, { on: ["orders.mail"], ...LOUD });
  await order();
  const away = () => {
    throw new Unavailable("away");
  };
  mail = away;
  await expect(deliverNotices(open.shop)).rejects.toBeInstanceOf(Unavailable);
  mail = (letter) => void letters.push(letter);
  const before = letters.length;
  await deliverNotices(open.shop);
  expect(letters).toHaveLength(before + 1);
  await order();
  mail = () => {
    throw new Invalid({ to: "no such address" });
  };
  await deliverNotices(open.shop);
  mail = (letter) => void letters.push(letter);
  const after = letters.length;
  await deliverNotices(open.shop);
  expect(letters).toHaveLength(after);
});

test("settings are each person's own, and keep what their role is told nothing of", async () => {
  const ada = await join(open, "ada", "owner");
  await saveNoticeSettings(bisi, { on: ["stock.mail"], ...QUIET });
  expect(await noticeSettings(ada)).toMatchObject({ quiet: null });
  const { kinds, quiet } = await noticeSettings(bisi);
  expect(quiet).toEqual({ from: "22:00", to: "07:00" });
  expect(kinds.find(({ kind }) => kind === "stock")?.ways).toContainEqual({ way: "mail", on: true });
  expect(kinds.find(({ kind }) => kind === "orders")?.ways).toContainEqual({ way: "inApp", on: false });
  await order();
  expect((await listNotices(bisi)).notices).toEqual([]);
  expect((await listNotices(ada)).notices).toHaveLength(1);
});

test.each([
  [{ quietFrom: "25:00", quietTo: "07:00" }, ["quietFrom"]],
  [{ quietFrom: "", quietTo: "" }, ["quietFrom", "quietTo"]],
  [{ quietFrom: "07:00", quietTo: "07:00" }, ["quietTo"]],
])("%o is no span", async (typed, fields) => {
  const refused = await saveNoticeSettings(bisi, {
    on: [],
    pushWords: false,
    digest: false,
    quiet: true,
    ...typed,
  }).catch((error) => error);
  expect(refused).toBeInstanceOf(Invalid);
  expect(Object.keys((refused as Invalid).problems)).toEqual(fields);
});

test("the minute's sweep finds stores with something to deliver, and no other", async () => {
  await saveNoticeSettings(bisi, { on: ["orders.mail"], ...QUIET });
  now = Date.parse("2026-11-23T21:30:00Z");
  await order();
  const db = openPlatformDb(inject("world").platformUrl, new Trips());
  const due = (at: string) => db.storesWithNoticesDue(new Date(at), 100_000);
  expect(await due("2026-11-24T05:59:00Z")).not.toContain(open.shop.store.id);
  expect(await due("2026-11-24T06:00:00Z")).toContain(open.shop.store.id);
});
