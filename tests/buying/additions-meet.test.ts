import { expect, test } from "vitest";
import { dropAddition } from "#domain/addition/drop.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree } from "./books.ts";
import { edit, oddSums, pay, withCap } from "./edited.ts";
import { openEditedShops } from "./edited-shop.ts";
import type { Standins } from "./gateways.ts";
import { stockOf, type Goods } from "./goods.ts";
import { meanwhile } from "./meanwhile.ts";
import { eventsOf, press } from "./paystack.ts";
import { atGateway, booked, giveRefund, paidOrder, sendAll } from "./refunded.ts";

const NO_TRACKING = { carrier: "", trackingNumber: "", trackingUrl: "" };
const MONEY_AND_THINGS = { refund: true, restock: true };

let open: OpenShop;
let tote: Goods;
let cap: Goods;
let clock: { now: Date };
let standins: Standins;
openEditedShops((made) => void ({ open, tote, cap, clock, standins } = made));

const look = (number: number) => orderForSeller(open.shop, number);
const stocks = async () => [await stockOf(open, tote), await stockOf(open, cap)];

/** Two totes of which all money went back through the gateway, while a cap that was added is not paid yet. */
async function allBackButTheCap() {
  const made = await withCap(open, tote, cap);
  await giveRefund(open, made.number, { pieces: [[0, 2]] });
  await sendAll(open);
  await expect
    .poll(async () => (await atGateway(standins.paystack.url)).map(({ status }) => status))
    .toEqual(["processed"]);
  clock.now = new Date(clock.now.getTime() + 3_600_000);
  await sendAll(open);
  expect(await look(made.number)).toMatchObject({
    status: "paid",
    refunds: [{ status: "done", amount: 9_000_00 }],
    additions: [{ status: "open" }],
  });
  return made;
}

test("an order of which all money went back goes on while something that was added waits for its own", async () => {
  const { number, key } = await allBackButTheCap();
  await press(await pay(open, number, key), "approve");
  expect(await returnedFromGateway(open.visitor, number, key)).toMatchObject({ state: "paid" });
  expect(await fulfilOrder(open.shop, number, NO_TRACKING)).toBe("fulfilled");
  const order = await look(number);
  expect(order.lines).toMatchObject([
    { removed: 2, sent: 0 },
    { title: "Cap", sent: 1 },
  ]);
  expect(await booked(open, number)).toMatchObject({ paid: 11_000_00, refunded: 9_000_00 });
  expect(await stocks()).toEqual([10, 4]);
  await expectBooksAgree(open);
});

test("dropped, what was added was the last of it, and the order is refunded", async () => {
  const { number, additionId } = await allBackButTheCap();
  await dropAddition(open.shop, number, additionId);
  expect(await look(number)).toMatchObject({ status: "refunded", additions: [{ status: "dropped" }] });
  expect(await stocks()).toEqual([10, 5]);
  await expectBooksAgree(open);
});

test("an order to which something is added while it is being sent is not sent without it", async () => {
  const { number } = await paidOrder(open, [tote], "paystack", 2);
  const shop = meanwhile(open.shop, () => edit(open, number, { more: [[cap, 1]] }));
  await expect(fulfilOrder(shop, number, NO_TRACKING)).rejects.toMatchObject({ reason: "addition_open" });
  expect(await look(number)).toMatchObject({
    status: "paid",
    fulfilments: [],
    lines: [{ sent: 0 }],
    additions: [{ status: "open" }],
  });
  expect(await eventsOf(open, number)).not.toContain("ORDER_FULFILLED");
});

test("an addition to an order that is sent meanwhile is refused, and takes no stock", async () => {
  const { number } = await paidOrder(open, [tote], "paystack", 2);
  const editing = {
    ...open,
    shop: meanwhile(open.shop, () => fulfilOrder(open.shop, number, NO_TRACKING)),
  };
  await expect(edit(editing, number, { more: [[cap, 1]] })).rejects.toMatchObject({
    reason: "wrong_status",
  });
  expect(await look(number)).toMatchObject({ status: "fulfilled", additions: [], lines: [{ sent: 2 }] });
  expect(await stocks()).toEqual([8, 5]);
});

test("what is added while the order is being called off is dropped with it", async () => {
  const { number } = await paidOrder(open, [tote], "paystack", 2);
  const shop = meanwhile(open.shop, () => edit(open, number, { more: [[cap, 1]] }));
  await cancelOrder(shop, number, "", MONEY_AND_THINGS);
  expect(await look(number)).toMatchObject({ status: "cancelled", additions: [{ status: "dropped" }] });
  expect((await eventsOf(open, number)).filter((type) => type === "ADDITION_DROPPED")).toHaveLength(1);
  expect(await stocks()).toEqual([10, 5]);
  await expectBooksAgree(open);
});

test("what is paid for while the order is being called off goes back with the rest, things and money", async () => {
  const { number, key, additionId } = await withCap(open, tote, cap);
  const page = await pay(open, number, key);
  const shop = meanwhile(open.shop, async () => {
    await press(page, "approve");
    await returnedFromGateway(open.visitor, number, key);
  });
  await cancelOrder(shop, number, "", MONEY_AND_THINGS);
  expect(await look(number)).toMatchObject({
    status: "cancelled",
    total: 11_000_00,
    additions: [{ id: additionId, status: "paid" }],
  });
  expect(await booked(open, number)).toEqual({ paid: 11_000_00, refunded: 11_000_00, promised: 11_000_00 });
  expect(await stocks()).toEqual([10, 5]);
  expect(await oddSums(open)).toEqual([]);
  await expectBooksAgree(open);
});

test("what is dropped while the order is being called off gives its stock back once", async () => {
  const { number, additionId } = await withCap(open, tote, cap);
  const shop = meanwhile(open.shop, () => dropAddition(open.shop, number, additionId));
  await cancelOrder(shop, number, "", MONEY_AND_THINGS);
  expect(await look(number)).toMatchObject({ status: "cancelled", additions: [{ status: "dropped" }] });
  expect((await eventsOf(open, number)).filter((type) => type === "ADDITION_DROPPED")).toHaveLength(1);
  expect(await stocks()).toEqual([10, 5]);
  await expectBooksAgree(open);
});

test("partly sent and the rest refunded, an order waits for what was added, and is sent when that is dropped", async () => {
  const { number } = await paidOrder(open, [tote], "paystack", 2);
  const lineId = (await look(number)).lines[0]?.id ?? "";
  await fulfilOrder(open.shop, number, { ...NO_TRACKING, lines: [{ lineId, quantity: 1 }] });
  const { additions } = await edit(open, number, { more: [[cap, 1]] });
  await giveRefund(open, number, { pieces: [[0, 1]] });
  expect(await look(number)).toMatchObject({ status: "paid", lines: [{ sent: 1, removed: 1 }] });
  await dropAddition(open.shop, number, additions[0]?.id ?? "");
  expect(await look(number)).toMatchObject({ status: "fulfilled" });
  expect(await stocks()).toEqual([9, 5]);
});
