import { beforeEach, expect, test } from "vitest";
import { uuidv7 } from "uuidv7";
import { eraseBuyer } from "#domain/buyer/erase.ts";
import { placeDraft } from "#domain/draft/place.ts";
import { saveOrderDraft } from "#domain/draft/save.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import type { Order } from "#domain/order/order.ts";
import { gaveBackByHand } from "#domain/refund/by-hand.ts";
import { approveReturn } from "#domain/return/approve.ts";
import { askReturn } from "#domain/return/ask.ts";
import { cancelReturn } from "#domain/return/cancel.ts";
import { declineReturn } from "#domain/return/decline.ts";
import { endReturn } from "#domain/return/end.ts";
import { receiveReturn } from "#domain/return/receive.ts";
import { edit } from "#tests/buying/edited.ts";
import { sell, stockOf, type Goods } from "#tests/buying/goods.ts";
import { giveRefund } from "#tests/buying/refunded.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { join, recipient, type Person } from "./person.ts";

let open: OpenShop;
let tote: Goods;
let zainab: Person;
beforeEach(async () => {
  open = await openShop({ ports: { mail: { send: async () => undefined } } });
  tote = await sell(open, { stock: 100 });
  zainab = await join(open);
});

const look = (number: number) => orderForSeller(open.shop, number);
const erase = async () => eraseBuyer(await zainab.identity(), zainab.me);

/**
 * Three totes that Zainab paid by hand, of which one was taken out again; with her name wherever a seller can write it. Sent, and
 * all letters about it are out.
 */
async function fullOfNames(): Promise<Order> {
  const id = uuidv7();
  const typed = {
    ...recipient(),
    email: zainab.who.email,
    lines: [{ kind: "product" as const, variantId: tote.variantId, title: "Ankara tote", quantity: "3" }],
  };
  const { counted } = await saveOrderDraft(open.shop, typed, { id, revision: 0 });
  const { number } = await placeDraft(
    open.shop,
    id,
    { how: "paid", paidWith: "transfer", reference: "from Zainab Bello’s account" },
    { revision: 1, total: counted.totals.total },
  );
  const { refunds } = await edit(open, number, { out: [[0, 1]], reason: "Zainab Bello asked on the phone" });
  await gaveBackByHand(open.shop, number, refunds[0]?.id ?? "", "into Zainab Bello’s hand");
  await giveRefund(open, number, {
    other: 100_00,
    reason: "Zainab Bello was kind",
    note: "Zainab Bello is a friend",
    byHand: true,
    how: "handed to Zainab Bello",
  });
  await fulfilOrder(open.shop, number, {
    carrier: "GIG",
    trackingNumber: "ZAINAB-BELLO-77",
    trackingUrl: "https://gig.test/zainab-bello",
  });
  await handleEvents(open.shop);
  return look(number);
}

/** Her letter with a return of one tote. */
async function asks(order: Order): Promise<string> {
  const id = uuidv7();
  const lines = [{ lineId: order.lines[0]?.id ?? "", quantity: 1, reason: "other" }];
  await askReturn(open.visitor, order.number, order.key, { id, lines, note: "Zainab Bello writes" });
  await handleEvents(open.shop);
  return id;
}

/** All rows of the store about its orders, in small letters. */
async function everything(): Promise<string> {
  const tables = await open.sql<{ name: string }>(
    "select table_name as name from information_schema.columns where column_name = 'store_id' and table_schema = 'public'",
  );
  const all = [];
  for (const { name } of tables)
    all.push(await open.sql(`select * from ${name} where store_id = $1`, [open.shop.store.id]));
  return JSON.stringify(all).toLowerCase();
}

const eventOf = async (number: number, type: string) =>
  (await look(number)).timeline.find((event) => event.type === type)?.data;

const receive = async ({ number, lines }: Order, returnId: string) => {
  const arrived = lines.slice(0, 1).map(({ id }) => ({ lineId: id, received: 1, restock: true }));
  await approveReturn(open.shop, number, { returnId, answer: "Dear Zainab Bello, send it here" });
  await receiveReturn(open.shop, number, { returnId, lines: arrived });
};

test.each<[string, (order: Order, returnId: string) => Promise<unknown>]>([
  [
    "received and settled",
    async (order, returnId) => {
      await receive(order, returnId);
      await handleEvents(open.shop);
      expect(await look(order.number)).toMatchObject({ name: "Zainab Bello", erasedAt: null });
      await endReturn(open.shop, order.number, returnId);
    },
  ],
  [
    "received and refunded",
    async (order, returnId) => {
      await receive(order, returnId);
      await giveRefund(open, order.number, {
        pieces: [[0, 1]],
        returnId,
        byHand: true,
        how: "to Zainab Bello in cash",
      });
    },
  ],
  [
    "declined",
    ({ number }, returnId) => declineReturn(open.shop, number, { returnId, answer: "No, Zainab Bello" }),
  ],
  ["called off", ({ number }, returnId) => cancelReturn(open.shop, number, returnId)],
])("an order with an open return keeps its name until that is %s, and is forgotten then", async (_, end) => {
  const order = await fullOfNames();
  const returnId = await asks(order);
  expect(await erase()).toEqual({ open: 1 });
  await handleEvents(open.shop);
  expect(await look(order.number)).toMatchObject({
    name: "Zainab Bello",
    email: zainab.who.email,
    eraseWhenOver: true,
    erasedAt: null,
    returns: [{ status: "requested", note: "Zainab Bello writes" }],
  });
  await end(order, returnId);
  expect((await look(order.number)).erasedAt).toBeNull();
  await handleEvents(open.shop);
  expect(await look(order.number)).toMatchObject({ name: "", email: "", erasedAt: expect.any(Date) });
  const after = await everything();
  for (const words of ["zainab", "bello", zainab.who.email]) expect(after).not.toContain(words);
});

test("copies of what a seller wrote about them go with the order, and what it cost and how it was paid stays", async () => {
  const order = await fullOfNames();
  const { number } = order;
  expect(await eventOf(number, "ORDER_PAID")).toMatchObject({ reference: "from Zainab Bello’s account" });
  expect(await eventOf(number, "ORDER_EDITED")).toMatchObject({ reason: "Zainab Bello asked on the phone" });
  expect(await eventOf(number, "ORDER_FULFILLED")).toMatchObject({ trackingNumber: "ZAINAB-BELLO-77" });
  expect(await erase()).toEqual({ open: 0 });
  const after = await look(number);
  expect(await eventOf(number, "ORDER_PAID")).toEqual({
    amount: 13_500_00,
    currency: "NGN",
    paidWith: "transfer",
  });
  const edited = await eventOf(number, "ORDER_EDITED");
  expect(edited).toMatchObject({ back: 4_500_00, taken: [{ title: "Ankara tote", quantity: 1 }] });
  expect(edited).not.toHaveProperty("reason");
  const told = await eventOf(number, "ORDER_FULFILLED");
  expect(told).toMatchObject({ carrier: "GIG", left: 0 });
  expect(told).not.toHaveProperty("trackingNumber");
  expect(told).not.toHaveProperty("trackingUrl");
  expect(after.refunds).toMatchObject([
    { amount: 4_500_00, reason: "", how: "" },
    { amount: 100_00, reason: "", note: "", how: "", way: "by_hand", status: "done" },
  ]);
  expect(after.fulfilments).toMatchObject([{ carrier: "GIG", trackingNumber: "", trackingUrl: "" }]);
  expect(after).toMatchObject({ total: order.total, paidWith: "transfer", paidReference: "" });
  expect(await stockOf(open, tote)).toBe(98);
});

test("what a gateway's payment is called stays: it is the shop's own name for it", async () => {
  const { number } = await fullOfNames();
  await open.sql(
    `update events set data = data - 'paidWith' || '{"reference": "opnmrt-7"}' where store_id = $1 and type = 'ORDER_PAID'`,
    [open.shop.store.id],
  );
  await erase();
  expect((await look(number)).erasedAt).not.toBeNull();
  expect(await eventOf(number, "ORDER_PAID")).toMatchObject({ reference: "opnmrt-7" });
});
