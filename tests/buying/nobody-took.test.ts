import { uuidv7 } from "uuidv7";
import { expect, test } from "vitest";
import { insertReview } from "#db/review-writes.server.ts";
import type { Letter } from "#domain/context.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { sendDueLetters } from "#domain/event/due-letters.ts";
import { callOffParcel } from "#domain/fulfilment/call-off.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { markPaid } from "#domain/order/mark-paid.ts";
import { orderPage } from "#domain/order/page.ts";
import { payOrder } from "#domain/payment/start.ts";
import { today } from "#domain/order/today.ts";
import { nobodyTook } from "#domain/return/before-paid.ts";
import { exchangeReturn } from "#domain/return/exchange.ts";
import { openReturn } from "#domain/return/open.ts";
import { receiveReturn } from "#domain/return/receive.ts";
import { withNobody } from "#domain/order/with-nobody.ts";
import { sayIn } from "#domain/words/say.ts";
import { standing } from "#web/storefront/order-words.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree } from "./books.ts";
import { buy } from "./checkout.ts";
import { openEditedShops } from "./edited-shop.ts";
import { exchangeForm } from "./exchanged.ts";
import { sell, stockOf, type Goods } from "./goods.ts";
import { meanwhile } from "./meanwhile.ts";
import { giveRefund } from "./refunded.ts";

/* Orders of which nothing is with their buyer, and no money came. */

let open: OpenShop;
let tote: Goods;
let cap: Goods;
let clock: { now: Date };
openEditedShops((made) => void ({ open, tote, cap, clock } = made));

const NOT_TRACKED = { carrier: "", trackingNumber: "", trackingUrl: "" };
const look = (number: number) => orderForSeller(open.shop, number);

/** One tote and one cap, to be paid at the door; each line in a parcel of its own. */
async function sentApart() {
  const placed = await buy(open, [tote, cap], { method: "pay_on_delivery" });
  for (const { id: lineId } of (await look(placed.number)).lines)
    await fulfilOrder(open.shop, placed.number, { ...NOT_TRACKED, lines: [{ lineId, quantity: 1 }] });
  return placed;
}

/** So many pieces of this line are on their way back. Answers the return, and what notes that they arrived and answers what is left to be done. */
async function onItsWayBack(number: number, at: number, quantity = 1) {
  const lineId = (await look(number)).lines[at]?.id ?? "";
  const returnId = uuidv7();
  await openReturn(open.shop, number, {
    id: returnId,
    lines: [{ lineId, quantity, reason: "damaged" }],
    note: "",
  });
  const lines = [{ lineId, received: quantity, restock: true }];
  return { returnId, arrives: (shop = open.shop) => receiveReturn(shop, number, { returnId, lines }) };
}

/** A piece of this line comes back and arrives. Answers what is left to be done about it. */
const comesBack = async (number: number, at: number) => (await onItsWayBack(number, at)).arrives();

/** The parcel with this line does not go after all. */
async function callOff(number: number, at: number): Promise<void> {
  const { lines, fulfilments } = await look(number);
  const parcel = fulfilments.find(
    ({ status, lines: sent }) =>
      status !== "called_off" && sent.some(({ lineId }) => lineId === lines[at]?.id),
  );
  await callOffParcel(open.shop, number, parcel?.id ?? "", false);
}

test("what is left of an order once the rest came back unpaid can be called off", async () => {
  const { number } = await sentApart();
  await comesBack(number, 0);
  await expect(cancelOrder(open.shop, number, "")).rejects.toMatchObject({ code: "conflict" });
  await callOff(number, 1);
  expect(await look(number)).toMatchObject({ status: "placed", total: 2_000_00 });
  expect(withNobody(await look(number))).toBe(true);
  // Sent again at that moment, it is with somebody.
  const goes = () => fulfilOrder(open.shop, number, NOT_TRACKED);
  await expect(cancelOrder(meanwhile(open.shop, goes), number, "")).rejects.toMatchObject({
    code: "conflict",
  });
  await callOff(number, 1);
  await cancelOrder(open.shop, number, "They want none of it");
  expect(await look(number)).toMatchObject({ status: "cancelled", paidAt: null });
  expect([await stockOf(open, tote), await stockOf(open, cap)]).toEqual([10, 5]);
  await expectBooksAgree(open);
});

test("a parcel of a part that leaves while an order is called off is seen, though it moves no status", async () => {
  const { number } = await buy(open, [tote, cap], { method: "pay_on_delivery" });
  const lineId = (await look(number)).lines[1]?.id ?? "";
  const goes = () => fulfilOrder(open.shop, number, { ...NOT_TRACKED, lines: [{ lineId, quantity: 1 }] });
  await expect(cancelOrder(meanwhile(open.shop, goes), number, "")).rejects.toMatchObject({
    reason: "partly_sent",
  });
});

test("money is booked for no order of which the last piece arrives at that moment", async () => {
  const { number, key } = await buy(open, [tote], { method: "pay_on_delivery" });
  await fulfilOrder(open.shop, number, NOT_TRACKED);
  const { arrives } = await onItsWayBack(number, 0);
  await expect(markPaid(meanwhile(open.shop, arrives), number, 4_500_00)).rejects.toMatchObject({
    reason: "wrong_status",
  });
  const order = await look(number);
  expect(order).toMatchObject({ paidAt: null });
  const review = { id: uuidv7(), productId: tote.productId, orderId: order.id, author: "z", name: "Z" };
  const words = { stars: 5, title: "", body: "" };
  await expect(
    open.shop.db.write({ added: insertReview({ ...review, ...words }, open.shop.now()) }),
  ).rejects.toMatchObject({ code: "not_bought" });
  await expect(payOrder(open.visitor, number, key, "paystack")).rejects.toMatchObject({
    reason: "not_payable",
  });
});

test("a gift card that was ordered beside what nobody took is not asked for, and none is made", async () => {
  const card = await sell(open, { title: "Gift card", price: 5_000_00, stock: 100 });
  await open.sql("update products set kind = 'gift_card' where id = $1", [card.productId]);
  const { number, key } = await buy(open, [tote, card], { method: "pay_on_delivery" });
  await fulfilOrder(open.shop, number, NOT_TRACKED);
  expect(await comesBack(number, 0)).toBe("nothing_paid");
  const { order, shell } = await orderPage(open.visitor, number, key);
  expect(nobodyTook(order)).toBe(true);
  expect(standing(sayIn(shell.locale), order, shell).next).toContain("there is nothing to pay");
  await expect(markPaid(open.shop, number, 9_500_00)).rejects.toMatchObject({ reason: "wrong_status" });
  expect((await today(open.shop)).salesToday).toBe(0);
  expect(await open.sql("select 1 from gift_cards where store_id = $1", [open.shop.store.id])).toEqual([]);
});

test("of a paid one that came back in part the rest is refunded, not called off", async () => {
  const { number } = await sentApart();
  await markPaid(open.shop, number, 6_500_00);
  await comesBack(number, 0);
  await callOff(number, 1);
  await expect(cancelOrder(open.shop, number, "")).rejects.toMatchObject({ reason: "partly_sent" });
});

test("who notes what arrived hears what is left to be done", async () => {
  const { number } = await sentApart();
  const first = await onItsWayBack(number, 0);
  expect(await first.arrives()).toBe("taken_off");
  const last = await onItsWayBack(number, 1);
  expect(await last.arrives()).toBe("nothing_paid");
  const paid = await sentApart();
  await markPaid(open.shop, paid.number, 6_500_00);
  const bought = await onItsWayBack(paid.number, 0);
  expect(await bought.arrives()).toBe("to_settle");
  // Pressed again, and again once it is settled.
  expect(await first.arrives()).toBe("settled");
  expect(await last.arrives()).toBe("nothing_paid");
  expect(await bought.arrives()).toBe("to_settle");
  await giveRefund(open, paid.number, {
    pieces: [[0, 1]],
    returnId: bought.returnId,
    byHand: true,
    how: "cash",
  });
  expect(await bought.arrives()).toBe("settled");
});

test("of two who note the same arrival at once, the second hears how it stands now", async () => {
  const { number } = await sentApart();
  const { arrives } = await onItsWayBack(number, 0);
  expect(await arrives(meanwhile(open.shop, arrives))).toBe("settled");
  await expectBooksAgree(open);
});

test("an exchange that nobody took gives back what paid for it, and says so", async () => {
  const letters: Letter[] = [];
  open.shop.ports.mail = { send: async (letter) => void letters.push(letter) };
  const first = await buy(open, [tote], { method: "pay_on_delivery" });
  await fulfilOrder(open.shop, first.number, NOT_TRACKED);
  await markPaid(open.shop, first.number, 4_500_00);
  const back = await onItsWayBack(first.number, 0);
  await back.arrives();
  // Two for one: the other is to be paid at the door.
  const form = await exchangeForm(open.shop, first.number, back.returnId, tote, 2);
  const { number } = await exchangeReturn(open.shop, first.number, form);
  await fulfilOrder(open.shop, number, NOT_TRACKED);

  const { returnId, arrives } = await onItsWayBack(number, 0, 2);
  expect(await arrives()).toBe("to_settle");
  await handleEvents({ ...open.shop, actor: { kind: "system" } });
  const order = await look(number);
  expect(nobodyTook(order)).toBe(true);
  const settles = "We look at it now, and then write to you about your money or what you get instead.";
  expect(letters.findLast(({ to }) => to === "zainab@demo.test")?.text).toContain(settles);
  const { shell } = await orderPage(open.visitor, number, order.key);
  expect(standing(sayIn(shell.locale), order, shell).next).toContain(settles);
  expect((await today(open.shop)).waiting.returnsArrived).toBe(1);

  await giveRefund(open, number, { pieces: [[0, 2]], returnId });
  expect((await look(number)).refunds).toMatchObject([{ exchange: 4_500_00 }]);
  expect((await today(open.shop)).waiting.returnsArrived).toBe(0);
  await expectBooksAgree(open);
});

test("nobody is asked how they like what came back", async () => {
  const letters: Letter[] = [];
  open.shop.ports.mail = { send: async (letter) => void letters.push(letter) };
  const none = await sentApart();
  await comesBack(none.number, 0);
  await comesBack(none.number, 1);
  const part = await sentApart();
  await comesBack(part.number, 0);
  expect((await orderPage(open.visitor, none.number, none.key)).reviews).toEqual([]);
  expect((await orderPage(open.visitor, part.number, part.key)).reviews).toHaveLength(2);
  clock.now = new Date(clock.now.getTime() + 12 * 86_400_000);
  await sendDueLetters({ ...open.shop, actor: { kind: "system" } });
  const asked = letters.filter(({ subject }) => subject.startsWith("How do you like it?"));
  expect(asked.map(({ subject }) => subject)).toEqual([
    expect.stringContaining(`Your order ${part.number} `),
  ]);
  expect(asked[0]?.text).toContain("Cap");
  expect(asked[0]?.text).not.toContain("Ankara tote");
});
