import { expect, test } from "vitest";
import type { Letter } from "#domain/context.ts";
import { markAdditionPaid } from "#domain/addition/mark-paid.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { listOrders } from "#domain/order/list.ts";
import type { Order } from "#domain/order/order.ts";
import { orderPage } from "#domain/order/page.ts";
import { today } from "#domain/order/today.ts";
import { confirmTransfer } from "#domain/payment/confirm-transfer.ts";
import { gaveBackByHand } from "#domain/refund/by-hand.ts";
import { sendRefunds } from "#domain/refund/send.ts";
import { sayIn } from "#domain/words/say.ts";
import { standing } from "#web/storefront/order-words.ts";
import { expectBooksAgree } from "./books.ts";
import { buy } from "./checkout.ts";
import { edit, oddSums, pay, withCap } from "./edited.ts";
import { Exchanging, NO_TRACKING } from "./exchanging.ts";
import { sell } from "./goods.ts";
import { eventsOf } from "./paystack.ts";
import { booked, giveRefund, paidOrder } from "./refunded.ts";
import { takeDue } from "./take-due.ts";

/* Money that no gateway took goes back by its seller's hand, and only they know when it did. */

const at = new Exchanging();

/** An order of two totes, ₦9,000 in all, whose money the seller has taken this way. */
async function taken(method: "bank_transfer" | "pay_on_delivery"): Promise<Order> {
  const { number } = await buy(at.open, [at.tote], { method }, 2);
  if (method === "bank_transfer") await confirmTransfer(at.open.shop, number, "9,000");
  else await takeDue(at.open.shop, number);
  return at.look(number);
}

async function sentOf({ number }: Order): Promise<Order> {
  await fulfilOrder(at.open.shop, number, NO_TRACKING);
  return at.look(number);
}

/** How the order stands on its buyer's page. */
async function standingOf({ number, key }: Order): Promise<string> {
  const { order, shell } = await orderPage(at.open.visitor, number, key);
  const { title, next } = standing(sayIn(shell.locale), order, shell);
  return `${title}. ${next}`;
}

/** What its buyer is told from now on, when it is told. */
async function lettersOf(): Promise<() => Promise<string>> {
  const letters: Letter[] = [];
  at.open.shop.ports.mail = { send: async (letter) => void letters.push(letter) };
  const told = async () => {
    await handleEvents({ ...at.open.shop, actor: { kind: "system" } });
    return letters
      .splice(0)
      .flatMap(({ to, subject, text }) => (to === "ada@demo.test" ? [] : [`${subject}\n${text}`]))
      .join("\n");
  };
  await told();
  return told;
}

test.each(["bank_transfer", "pay_on_delivery"] as const)(
  "what a cheaper exchange leaves of an order paid by %s is told as done once its seller says so",
  async (method) => {
    const order = await taken(method);
    await fulfilOrder(at.open.shop, order.number, NO_TRACKING);
    const told = await lettersOf();
    const cheap = await sell(at.open, { price: 1_000_00 });
    expect(await at.exchange(order, 1, cheap)).toMatchObject({ status: "paid", total: 0 });
    const [refund] = (await at.look(order.number)).refunds;
    expect(refund).toMatchObject({ amount: 3_500_00, way: "by_hand", status: "pending", settledAt: null });
    expect(await eventsOf(at.open, order.number)).not.toContain("ORDER_REFUNDED");
    const promised = await told();
    expect(promised).toContain("gives your ₦3,500 back");
    expect(promised).not.toMatch(/We sent your|on its way back/);
    expect(await booked(at.open, order.number)).toMatchObject({ refunded: 3_500_00 });
    // No gateway has anything to do with it.
    expect(await sendRefunds(at.open.shop)).toBe(0);
    const waiting = await listOrders(at.open.shop, { status: "money" });
    expect(waiting.orders.map(({ number }) => number)).toEqual([order.number]);

    for (const _ of [1, 2]) await gaveBackByHand(at.open.shop, order.number, refund?.id ?? "", "in cash");
    expect((await at.look(order.number)).refunds).toMatchObject([
      { amount: 3_500_00, way: "by_hand", status: "done", how: "in cash" },
    ]);
    expect((await listOrders(at.open.shop, { status: "money" })).orders).toEqual([]);
    expect(await told()).toMatch(/We sent your ₦3,500 back[\s\S]*in cash/);
    expect(await booked(at.open, order.number)).toMatchObject({ refunded: 3_500_00 });
    await expectBooksAgree(at.open);
  },
);

test("so is what is taken out of an order that was paid by transfer", async () => {
  const { number } = await taken("bank_transfer");
  const told = await lettersOf();
  const order = await edit(at.open, number, { out: [[0, 1]] });
  expect(order.refunds).toMatchObject([{ amount: 4_500_00, way: "by_hand", status: "pending" }]);
  expect(await told()).not.toContain("We sent your");
  const id = order.refunds[0]?.id ?? "";
  await Promise.all([1, 2].map(() => gaveBackByHand(at.open.shop, number, id, "by transfer")));
  expect(await told()).toContain("We sent your ₦4,500 back");
  expect(await booked(at.open, number)).toMatchObject({ paid: 9_000_00, refunded: 4_500_00 });
  expect(await oddSums(at.open)).toEqual([]);
});

test("of a refund through the gateway, what another way took waits for the seller's hand", async () => {
  const { number, additionId } = await withCap(at.open, at.tote, await sell(at.open, { price: 5_600_00 }));
  await markAdditionPaid(at.open.shop, number, additionId, "bank_transfer");
  const back = await giveRefund(at.open, number, {
    pieces: [
      [0, 2],
      [1, 1],
    ],
  });
  expect(back.refunds).toMatchObject([
    { amount: 9_000_00, way: "gateway", status: "pending" },
    { amount: 5_600_00, way: "by_hand", status: "pending", how: "" },
  ]);
  expect((await today(at.open.shop)).waiting.money).toBe(1);
  expect(await eventsOf(at.open, number)).not.toContain("ORDER_REFUNDED");
  await gaveBackByHand(at.open.shop, number, back.refunds[1]?.id ?? "", "by transfer");
  expect((await at.look(number)).refunds[1]).toMatchObject({ status: "done", how: "by transfer" });
  await expectBooksAgree(at.open);
});

test("an exchange whose difference was paid by transfer sends the rest through the first order's gateway", async () => {
  const first = await at.sentOrder();
  const exchange = await at.exchange(first, 1, await sell(at.open, { price: 6_000_00 }));
  await pay(at.open, exchange.number, exchange.key, "bank_transfer");
  await confirmTransfer(at.open.shop, exchange.number, "1,500");
  const back = await giveRefund(at.open, exchange.number, { pieces: [[0, 1]] });
  expect(back.refunds).toMatchObject([
    { amount: 1_500_00, exchange: 4_500_00, way: "by_hand", status: "pending" },
  ]);
  expect((await at.look(first.number)).refunds).toMatchObject([
    { amount: 4_500_00, way: "gateway", status: "pending" },
  ]);
});

test("nobody packs an order of which everything is refunded; its buyer reads where the money is", async () => {
  const exchange = await at.exchange(await sentOf(await taken("bank_transfer")), 1, at.tote);
  expect(await standingOf(exchange)).toMatch(/is packing it/);
  expect(await giveRefund(at.open, exchange.number, { pieces: [[0, 1]] })).toMatchObject({
    status: "refunded",
  });
  expect(await standingOf(exchange)).toMatch(
    /^Your money goes back to you\. ₦4,500 goes back with order \d+, which paid for this one\.$/,
  );
  const paid = await paidOrder(at.open, [at.tote]);
  expect(await giveRefund(at.open, paid.number, { pieces: [[0, 1]] })).toMatchObject({
    status: "paid",
    refunds: [{ status: "pending" }],
  });
  expect(await standingOf(paid)).toBe(
    "Your money goes back to you. ₦4,500 is on its way to where it came from. Banks can take a few days.",
  );
});
