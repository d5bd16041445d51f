import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { switchMethod } from "#db/payments.server.ts";
import type { Letter } from "#domain/context.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { callOffParcel } from "#domain/fulfilment/call-off.ts";
import { correctTracking } from "#domain/fulfilment/change-tracking.ts";
import { markDelivered } from "#domain/fulfilment/deliver.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { listOrders } from "#domain/order/list.ts";
import { orderPage } from "#domain/order/page.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import { sell, stockOf, type Goods } from "./goods.ts";
import { takeDue } from "./take-due.ts";

let open: OpenShop;
let tote: Goods;
let shawl: Goods;
beforeEach(async () => {
  open = await openShop();
  tote = await sell(open, { title: "Ankara tote", stock: 20 });
  shawl = await sell(open, { title: "Indigo shawl", stock: 20 });
});

const BY_BIKE = { carrier: "GIG", trackingNumber: "G-77", trackingUrl: "https://gig.test/G-77" };
const NOTHING = { carrier: "", trackingNumber: "", trackingUrl: "" };

const seen = (number: number) => orderForSeller(open.shop, number);
/** Two totes and two shawls. */
const buyTwoOfEach = () => buy(open, [tote, shawl], {}, 2);

async function picked(number: number, ...quantities: number[]) {
  const { lines } = await seen(number);
  return quantities.map((quantity, at) => ({ lineId: lines[at]?.id ?? "", quantity }));
}
const counts = async (number: number) => (await seen(number)).lines.map(({ sent }) => sent);
const newest = async (number: number) => (await seen(number)).fulfilments.at(-1)?.id ?? "";
const invitations = async (number: number) =>
  (
    await open.sql(
      "select 1 from review_invitations i join orders o on o.id = i.order_id where o.number = $1 and o.store_id = $2",
      [number, open.shop.store.id],
    )
  ).length;

test("an order goes in two parcels: partly sent after the first, sent with the second", async () => {
  const { number, key } = await buyTwoOfEach();
  const press = randomUUID();
  expect(await fulfilOrder(open.shop, number, { ...BY_BIKE, lines: await picked(number, 2, 1), press })).toBe(
    "placed",
  );
  expect(await counts(number)).toEqual([2, 1]);
  expect((await listOrders(open.shop, {})).orders[0]).toMatchObject({ status: "placed", partlySent: true });
  expect(await invitations(number)).toBe(0);
  const page = (await orderPage(open.visitor, number, key)).order;
  expect(
    page.fulfilments.map(({ lines }) => lines.map(({ quantity }) => quantity).sort((a, b) => a - b)),
  ).toEqual([[1, 2]]);

  expect(await fulfilOrder(open.shop, number, NOTHING)).toBe("fulfilled");
  const order = await seen(number);
  expect(order).toMatchObject({ status: "fulfilled", fulfilledAt: expect.any(Date) });
  expect(order.fulfilments).toMatchObject([{ trackingNumber: "G-77" }, { lines: [{ quantity: 1 }] }]);
  expect((await listOrders(open.shop, {})).orders[0]?.partlySent).toBe(false);
  expect(await invitations(number)).toBe(1);
  expect(order.timeline.map(({ type, data }) => [type, data["left"], data["things"]])).toEqual([
    ["ORDER_CREATED", undefined, undefined],
    [
      "ORDER_FULFILLED",
      1,
      [
        { title: "Ankara tote", variantTitle: expect.any(String), quantity: 2 },
        { title: "Indigo shawl", variantTitle: expect.any(String), quantity: 1 },
      ],
    ],
    ["ORDER_FULFILLED", 0, [{ title: "Indigo shawl", variantTitle: expect.any(String), quantity: 1 }]],
  ]);
});

test("the same press sends one parcel, at once and later; two people send each thing once", async () => {
  const { number } = await buyTwoOfEach();
  const lines = await picked(number, 1, 1);
  const press = randomUUID();
  const once = () => fulfilOrder(open.shop, number, { ...BY_BIKE, lines, press });
  await Promise.all([once(), once(), once()]);
  await once();
  expect(await counts(number)).toEqual([1, 1]);
  expect((await seen(number)).fulfilments).toHaveLength(1);

  const rest = () => fulfilOrder(open.shop, number, { ...NOTHING, lines, press: randomUUID() });
  const ends = await Promise.allSettled([rest(), rest(), rest()]);
  const late = { status: "rejected", reason: { reason: "already_sent" } };
  expect(ends.toSorted((a, b) => a.status.localeCompare(b.status))).toMatchObject([
    { status: "fulfilled", value: "fulfilled" },
    late,
    late,
  ]);
  expect(await counts(number)).toEqual([2, 2]);
  expect((await seen(number)).status).toBe("fulfilled");
});

test("two different parcels at the same moment both go, and the second is the last", async () => {
  for (let round = 0; round < 4; round++) {
    const { number } = await buyTwoOfEach();
    const [one, other] = [await picked(number, 2), await picked(number, 0, 2)];
    await Promise.all([
      fulfilOrder(open.shop, number, { ...NOTHING, lines: one }),
      fulfilOrder(open.shop, number, { ...NOTHING, lines: other }),
    ]);
    const order = await seen(number);
    expect([order.status, order.fulfilments.length]).toEqual(["fulfilled", 2]);
    expect(order.timeline.map(({ data }) => data["left"])).toEqual([undefined, 2, 0]);
  }
});

test("nothing, too much, half a thing and another order's line are refused, and nothing is sent", async () => {
  const { number } = await buyTwoOfEach();
  const other = await buyTwoOfEach();
  const send = (lines: { lineId: string; quantity: number }[]) =>
    fulfilOrder(open.shop, number, { ...NOTHING, lines });
  const invalid = { problems: { lines: expect.any(String) } };
  await expect(send(await picked(number, 0, 0))).rejects.toMatchObject(invalid);
  await expect(send(await picked(number, 0.5))).rejects.toMatchObject(invalid);
  await expect(send(await picked(number, -1))).rejects.toMatchObject(invalid);
  await expect(send(await picked(other.number, 1))).rejects.toMatchObject(invalid);
  const lines = await picked(number, 2);
  await expect(send([...lines, ...lines])).rejects.toMatchObject({ reason: "already_sent" });
  await expect(send(await picked(number, 3))).rejects.toMatchObject({ reason: "already_sent" });
  expect(await counts(number)).toEqual([0, 0]);
});

test("what was removed is not sent, and with the rest the order is", async () => {
  const { number } = await buyTwoOfEach();
  const [, second] = await picked(number, 0, 1);
  await open.sql("update order_lines set removed = 1 where id = $1", [second?.lineId]);
  expect(await fulfilOrder(open.shop, number, NOTHING)).toBe("fulfilled");
  expect(await counts(number)).toEqual([2, 1]);
});

test("a tracking number is corrected once and told when that is asked for", async () => {
  const { number } = await buyTwoOfEach();
  await fulfilOrder(open.shop, number, BY_BIKE);
  const parcel = await newest(number);
  const next = { ...BY_BIKE, trackingNumber: "G-78" };
  await correctTracking(open.shop, number, parcel, { ...next, tell: false });
  await correctTracking(open.shop, number, parcel, { ...next, tell: true });
  const order = await seen(number);
  expect(order.fulfilments).toMatchObject([next]);
  expect(order.timeline.filter(({ type }) => type === "PARCEL_TRACKING_CHANGED")).toMatchObject([
    { actor: "seller:user-ada", data: { trackingNumber: "G-78", tell: false } },
  ]);
  await expect(
    correctTracking(open.shop, number, parcel, { ...next, trackingUrl: "javascript:1", tell: false }),
  ).rejects.toMatchObject({ problems: { trackingUrl: expect.any(String) } });
  await expect(
    correctTracking(open.shop, number, randomUUID(), { ...next, tell: false }),
  ).rejects.toMatchObject({ code: "not_found" });
});

test("a parcel arrives once, and then is not called off", async () => {
  const { number } = await buyTwoOfEach();
  await fulfilOrder(open.shop, number, { ...BY_BIKE, lines: await picked(number, 2) });
  const parcel = await newest(number);
  await Promise.all([markDelivered(open.shop, number, parcel), markDelivered(open.shop, number, parcel)]);
  const order = await seen(number);
  expect(order.fulfilments).toMatchObject([{ status: "delivered", deliveredAt: expect.any(Date) }]);
  expect(order.timeline.filter(({ type }) => type === "PARCEL_DELIVERED")).toMatchObject([
    { data: { left: 2, things: [{ title: "Ankara tote", quantity: 2 }] } },
  ]);
  await expect(callOffParcel(open.shop, number, parcel, true)).rejects.toMatchObject({ reason: "delivered" });
});

test("arrived and called off at the same moment, one of the two happens", async () => {
  for (let round = 0; round < 5; round++) {
    const { number } = await buy(open, [await sell(open)]);
    await fulfilOrder(open.shop, number, NOTHING);
    const parcel = await newest(number);
    const ends = await Promise.allSettled([
      markDelivered(open.shop, number, parcel),
      callOffParcel(open.shop, number, parcel, false),
    ]);
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await seen(number)).timeline).toHaveLength(3);
  }
});

test("a parcel that is called off is to be sent again, and the order waits as it did before", async () => {
  const { number } = await buyTwoOfEach();
  await takeDue(open.shop, number);
  await fulfilOrder(open.shop, number, { ...BY_BIKE, lines: await picked(number, 2) });
  await fulfilOrder(open.shop, number, BY_BIKE);
  expect(await invitations(number)).toBe(1);
  const parcel = await newest(number);
  await Promise.all([
    callOffParcel(open.shop, number, parcel, true),
    callOffParcel(open.shop, number, parcel, true),
  ]);
  const order = await seen(number);
  expect(order).toMatchObject({ status: "paid", fulfilledAt: null });
  expect(order.fulfilments.map(({ status }) => status)).toEqual(["sent", "called_off"]);
  expect(await counts(number)).toEqual([2, 0]);
  expect(await invitations(number)).toBe(0);
  expect(order.timeline.filter(({ type }) => type === "PARCEL_CALLED_OFF")).toHaveLength(1);
  expect(await fulfilOrder(open.shop, number, NOTHING)).toBe("fulfilled");
  expect(await counts(number)).toEqual([2, 2]);

  const unpaid = await buyTwoOfEach();
  await fulfilOrder(open.shop, unpaid.number, NOTHING);
  await callOffParcel(open.shop, unpaid.number, await newest(unpaid.number), false);
  expect((await seen(unpaid.number)).status).toBe("placed");
});

test("of what came back no parcel is called off", async () => {
  const { number } = await buyTwoOfEach();
  await fulfilOrder(open.shop, number, NOTHING);
  await open.sql(
    "update order_lines set returned = 1 where order_id = (select id from orders where number = $1 and store_id = $2)",
    [number, open.shop.store.id],
  );
  await expect(callOffParcel(open.shop, number, await newest(number), false)).rejects.toMatchObject({
    reason: "came_back",
  });
  expect(await counts(number)).toEqual([2, 2]);
});

test("an order that is partly sent is not cancelled as a whole, also not at the same moment", async () => {
  const { number } = await buyTwoOfEach();
  await fulfilOrder(open.shop, number, { ...NOTHING, lines: await picked(number, 1) });
  await expect(cancelOrder(open.shop, number, "")).rejects.toMatchObject({ reason: "partly_sent" });
  expect(await stockOf(open, tote)).toBe(18);
  await callOffParcel(open.shop, number, await newest(number), false);
  await cancelOrder(open.shop, number, "");
  expect(await stockOf(open, tote)).toBe(20);

  for (let round = 0; round < 5; round++) {
    const again = await buy(open, [tote, shawl]);
    const lines = await picked(again.number, 1);
    const ends = await Promise.allSettled([
      fulfilOrder(open.shop, again.number, { ...NOTHING, lines }),
      cancelOrder(open.shop, again.number, ""),
    ]);
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  }
});

/** Makes every line of an order, or one of them, a gift card that was bought. */
const asGiftCards = (number: number, position: number | null = null) =>
  open.sql(
    `update order_lines l set gift_card = true from orders o where o.id = l.order_id and o.number = $1 and o.store_id = $2
       and ($3::int is null or l.position = $3)`,
    [number, open.shop.store.id, position],
  );

test("gift cards are in no parcel: alone they are done when they are paid, beside goods they hold nothing up", async () => {
  const alone = await buy(open, [tote]);
  await asGiftCards(alone.number);
  await takeDue(open.shop, alone.number);
  const letters: Letter[] = [];
  const mail = { send: async (letter: Letter) => void letters.push(letter) };
  const working = { ...open.shop, ports: { ...open.shop.ports, mail } };
  await handleEvents(working);
  await handleEvents(working);
  const done = await seen(alone.number);
  expect(done).toMatchObject({ status: "fulfilled", fulfilments: [], lines: [{ sent: 0 }] });
  expect(done.timeline.filter(({ type }) => type === "ORDER_FULFILLED")).toMatchObject([
    { data: { nothingToSend: true } },
  ]);
  expect(letters.length).toBeGreaterThan(1);
  expect(letters.filter(({ subject }) => subject.includes("on its way"))).toEqual([]);

  const mixed = await buyTwoOfEach();
  await asGiftCards(mixed.number, 1);
  await takeDue(open.shop, mixed.number);
  await handleEvents(working);
  expect((await seen(mixed.number)).status).toBe("paid");
  const card = (await picked(mixed.number, 0, 1)).slice(1);
  expect(card).toHaveLength(1);
  await expect(fulfilOrder(open.shop, mixed.number, { ...NOTHING, lines: card })).rejects.toMatchObject({
    reason: "already_sent",
  });
  expect(await fulfilOrder(open.shop, mixed.number, NOTHING)).toBe("fulfilled");
  expect(await counts(mixed.number)).toEqual([2, 0]);
});

test("an order that is partly sent and is then to be paid online is held for nobody's money", async () => {
  const { number } = await buyTwoOfEach();
  await fulfilOrder(open.shop, number, { ...NOTHING, lines: await picked(number, 1) });
  const { id } = await seen(number);
  await open.shop.db.write({ switched: switchMethod(id, "paystack", new Date("2030-01-01")) });
  expect(await seen(number)).toMatchObject({ method: "paystack", holdUntil: null });
  await expect(fulfilOrder(open.shop, number, NOTHING)).rejects.toMatchObject({ reason: "not_paid" });
});
