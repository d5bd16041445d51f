import { uuidv7 } from "uuidv7";
import { expect, test } from "vitest";
import { takeOff } from "#db/returns.server.ts";
import type { Letter, StoreContext } from "#domain/context.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { markPaid } from "#domain/order/mark-paid.ts";
import { orderPage } from "#domain/order/page.ts";
import type { PlacedOrder } from "#domain/order/place.ts";
import { invoiceForSeller } from "#domain/paper/invoice-for-seller.ts";
import { leftOf } from "#domain/refund/sums.ts";
import { openReturn } from "#domain/return/open.ts";
import { receiveReturn } from "#domain/return/receive.ts";
import { sayIn } from "#domain/words/say.ts";
import { standing } from "#web/storefront/order-words.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree } from "./books.ts";
import { buy } from "./checkout.ts";
import { openEditedShops } from "./edited-shop.ts";
import { exchangeForm } from "./exchanged.ts";
import { stockOf, type Goods } from "./goods.ts";
import { meanwhile } from "./meanwhile.ts";
import { placeBesideCard } from "./reduced.ts";
import { booked, giveRefund } from "./refunded.ts";

/* A piece comes back of an order that is still to be paid at the door: it is asked for no more, and everything that tells a sum says the same. */

let open: OpenShop;
let tote: Goods;
let cap: Goods;
openEditedShops((made) => void ({ open, tote, cap } = made));

const look = (number: number) => orderForSeller(open.shop, number);

async function sent(goods: Goods[], quantity = 1): Promise<PlacedOrder> {
  const placed = await buy(open, goods, { method: "pay_on_delivery" }, quantity);
  await fulfilOrder(open.shop, placed.number, { carrier: "", trackingNumber: "", trackingUrl: "" });
  return placed;
}

/** So many of a line come back and are good to be sold again. */
async function comesBack(number: number, at: number, quantity: number): Promise<string> {
  const lineId = (await look(number)).lines[at]?.id ?? "";
  const returnId = uuidv7();
  const lines = [{ lineId, quantity, reason: "too_small" as const }];
  await openReturn(open.shop, number, { id: returnId, lines, note: "" });
  const arrived = { returnId, lines: [{ lineId, received: quantity, restock: true }] };
  await receiveReturn(open.shop, number, arrived);
  await receiveReturn(open.shop, number, arrived);
  return returnId;
}

async function page({ number, key }: { number: number; key: string }): Promise<string> {
  const { order, shell } = await orderPage(open.visitor, number, key);
  return standing(sayIn(shell.locale), order, shell).next;
}

async function invoice(number: number): Promise<string[]> {
  const { paper } = await invoiceForSeller(open.shop, number);
  return paper.sums.map(({ name, amount }) => `${name}: ${amount}`);
}

test("what came back is asked for no more: the page, the invoice, the letter and the door say one sum", async () => {
  const placed = await sent([tote], 2);
  const { number } = placed;
  const letters: Letter[] = [];
  open.shop.ports.mail = { send: async (letter) => void letters.push(letter) };
  await handleEvents({ ...open.shop, actor: { kind: "system" } });
  letters.length = 0;
  const returnId = await comesBack(number, 0, 1);
  await handleEvents({ ...open.shop, actor: { kind: "system" } });

  expect(await page(placed)).toBe("Please have ₦4,500 ready for the rider.");
  expect(await invoice(number)).toEqual([
    "Products: ₦9,000",
    "Came back before it was paid: −₦4,500",
    "Delivery: Free",
    "Total: ₦4,500",
    "Left to pay: ₦4,500",
  ]);
  const told = letters.findLast(({ to }) => to === "zainab@demo.test")?.text;
  expect(told).toContain("₦4,500 for it is taken off what you pay.");
  expect(told).toContain("₦4,500 is left to pay.");
  expect(told).not.toContain("We look at it now");
  // It is settled with that: nothing is to be refunded for it, nor sent in its place.
  expect((await look(number)).returns).toMatchObject([{ id: returnId, status: "closed" }]);
  await expect(giveRefund(open, number, { pieces: [[0, 1]] })).rejects.toMatchObject({
    reason: "wrong_status",
  });

  await markPaid(open.shop, number, 4_500_00);
  expect(await booked(open, number)).toEqual({ paid: 4_500_00, refunded: 0, promised: 0 });
  expect((await invoice(number)).at(-1)).toBe("Paid: ₦4,500");
  expect(await stockOf(open, tote)).toBe(9);
  await expectBooksAgree(open);

  // Of what was kept all is worth what was paid for it, and of what came back nothing.
  const order = await giveRefund(open, number, { pieces: [[0, 2]], byHand: true, how: "cash" });
  expect(order.refunds.map(({ amount }) => amount)).toEqual([4_500_00]);
  expect(order.refunds[0]?.lines.map(({ quantity }) => quantity)).toEqual([1]);
  expect(leftOf(order)).toBe(0);
});

test("a line that came back whole leaves the others to be paid, and the last piece leaves nothing", async () => {
  const placed = await sent([tote, cap]);
  await comesBack(placed.number, 0, 1);
  expect(await page(placed)).toBe("Please have ₦2,000 ready for the rider.");
  await comesBack(placed.number, 1, 1);
  expect(await page(placed)).toBe("Nothing will be sent, and there is nothing to pay.");
  expect((await invoice(placed.number)).join()).not.toContain("Left to pay");
  expect((await invoice(placed.number)).at(-1)).toBe("Nothing to pay: ₦0");
  await expect(markPaid(open.shop, placed.number, 0)).rejects.toMatchObject({ reason: "wrong_status" });
  expect(await stockOf(open, tote)).toBe(10);
  await expectBooksAgree(open);
});

test("nothing that came back unpaid pays for something else", async () => {
  const placed = await sent([tote], 2);
  await comesBack(placed.number, 0, 1);
  const returnId = await comesBack(placed.number, 0, 1);
  expect((await exchangeForm(open.shop, placed.number, returnId, cap)).creditSeen).toBe(0);
});

test("what a gift card paid goes back onto it once nothing is left to pay, and is refunded by piece no sooner", async () => {
  // Two of each for ₦13,000.
  const { number, key } = await placeBesideCard(open, [tote, cap], "10,000", { method: "pay_on_delivery" });
  await fulfilOrder(open.shop, number, { carrier: "", trackingNumber: "", trackingUrl: "" });
  await expect(giveRefund(open, number, { pieces: [[0, 1]] })).rejects.toMatchObject({
    reason: "wrong_status",
  });
  // ₦3,000 was left to pay: of the ₦4,500 that came back the card has paid ₦1,500.
  const returnId = await comesBack(number, 0, 1);
  expect(await look(number)).toMatchObject({
    total: 10_000_00,
    method: "nothing_due",
    status: "fulfilled",
    returns: [{ status: "received" }],
  });
  expect(await page({ number, key })).not.toContain("ready for the rider");
  const order = await giveRefund(open, number, { pieces: [[0, 1]], returnId });
  expect(order.refunds).toMatchObject([{ amount: 1_500_00, giftCard: 1_500_00 }]);
  expect(leftOf(order)).toBe(8_500_00);
  expect(await booked(open, number)).toEqual({ paid: 0, refunded: 0, promised: 0 });
});

test("of what a card paid and the door was to, nothing is left to pay once all of it is back, nor once the card has it again", async () => {
  const placed = await placeBesideCard(open, [tote], "1,500", { method: "pay_on_delivery" });
  const { number } = placed;
  await fulfilOrder(open.shop, number, { carrier: "", trackingNumber: "", trackingUrl: "" });
  expect((await invoice(number)).join()).toContain("Left to pay: ₦7,500");
  const returnId = await comesBack(number, 0, 2);
  expect((await invoice(number)).join()).not.toContain("Left to pay");
  expect(await giveRefund(open, number, { pieces: [[0, 2]], returnId })).toMatchObject({
    status: "refunded",
    paidAt: null,
  });
  expect((await invoice(number)).join()).not.toContain("Left to pay");
});

test("who takes the money while a piece arrives books what is asked for, whoever was first", async () => {
  for (let round = 0; round < 3; round++) {
    const { number } = await sent([tote], 2);
    const lineId = (await look(number)).lines[0]?.id ?? "";
    const returnId = uuidv7();
    const lines = [{ lineId, quantity: 1, reason: "damaged" as const }];
    await openReturn(open.shop, number, { id: returnId, lines, note: "" });
    await Promise.allSettled([
      receiveReturn(open.shop, number, { returnId, lines: [{ lineId, received: 1, restock: true }] }),
      markPaid(open.shop, number, 9_000_00),
    ]);
    const order = await look(number);
    // Paid first, it is money to be given back; else it was never asked for, and whoever saw the whole sum looks again.
    const isPaidFirst = order.paidAt !== null;
    expect(order.total).toBe(isPaidFirst ? 9_000_00 : 4_500_00);
    expect((await booked(open, number)).paid).toBe(isPaidFirst ? 9_000_00 : 0);
    expect(order.returns[0]?.status).toBe(isPaidFirst ? "received" : "closed");
  }
});

test("of two parcels that arrive at once, the one that is counted last sees what the other took off", async () => {
  const { number } = await sent([tote], 2);
  const lineId = (await look(number)).lines[0]?.id ?? "";
  const returnIds = [uuidv7(), uuidv7()] as const;
  for (const id of returnIds) {
    const lines = [{ lineId, quantity: 1, reason: "damaged" as const }];
    await openReturn(open.shop, number, { id, lines, note: "" });
  }
  const arrives = (shop: StoreContext, returnId: string) =>
    receiveReturn(shop, number, { returnId, lines: [{ lineId, received: 1, restock: true }] });
  await arrives(
    meanwhile(open.shop, () => arrives(open.shop, returnIds[1])),
    returnIds[0],
  );
  // The last piece of a parcel that nobody kept takes nothing off any more.
  const order = await look(number);
  expect(order).toMatchObject({ total: 4_500_00, cameBack: 4_500_00, method: "pay_on_delivery" });
  expect(order.returns.map(({ exchangeRest }) => exchangeRest).toSorted((a, b) => a - b)).toEqual([
    0, 4_500_00,
  ]);
  await expectBooksAgree(open);
});

test("what is taken off an order is taken off lines of it, or not at all", async () => {
  const { number } = await sent([tote], 2);
  const other = await look((await sent([cap])).number);
  const { id: orderId } = await look(number);
  const lines = [{ lineId: other.lines[0]?.id ?? "", amount: 4_500_00, pieces: 0 }];
  const less = { orderId, returnId: uuidv7(), due: 9_000_00, amount: 4_500_00, tax: 0, lines };
  await expect(open.shop.db.write({ off: takeOff(less, open.shop.now()) })).rejects.toMatchObject({
    code: "order_moved",
  });
  expect(await look(number)).toMatchObject({ total: 9_000_00, cameBack: 0 });
});
