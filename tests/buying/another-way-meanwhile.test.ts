import { uuidv7 } from "uuidv7";
import { expect, test } from "vitest";
import type { Letter } from "#domain/context.ts";
import { takeByHand } from "#domain/draft/take-by-hand.ts";
import { markOf } from "#domain/edit/check.ts";
import { editOrder } from "#domain/edit/edit.ts";
import { planEdit } from "#domain/edit/plan.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { callOffParcel } from "#domain/fulfilment/call-off.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { orderPage } from "#domain/order/page.ts";
import { confirmTransfer } from "#domain/payment/confirm-transfer.ts";
import { payOrder } from "#domain/payment/start.ts";
import { giveBack } from "#domain/refund/give-back.ts";
import { owedOf } from "#domain/refund/owed.ts";
import { exchangeReturn } from "#domain/return/exchange.ts";
import { openReturn } from "#domain/return/open.ts";
import { receiveReturn } from "#domain/return/receive.ts";
import { sayIn } from "#domain/words/say.ts";
import { standing } from "#web/storefront/order-words.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree } from "./books.ts";
import { buy } from "./checkout.ts";
import { openEditedShops } from "./edited-shop.ts";
import { exchangeForm } from "./exchanged.ts";
import { eventOf, hear } from "./gateways.ts";
import type { Goods } from "./goods.ts";
import { meanwhile } from "./meanwhile.ts";
import { eventsOf, paymentsOf, press } from "./paystack.ts";
import { placeBesideCard } from "./reduced.ts";

/* Orders that were sent to be paid at the door, and whose buyers choose another way, or had one open still, while things come back. */

let open: OpenShop;
let tote: Goods;
let cap: Goods;
openEditedShops((made) => void ({ open, tote, cap } = made));

const NOT_TRACKED = { carrier: "", trackingNumber: "", trackingUrl: "" };
const look = (number: number) => orderForSeller(open.shop, number);

/** Each line goes in a parcel of its own; the first is on its way back, and the second does not go after all. */
async function oneComesBack(number: number) {
  for (const { id: lineId } of (await look(number)).lines)
    await fulfilOrder(open.shop, number, { ...NOT_TRACKED, lines: [{ lineId, quantity: 1 }] });
  const back = await onItsWayBack(number);
  await callOffParcel(open.shop, number, (await look(number)).fulfilments[1]?.id ?? "", false);
  return back;
}

async function onItsWayBack(number: number) {
  const lineId = (await look(number)).lines[0]?.id ?? "";
  const returnId = uuidv7();
  const lines = [{ lineId, quantity: 1, reason: "damaged" as const }];
  await openReturn(open.shop, number, { id: returnId, lines, note: "" });
  const arrived = { returnId, lines: [{ lineId, received: 1, restock: true }] };
  return { returnId, arrives: () => receiveReturn(open.shop, number, arrived) };
}

/** What its page says of it. */
async function page(number: number, key: string) {
  const { order, shell } = await orderPage(open.visitor, number, key);
  return standing(sayIn(shell.locale), order, shell);
}

/** Its gateway says that the newest or, with `at`, another payment of the order was made. */
async function isPaid(number: number, at = -1): Promise<void> {
  const reference = (await paymentsOf(open, number)).at(at)?.reference ?? "";
  await hear(open.shop, "paystack", eventOf("paystack", reference, { id: 100 + at }));
}

test("what comes back is asked for no more, also where its buyer pays online by now", async () => {
  const { number, key } = await buy(open, [tote, cap], { method: "pay_on_delivery" });
  const back = await oneComesBack(number);
  const { payUrl } = await payOrder(open.visitor, number, key, "paystack");
  expect(await back.arrives()).toBe("taken_off");
  expect(await look(number)).toMatchObject({ status: "placed", total: 2_000_00, cameBack: 4_500_00 });
  expect(await page(number, key)).toMatchObject({ canPay: true });

  // The page that was open asks for all of it, and what comes there pays for nothing.
  const again = await payOrder(open.visitor, number, key);
  expect(again.payUrl).not.toBe(payUrl);
  await press(payUrl, "approve");
  await isPaid(number, -2);
  expect(await look(number)).toMatchObject({ status: "placed", paidAt: null });
  expect(owedOf(await look(number))).toMatchObject([{ amount: 6_500_00 }]);
  await press(again.payUrl, "approve");
  await isPaid(number);
  expect(await look(number)).toMatchObject({ status: "paid", total: 2_000_00 });
  await expectBooksAgree(open);
});

test("a page that is opened while something comes back asks for what is left", async () => {
  const { number, key } = await buy(open, [tote, cap], { method: "pay_on_delivery" });
  const { arrives } = await oneComesBack(number);
  await payOrder(meanwhile(open.visitor, arrives), number, key, "paystack");
  const asked = await open.sql<{ amount: number }>(
    "select amount::int from payments where store_id = $1 and status = 'pending'",
    [open.shop.store.id],
  );
  expect(asked).toEqual([{ amount: 2_000_00 }]);
});

test("the same of a transfer; and with nothing left to pay it is paid", async () => {
  const { number, key } = await buy(open, [tote, cap], { method: "pay_on_delivery" });
  const back = await oneComesBack(number);
  await payOrder(open.visitor, number, key, "bank_transfer");
  expect(await back.arrives()).toBe("taken_off");
  expect(await look(number)).toMatchObject({ status: "placed", total: 2_000_00 });
  await confirmTransfer(open.shop, number, "2,000");
  expect(await look(number)).toMatchObject({ status: "paid" });

  const beside = await placeBesideCard(open, [tote, cap], "3,000", { method: "pay_on_delivery" }, 1);
  const first = await oneComesBack(beside.number);
  await payOrder(open.visitor, beside.number, beside.key, "paystack");
  await first.arrives();
  expect(await look(beside.number)).toMatchObject({ status: "paid", total: 3_000_00, method: "nothing_due" });
  await expectBooksAgree(open);
});

test("a parcel that nobody took is paid by nobody: not by a new page, and what comes on an old one goes back", async () => {
  const letters: Letter[] = [];
  open.shop.ports.mail = { send: async (letter) => void letters.push(letter) };
  const { number, key, payUrl } = await buy(open, [tote], { method: "paystack" });
  await payOrder(open.visitor, number, key, "pay_on_delivery");
  await fulfilOrder(open.shop, number, NOT_TRACKED);
  expect(await (await onItsWayBack(number)).arrives()).toBe("nothing_paid");
  await expect(payOrder(open.visitor, number, key, "paystack")).rejects.toMatchObject({
    reason: "not_payable",
  });
  await handleEvents({ ...open.shop, actor: { kind: "system" } });
  letters.length = 0;
  await press(payUrl, "approve");
  await isPaid(number, 0);
  await handleEvents({ ...open.shop, actor: { kind: "system" } });

  expect(await look(number)).toMatchObject({ status: "fulfilled", paidAt: null });
  expect(owedOf(await look(number))).toMatchObject([{ amount: 4_500_00 }]);
  expect((await eventsOf(open, number)).at(-1)).toBe("REFUND_DUE");
  expect((await page(number, key)).next).toContain("₦4,500");
  const [buyers, shops] = ["zainab@demo.test", "ada@demo.test"].map(
    (mailbox) => letters.find(({ to }) => to === mailbox)?.text,
  );
  expect(buyers).toContain("₦4,500 came for order 1001, all of which is back with the shop.");
  expect(shops).toContain("all back with you");
  await giveBack(open.shop, number, false, owedOf(await look(number)));
  const { next } = await page(number, key);
  expect(next.match(/₦4,500/g)).toHaveLength(1);
  await expectBooksAgree(open);
});

/** The cap is taken out of the order, so that the tote is all of it. */
async function withoutCap(number: number): Promise<void> {
  const order = await look(number);
  const taken = [{ lineId: order.lines[1]?.id ?? "", quantity: 1 }];
  const { collect, back } = planEdit(order, { taken, added: [] }) as { collect: number; back: number };
  const edit = { id: uuidv7(), taken, added: [], restock: true, reason: "", seen: markOf(order) };
  await editOrder(open.shop, number, { ...edit, collectSeen: collect, backSeen: back });
}

test("nor by a page that is opened while the last of it arrives", async () => {
  const { number, key } = await buy(open, [tote, cap], { method: "pay_on_delivery" });
  const { arrives } = await oneComesBack(number);
  await withoutCap(number);
  await expect(payOrder(meanwhile(open.visitor, arrives), number, key, "paystack")).rejects.toMatchObject({
    reason: "not_payable",
  });
  expect(await look(number)).toMatchObject({ method: "pay_on_delivery" });
});

test("nor at a shop's desk, and its page says that there is nothing to pay", async () => {
  const { number, key } = await buy(open, [tote, cap], { method: "pay_on_delivery" });
  const back = await oneComesBack(number);
  await withoutCap(number);
  expect(await back.arrives()).toBe("nothing_paid");
  expect(await page(number, key)).toMatchObject({
    next: "Nothing will be sent, and there is nothing to pay.",
    canPay: false,
  });
  await open.sql("update orders set source = 'draft' where store_id = $1", [open.shop.store.id]);
  const cash = { paidWith: "cash", reference: "", amountSeen: 4_500_00 };
  await expect(takeByHand(open.shop, number, cash)).rejects.toMatchObject({ reason: "wrong_status" });
  await open.sql("update orders set method = 'bank_transfer' where store_id = $1", [open.shop.store.id]);
  await expect(confirmTransfer(open.shop, number, "4,500")).rejects.toMatchObject({ reason: "wrong_status" });
});

test("an order whose money pays for an exchange is not called off before that", async () => {
  const placed = await placeBesideCard(open, [tote, cap], "3,000", { method: "pay_on_delivery" }, 1);
  const { number, card } = placed;
  const back = await oneComesBack(number);
  await withoutCap(number);
  await back.arrives();
  const exchange = await exchangeReturn(
    open.shop,
    number,
    await exchangeForm(open.shop, number, back.returnId, cap, 1),
  );

  const balance = () =>
    open.sql<{ balance: number }>("select balance::int from gift_cards where id = $1", [card]);
  expect(await balance()).toEqual([{ balance: 1_000_00 }]);
  await expect(cancelOrder(open.shop, number, "")).rejects.toMatchObject({ reason: "exchanged" });
  expect(await balance()).toEqual([{ balance: 1_000_00 }]);
  await cancelOrder(open.shop, exchange.number, "");
  await cancelOrder(open.shop, number, "");
  expect(await balance()).toEqual([{ balance: 3_000_00 }]);
  await expectBooksAgree(open);
});
