import { beforeEach, expect, test } from "vitest";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { markPaid } from "#domain/order/mark-paid.ts";
import { orderPage } from "#domain/order/page.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import { sell, stockOf, type Goods } from "./goods.ts";
import { takeDue } from "./take-due.ts";

let open: OpenShop;
let tote: Goods;
beforeEach(async () => {
  open = await openShop();
  tote = await sell(open, { stock: 5 });
});

const BY_BIKE = { carrier: "GIG", trackingNumber: "G-77", trackingUrl: "https://gig.test/G-77" };
const NOTHING = { carrier: "", trackingNumber: "", trackingUrl: "" };
const story = async (number: number) =>
  (await orderForSeller(open.shop, number)).timeline.map((entry) => entry.type);

test("an order is sent once, and its first tracking stands", async () => {
  const { number, key } = await buy(open, [tote]);
  await Promise.all([fulfilOrder(open.shop, number, BY_BIKE), fulfilOrder(open.shop, number, BY_BIKE)]);
  await fulfilOrder(open.shop, number, NOTHING);
  const order = await orderForSeller(open.shop, number);
  expect(order).toMatchObject({ status: "fulfilled", fulfilments: [BY_BIKE] });
  expect(order.timeline.map((entry) => [entry.type, entry.actor])).toEqual([
    ["ORDER_CREATED", "buyer"],
    ["ORDER_FULFILLED", "seller:user-ada"],
  ]);
  const seen = (await orderPage(open.visitor, number, key)).order;
  expect(seen).toMatchObject({ status: "fulfilled", fulfilments: [{ trackingNumber: "G-77" }] });
  expect(JSON.stringify(seen.timeline)).not.toContain("user-ada");
});

test("a link that is no web address is refused beside its field", async () => {
  const { number } = await buy(open, [tote]);
  for (const trackingUrl of ["gig.test", "javascript:alert(1)"]) {
    await expect(fulfilOrder(open.shop, number, { ...BY_BIKE, trackingUrl })).rejects.toMatchObject({
      problems: { trackingUrl: expect.any(String) },
    });
  }
});

test("money taken at the door is booked once, before the parcel is sent or after", async () => {
  const before = await buy(open, [tote]);
  await takeDue(open.shop, before.number, 2);
  await fulfilOrder(open.shop, before.number, NOTHING);
  expect(await story(before.number)).toEqual(["ORDER_CREATED", "ORDER_PAID", "ORDER_FULFILLED"]);

  const after = await buy(open, [tote]);
  await fulfilOrder(open.shop, after.number, NOTHING);
  await takeDue(open.shop, after.number);
  await takeDue(open.shop, after.number);
  const order = await orderForSeller(open.shop, after.number);
  expect(order).toMatchObject({ status: "fulfilled", payment: { status: "paid" }, paidAt: expect.any(Date) });
  expect(await story(after.number)).toEqual(["ORDER_CREATED", "ORDER_FULFILLED", "ORDER_PAID"]);
});

test("a cancelled order gives its stock back once, and goes no further", async () => {
  const made = await sell(open, { tracked: false, stock: 0 });
  const { number } = await buy(open, [tote, made]);
  expect(await stockOf(open, tote)).toBe(4);
  await Promise.all(Array.from({ length: 4 }, () => cancelOrder(open.shop, number, "The dye ran out.")));
  expect([await stockOf(open, tote), await stockOf(open, made)]).toEqual([5, 0]);
  expect(await story(number)).toEqual(["ORDER_CREATED", "ORDER_CANCELLED"]);
  await expect(fulfilOrder(open.shop, number, NOTHING)).rejects.toMatchObject({ reason: "wrong_status" });
  await expect(takeDue(open.shop, number)).rejects.toMatchObject({ reason: "wrong_status" });
});

test("a paid order that is cancelled flags its money to be given back", async () => {
  const { number } = await buy(open, [tote]);
  await takeDue(open.shop, number);
  await cancelOrder(open.shop, number, "");
  const order = await orderForSeller(open.shop, number);
  expect(order).toMatchObject({ status: "cancelled", payment: { status: "refund_due" } });
  expect((await story(number)).slice(-2)).toEqual(["ORDER_CANCELLED", "REFUND_DUE"]);
});

test("what has been sent is not cancelled any more", async () => {
  const { number } = await buy(open, [tote]);
  await fulfilOrder(open.shop, number, NOTHING);
  await expect(cancelOrder(open.shop, number, "")).rejects.toMatchObject({ reason: "wrong_status" });
  expect(await stockOf(open, tote)).toBe(4);
});

test("sent and cancelled at the same moment, one of the two happens", async () => {
  for (let round = 0; round < 5; round++) {
    const { number } = await buy(open, [await sell(open)]);
    const ends = await Promise.allSettled([
      fulfilOrder(open.shop, number, NOTHING),
      cancelOrder(open.shop, number, ""),
    ]);
    expect(ends.filter((end) => end.status === "fulfilled")).toHaveLength(1);
    expect(await story(number)).toHaveLength(2);
  }
});

test("a product deleted since does not stop an order from being cancelled", async () => {
  const { number } = await buy(open, [tote]);
  await open.sql("delete from products where id = $1", [tote.productId]);
  await cancelOrder(open.shop, number, "");
  expect(await story(number)).toEqual(["ORDER_CREATED", "ORDER_CANCELLED"]);
});

test("each role does what the table of permissions says, and another store's order is a miss", async () => {
  const { number } = await buy(open, [tote]);
  const as = (role: "staff" | "viewer") => ({
    ...open.shop,
    actor: {
      kind: "staff",
      userId: "user-kofi",
      sessionId: "session",
      name: "Kofi",
      role,
      secondFactor: false,
    } as const,
  });
  const forbidden = { code: "forbidden" };
  await expect(fulfilOrder(as("viewer"), number, NOTHING)).rejects.toMatchObject(forbidden);
  await expect(markPaid(as("viewer"), number, 4_500_00)).rejects.toMatchObject(forbidden);
  await expect(cancelOrder(as("staff"), number, "")).rejects.toMatchObject(forbidden);
  await expect(orderForSeller(open.visitor, number)).rejects.toMatchObject(forbidden);
  expect((await orderForSeller(as("viewer"), number)).number).toBe(number);
  const bola = await openShop();
  for (const verb of [
    () => orderForSeller(bola.shop, number),
    () => cancelOrder(bola.shop, number, ""),
    () => markPaid(bola.shop, number, 4_500_00),
  ]) {
    await expect(verb()).rejects.toMatchObject({ code: "not_found" });
  }
});
