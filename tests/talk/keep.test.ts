import { beforeEach, expect, test } from "vitest";
import type { ThreadKey } from "#domain/thread/thread.ts";
import { join } from "#tests/buyers/person.ts";
import { buy } from "#tests/buying/checkout.ts";
import { sell } from "#tests/buying/goods.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { keep, keptOf } from "./said.ts";

let open: OpenShop;
let thread: ThreadKey;
beforeEach(async () => {
  open = await openShop();
  thread = await orderThread();
});

async function orderThread(): Promise<ThreadKey> {
  await buy(open, [await sell(open, { stock: 5 })]);
  const [order] = await open.sql<{ id: string }>(
    "select id from orders where store_id = $1 order by number desc limit 1",
    [open.shop.store.id],
  );
  return { storeId: open.shop.store.id, kind: "order", id: order?.id ?? "" };
}

const threads = () =>
  open.sql(
    "select id, last_seq, last_text, staff_unread, done_at from threads where store_id = $1 order by id",
    [open.shop.store.id],
  );
const texts = () =>
  open.sql<{ text: string }>(
    "select body ->> 'text' as text from thread_messages where store_id = $1 order by thread_id, seq",
    [open.shop.store.id],
  );

test("many threads are kept in one trip, and once, however often", async () => {
  const other = await orderThread();
  const both = [
    keptOf(thread, [{ by: "buyer", text: "Hello?" }], { staffUnread: 1 }),
    keptOf(other, [
      { by: "buyer", text: "one" },
      { by: "staff", text: "two" },
    ]),
  ];
  const before = open.trips.write;
  await keep(open, ...both);
  expect(open.trips.write - before).toBe(1);
  await keep(open, ...both);
  expect((await texts()).map(({ text }) => text)).toEqual(["Hello?", "one", "two"]);
  expect(await threads()).toMatchObject([
    { id: thread.id, last_seq: 1, staff_unread: 1 },
    { id: other.id, last_seq: 2, staff_unread: 0 },
  ]);
});

test("what comes late, and is older, changes nothing of how the thread stands", async () => {
  const said = ["one", "two", "three"].map((text) => ({ by: "buyer" as const, text }));
  const [earlier, later] = [keptOf(thread, said.slice(0, 2)), keptOf(thread, said)];
  await keep(open, { ...later, messages: later.messages.slice(2) });
  await keep(open, earlier);
  expect(await threads()).toMatchObject([{ last_seq: 3, last_text: "three" }]);
  expect((await texts()).map(({ text }) => text)).toEqual(["one", "two", "three"]);
});

test("one that was worked off is open again when its buyer writes, and not when the store does", async () => {
  const first = keptOf(thread, [{ by: "buyer", text: "Hello?" }]);
  await keep(open, first);
  await open.sql("update threads set done_at = '2026-11-23T12:30:00Z' where id = $1", [thread.id]);
  const standing = { ...first.standing, lastSeq: 2, askedAt: "2026-11-23T12:00:00Z" };
  await keep(open, { thread, messages: [], standing });
  expect((await threads())[0]?.["done_at"]).not.toBeNull();
  await keep(open, {
    thread,
    messages: [],
    standing: { ...standing, lastSeq: 3, askedAt: "2026-11-23T12:31:00Z" },
  });
  expect((await threads())[0]?.["done_at"]).toBeNull();
});

test("a thread of nobody, and one of another store's order, is not kept, and holds up no other", async () => {
  const elsewhere = await openShop();
  const stranger = { ...thread, storeId: elsewhere.shop.store.id };
  await keep(elsewhere, keptOf(stranger, [{ by: "buyer", text: "Not yours" }]));
  const nobody: ThreadKey = { ...thread, kind: "buyer", id: "0190f3c0-0000-7000-8000-0000000000aa" };
  const zainab = await join(open);
  const hers: ThreadKey = { ...thread, kind: "buyer", id: zainab.me.personId };
  await keep(
    open,
    keptOf(nobody, [{ by: "buyer", text: "Nobody" }]),
    keptOf(hers, [{ by: "buyer", text: "Do you have it in blue?" }]),
  );
  expect((await texts()).map(({ text }) => text)).toEqual(["Do you have it in blue?"]);
  expect(await elsewhere.sql("select 1 from threads where store_id = $1", [elsewhere.shop.store.id])).toEqual(
    [],
  );
});

test("what a room says late of an order whose buyer is forgotten is not kept", async () => {
  await open.sql("update orders set erased_at = now() where id = $1", [thread.id]);
  await keep(open, keptOf(thread, [{ by: "buyer", text: "My new number is 0803" }]));
  expect([await threads(), await texts()]).toEqual([[], []]);
});
