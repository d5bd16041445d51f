import { expect, test } from "vitest";
import { dropAddition, dropOverdue } from "#domain/addition/drop.ts";
import { markAdditionPaid } from "#domain/addition/mark-paid.ts";
import { editOrder } from "#domain/edit/edit.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import { payOrder } from "#domain/payment/start.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree } from "./books.ts";
import { edit, editForm, oddSums, pay, withCap } from "./edited.ts";
import { openEditedShops } from "./edited-shop.ts";
import { eventOf, hear } from "./gateways.ts";
import { stockOf, type Goods } from "./goods.ts";
import { inLine } from "./in-line.ts";
import { eventsOf, paymentsOf, press } from "./paystack.ts";
import { paidOrder } from "./refunded.ts";

const NO_TRACKING = { carrier: "", trackingNumber: "", trackingUrl: "" };

let open: OpenShop;
let tote: Goods;
let cap: Goods;
let clock: { now: Date };
openEditedShops((made) => void ({ open, tote, cap, clock } = made));

test("what is added waits for money of its own, and is the order's from the moment that is there", async () => {
  const { number, key } = await withCap(open, tote, cap);
  const waiting = await orderForSeller(open.shop, number);
  expect(waiting).toMatchObject({
    status: "paid",
    total: 9_000_00,
    additions: [{ status: "open", total: 2_000_00 }],
  });
  expect(waiting.lines).toHaveLength(1);
  expect(await stockOf(open, cap)).toBe(4);
  await expect(fulfilOrder(open.shop, number, NO_TRACKING)).rejects.toMatchObject({
    reason: "addition_open",
  });
  await press(await pay(open, number, key), "approve");
  expect(await returnedFromGateway(open.visitor, number, key)).toMatchObject({ state: "paid" });
  const order = await orderForSeller(open.shop, number);
  expect(order).toMatchObject({
    status: "paid",
    subtotal: 11_000_00,
    total: 11_000_00,
    additions: [{ status: "paid" }],
  });
  expect(order.lines).toMatchObject([{ quantity: 2 }, { title: "Cap", quantity: 1, total: 2_000_00 }]);
  expect((await eventsOf(open, number)).slice(2)).toEqual(["ORDER_EDITED", "ADDITION_PAID"]);
  expect(await oddSums(open)).toEqual([]);
  await fulfilOrder(open.shop, number, NO_TRACKING);
  expect(await stockOf(open, cap)).toBe(4);
  await expectBooksAgree(open);
});

test("its webhook, its return and its page again, all at once, pay it once", async () => {
  const { number, key } = await withCap(open, tote, cap);
  await press(await pay(open, number, key), "approve");
  const reference = (await paymentsOf(open, number)).at(-1)?.reference ?? "";
  await Promise.allSettled([
    hear(open.shop, "paystack", eventOf("paystack", reference)),
    hear(open.shop, "paystack", eventOf("paystack", reference, { id: 8 })),
    returnedFromGateway(open.visitor, number, key),
    payOrder(open.visitor, number, key),
  ]);
  expect(await orderForSeller(open.shop, number)).toMatchObject({
    total: 11_000_00,
    additions: [{ status: "paid" }],
  });
  expect((await eventsOf(open, number)).filter((type) => type === "ADDITION_PAID")).toHaveLength(1);
  expect(await oddSums(open)).toEqual([]);
});

test("it can be paid another way, and paid twice the second money goes back", async () => {
  const { number, key } = await withCap(open, tote, cap);
  const first = await pay(open, number, key);
  const second = await pay(open, number, key, "flutterwave");
  expect(await orderForSeller(open.shop, number)).toMatchObject({ method: "paystack" });
  await press(second, "approve");
  await returnedFromGateway(open.visitor, number, key);
  await press(first, "approve");
  const references = await paymentsOf(open, number);
  await hear(open.shop, "paystack", eventOf("paystack", references[1]?.reference ?? ""));
  expect((await paymentsOf(open, number)).map(({ status }) => status)).toEqual([
    "paid",
    "refund_due",
    "paid",
  ]);
  expect(await oddSums(open)).toEqual([]);
  await expect(payOrder(open.visitor, number, key)).rejects.toMatchObject({ reason: "already_paid" });
});

test("not paid in time it is dropped, its stock goes back, and money that comes late goes back too", async () => {
  const { number, key } = await withCap(open, tote, cap);
  const page = await pay(open, number, key);
  expect(await dropOverdue({ ...open.shop, actor: { kind: "system" } })).toBe(0);
  clock.now = new Date(clock.now.getTime() + 3 * 86_400_000 + 1);
  const counts = await Promise.all(
    [1, 2].map(() => dropOverdue({ ...open.shop, actor: { kind: "system" } })),
  );
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(1);
  expect(await stockOf(open, cap)).toBe(5);
  await press(page, "approve");
  const reference = (await paymentsOf(open, number)).at(-1)?.reference ?? "";
  await hear(open.shop, "paystack", eventOf("paystack", reference));
  const order = await orderForSeller(open.shop, number);
  expect(order).toMatchObject({ status: "paid", total: 9_000_00, additions: [{ status: "dropped" }] });
  expect(order.received).toMatchObject([{ due: false }, { amount: 2_000_00, due: true }]);
  expect((await eventsOf(open, number)).slice(2)).toEqual(["ORDER_EDITED", "ADDITION_DROPPED", "REFUND_DUE"]);
  expect(await oddSums(open)).toEqual([]);
  await expectBooksAgree(open);
});

test.each([
  [
    "the money",
    ["applied", 0],
    { total: 11_000_00, additions: [{ status: "paid" }], received: [{ due: false }, { due: false }] },
    4,
  ],
  [
    "the end of its time",
    [1, "applied"],
    { total: 9_000_00, additions: [{ status: "dropped" }], received: [{ due: false }, { due: true }] },
    5,
  ],
] as const)(
  "money and the end of its time at once: %s is first, and the other finds what that left",
  async (first, answers, standing, caps) => {
    const { number, key } = await withCap(open, tote, cap);
    await press(await pay(open, number, key), "approve");
    const reference = (await paymentsOf(open, number)).at(-1)?.reference ?? "";
    const { id } = await orderForSeller(open.shop, number);
    clock.now = new Date(clock.now.getTime() + 3 * 86_400_000 + 1);
    const arrive = () => hear(open.shop, "paystack", eventOf("paystack", reference));
    const end = () => dropOverdue({ ...open.shop, actor: { kind: "system" } });
    const ends = await inLine({ table: "orders", id }, first === "the money" ? [arrive, end] : [end, arrive]);
    expect(ends).toEqual(answers.map((value) => ({ status: "fulfilled", value })));
    expect(await orderForSeller(open.shop, number)).toMatchObject(standing);
    expect([await stockOf(open, tote), await stockOf(open, cap)]).toEqual([8, caps]);
    expect(await oddSums(open)).toEqual([]);
    await expectBooksAgree(open);
  },
);

test("the seller takes the money by hand, or drops it; each once, and not both", async () => {
  const { number, key, additionId } = await withCap(open, tote, cap);
  expect(await pay(open, number, key, "bank_transfer")).toBeNull();
  await Promise.all(
    Array.from({ length: 6 }, () => markAdditionPaid(open.shop, number, additionId, "bank_transfer")),
  );
  await expect(markAdditionPaid(open.shop, number, additionId, "pay_on_delivery")).rejects.toMatchObject({
    reason: "paid_meanwhile",
  });
  await expect(dropAddition(open.shop, number, additionId)).rejects.toMatchObject({
    reason: "addition_paid",
  });
  const order = await orderForSeller(open.shop, number);
  expect(order.received).toMatchObject([
    { provider: "paystack" },
    { provider: "bank_transfer", amount: 2_000_00 },
  ]);
  expect(order.timeline.at(-1)).toMatchObject({ type: "ADDITION_PAID", actor: "seller:user-ada" });
  expect(await oddSums(open)).toEqual([]);

  const other = await withCap(open, tote, cap);
  await dropAddition(open.shop, other.number, other.additionId);
  await dropAddition(open.shop, other.number, other.additionId);
  await expect(
    markAdditionPaid(open.shop, other.number, other.additionId, "pay_on_delivery"),
  ).rejects.toMatchObject({
    reason: "addition_dropped",
  });
  expect(await stockOf(open, cap)).toBe(4);
  await expect(pay(open, other.number, other.key)).rejects.toMatchObject({ reason: "already_paid" });
});

test("cash for what its buyer has paid online meanwhile is not written down as if it had paid it", async () => {
  const { number, key, additionId } = await withCap(open, tote, cap);
  await press(await pay(open, number, key), "approve");
  await returnedFromGateway(open.visitor, number, key);
  await expect(markAdditionPaid(open.shop, number, additionId, "pay_on_delivery")).rejects.toMatchObject({
    reason: "paid_meanwhile",
    message: expect.stringContaining("by Paystack"),
  });
  expect((await orderForSeller(open.shop, number)).received).toMatchObject([
    { provider: "paystack" },
    { provider: "paystack", amount: 2_000_00 },
  ]);
});

test("nothing is paid in advance at the door", async () => {
  const { number, key } = await withCap(open, tote, cap);
  await expect(pay(open, number, key, "pay_on_delivery")).rejects.toMatchObject({ reason: "not_payable" });
});

test("the difference is taxed as the order is, and its taxes add up with what was added", async () => {
  await open.sql(
    `insert into tax_rules (id, store_id, place, name, rate, included, on_delivery, position)
     values (gen_random_uuid(), $1, 'NG', 'VAT', 750, true, true, 0)`,
    [open.shop.store.id],
  );
  const { number, key, additionId } = await withCap(open, tote, cap);
  const [addition] = (await orderForSeller(open.shop, number)).additions;
  expect(addition?.total).toBe(2_000_00);
  await press(await pay(open, number, key), "approve");
  await hear(
    open.shop,
    "paystack",
    eventOf("paystack", (await paymentsOf(open, number)).at(-1)?.reference ?? ""),
  );
  const order = await orderForSeller(open.shop, number);
  expect(order.additions).toMatchObject([{ id: additionId, status: "paid" }]);
  expect(order).toMatchObject({
    total: 11_000_00,
    tax: 627_91 + 139_53,
    taxes: [{ amount: 627_91 + 139_53 }],
  });
  expect(await oddSums(open)).toEqual([]);
});

test("one thing is added at a time, and the same press twice adds once", async () => {
  const { number } = await paidOrder(open, [tote]);
  const form = await editForm(open, number, { more: [[cap, 1]] });
  await Promise.all([editOrder(open.shop, number, form), editOrder(open.shop, number, form)]);
  expect((await orderForSeller(open.shop, number)).additions).toHaveLength(1);
  await expect(edit(open, number, { more: [[cap, 1]] })).rejects.toMatchObject({ reason: "addition_open" });
});
