import { expect, test } from "vitest";
import { useCode } from "#domain/cart/use-code.ts";
import { issueGiftCard } from "#domain/gift-card/issue.ts";
import { editOrder } from "#domain/edit/edit.ts";
import { checkoutPage } from "#domain/order/checkout.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { releaseHolds } from "#domain/order/release-holds.ts";
import { confirmTransfer } from "#domain/payment/confirm-transfer.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import { payOrder } from "#domain/payment/start.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree, ledgerOf } from "./books.ts";
import { buy, fillCart, fillIn } from "./checkout.ts";
import { edit, editForm, oddSums } from "./edited.ts";
import { openEditedShops } from "./edited-shop.ts";
import { eventOf, hear, type Standins } from "./gateways.ts";
import { stockOf, type Goods } from "./goods.ts";
import { sendOwed } from "./owed.ts";
import { eventsOf, paymentsOf, press } from "./paystack.ts";
import { atGateway, giveRefund, sendAll } from "./refunded.ts";
import { offer, place, seen, withCode } from "./reduced.ts";
import { takeDue } from "./take-due.ts";

const NO_TRACKING = { carrier: "", trackingNumber: "", trackingUrl: "" };

let open: OpenShop;
let tote: Goods;
let cap: Goods;
let standins: Standins;
openEditedShops((made) => void ({ open, tote, cap, standins } = made));

test("what is taken out and added before the parcel is sent is what its buyer pays at the door", async () => {
  const { number } = await buy(open, [tote, cap], {}, 2);
  const order = await edit(open, number, { out: [[0, 1]], more: [[cap, 1]], reason: "As we said by phone" });
  expect(order).toMatchObject({ status: "placed", subtotal: 10_500_00, total: 10_500_00, edits: 1 });
  expect(order.lines).toMatchObject([
    { quantity: 1, total: 4_500_00 },
    { quantity: 3, total: 6_000_00 },
  ]);
  expect([await stockOf(open, tote), await stockOf(open, cap)]).toEqual([9, 2]);
  expect(await ledgerOf(open, tote)).toContain("given_back 1 @ Main location by seller:user-ada");
  expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED", "ORDER_EDITED"]);
  expect(order.timeline.at(-1)?.data).toMatchObject({
    taken: [{ title: "Ankara tote", quantity: 1 }],
    added: [{ title: "Cap", quantity: 1, free: false }],
    before: 13_000_00,
    total: 10_500_00,
    back: 2_500_00,
    reason: "As we said by phone",
  });
  expect(await oddSums(open)).toEqual([]);
  await takeDue(open.shop, number);
  await fulfilOrder(open.shop, number, NO_TRACKING);
  expect(await oddSums(open)).toEqual([]);
  await expectBooksAgree(open);
});

test("a line of which nothing is left goes, all of them can't, and an order that is sent stays as it is", async () => {
  const { number } = await buy(open, [tote, cap]);
  const order = await edit(open, number, { out: [[1, 1]] });
  expect(order.lines.map(({ title }) => title)).toEqual(["Ankara tote"]);
  await expect(edit(open, number, { out: [[0, 1]] })).rejects.toMatchObject({
    problems: { lines: "That takes everything out. Cancel the order instead." },
  });
  await expect(edit(open, number, { out: [[0, 2]] })).rejects.toMatchObject({
    problems: {
      lines: "Only what was not sent yet can be taken out. Choose fewer; for what was sent, note a return.",
    },
  });
  await expect(edit(open, number, {})).rejects.toMatchObject({
    problems: { lines: "Nothing is changed yet. Take something out, or add something." },
  });
  await fulfilOrder(open.shop, number, NO_TRACKING);
  await expect(edit(open, number, { more: [[cap, 1]] })).rejects.toMatchObject({ reason: "wrong_status" });
});

test("the page of the old amount pays nothing: its money goes back, and the new amount is still waited for", async () => {
  const { number, key, payUrl } = await buy(open, [tote], { method: "paystack" }, 2);
  await edit(open, number, { out: [[0, 1]] });
  await press(payUrl, "approve");
  const [old] = await paymentsOf(open, number);
  await hear(open.shop, "paystack", eventOf("paystack", old?.reference ?? ""));
  const short = await orderForSeller(open.shop, number);
  expect(short).toMatchObject({ status: "placed", total: 4_500_00, payment: { status: "pending" } });
  expect(short.received).toMatchObject([{ amount: 9_000_00, due: true }]);
  expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED", "ORDER_EDITED", "REFUND_DUE"]);
  expect(await oddSums(open)).toEqual([]);

  const next = await payOrder(open.visitor, number, key);
  await press(next.payUrl, "approve");
  expect(await returnedFromGateway(open.visitor, number, key)).toMatchObject({ state: "paid" });
  await sendOwed(open.shop, number);
  await sendAll(open);
  expect(await atGateway(standins.paystack.url)).toMatchObject([{ amount: 9_000_00 }]);
  const paid = await orderForSeller(open.shop, number);
  expect(paid).toMatchObject({ status: "paid", total: 4_500_00 });
  expect(await oddSums(open)).toEqual([]);
});

test("nor does it take the things of an order again whose time is over", async () => {
  const { number, payUrl } = await buy(open, [tote], { method: "paystack" }, 2);
  await edit(open, number, { out: [[0, 1]] });
  const before = await stockOf(open, tote);
  await open.sql("update orders set hold_until = now() - interval '1 minute' where store_id = $1", [
    open.shop.store.id,
  ]);
  await releaseHolds({ ...open.shop, actor: { kind: "system" } });
  await press(payUrl, "approve");
  const [old] = await paymentsOf(open, number);
  await hear(open.shop, "paystack", eventOf("paystack", old?.reference ?? ""));
  expect(await stockOf(open, tote)).toBe(before + 1);
  expect((await orderForSeller(open.shop, number)).received).toMatchObject([{ amount: 9_000_00, due: true }]);
  expect(await oddSums(open)).toEqual([]);
});

test("money that the gateway has already pays the order as it was, and the change is looked at again", async () => {
  const { number, payUrl } = await buy(open, [tote], { method: "paystack" }, 2);
  const form = await editForm(open, number, { out: [[0, 1]] });
  await press(payUrl, "approve");
  await expect(editOrder(open.shop, number, form)).rejects.toMatchObject({ reason: "order_changed" });
  expect(await orderForSeller(open.shop, number)).toMatchObject({
    status: "paid",
    total: 9_000_00,
    edits: 0,
  });
  expect(await oddSums(open)).toEqual([]);
});

test("a transfer of the old amount is not the one that is waited for", async () => {
  const { number } = await buy(open, [tote], { method: "bank_transfer" }, 2);
  await edit(open, number, { out: [[0, 1]] });
  await expect(confirmTransfer(open.shop, number, "9,000")).rejects.toMatchObject({ code: "invalid" });
  await confirmTransfer(open.shop, number, "4,500");
  expect(await orderForSeller(open.shop, number)).toMatchObject({ status: "paid", total: 4_500_00 });
  expect(await oddSums(open)).toEqual([]);
});

test("a discount stays with what it was for: at its share, and nothing off what is added", async () => {
  await offer(open);
  const placed = await place(open, await withCode(open, [tote, cap], "SPRING"));
  const before = await orderForSeller(open.shop, placed.number);
  expect(before).toMatchObject({ subtotal: 6_500_00, discount: 650_00 });
  const more = await edit(open, placed.number, { more: [[tote, 2]] });
  expect(more.lines.map(({ quantity, discount }) => [quantity, discount])).toEqual([
    [1, 450_00],
    [1, 200_00],
    [2, 0],
  ]);
  expect(more).toMatchObject({ subtotal: 15_500_00, discount: 650_00, total: 14_850_00 });
  const less = await edit(open, placed.number, { out: [[1, 1]] });
  expect(less).toMatchObject({ discount: 450_00, discounts: [{ code: "SPRING", amount: 450_00 }] });
  const none = await edit(open, placed.number, { out: [[0, 1]] });
  expect(none).toMatchObject({ discount: 0, discounts: [], total: 9_000_00 });
  expect(await oddSums(open)).toEqual([]);
});

test.each([true, false])(
  "taxes are counted anew by the rate of the order (included: %s)",
  async (included) => {
    await open.sql(
      `insert into tax_rules (id, store_id, place, name, rate, included, on_delivery, position)
     values (gen_random_uuid(), $1, 'NG', 'VAT', 750, $2, true, 0)`,
      [open.shop.store.id, included],
    );
    await open.sql("update stores set delivery_fee = 150000 where id = $1", [open.shop.store.id]);
    const cartId = await fillCart(open, [tote, cap], 3);
    const { total } = (await checkoutPage(open.visitor, cartId)).worked.totals;
    const placed = await place(open, await fillIn(open, cartId, { totalSeen: total }));
    const { taxes, delivery } = await orderForSeller(open.shop, placed.number);
    expect(taxes).toMatchObject([{ name: "VAT", rate: 750 }]);
    // The seller's rate is another by now; the order keeps its own.
    await open.sql("update tax_rules set rate = 1000 where store_id = $1", [open.shop.store.id]);
    const order = await edit(open, placed.number, { out: [[0, 2]], more: [[cap, 1]] });
    const goods = 4_500_00 + 4 * 2_000_00;
    const on = (amount: number) => Math.round(included ? (amount * 750) / 10_750 : (amount * 750) / 10_000);
    expect(order).toMatchObject({ subtotal: goods, tax: on(goods) + on(delivery) });
    expect(order.total).toBe(goods + delivery + (included ? 0 : on(goods) + on(delivery)));
    expect(await oddSums(open)).toEqual([]);
  },
);

test("nothing is oversold, and the limit of one order holds with what it has", async () => {
  const { number } = await buy(open, [cap], {}, 2);
  await expect(edit(open, number, { more: [[cap, 4]] })).rejects.toMatchObject({ reason: "out_of_stock" });
  await open.sql("update variants set most_per_order = 3 where id = $1", [cap.variantId]);
  await expect(edit(open, number, { more: [[cap, 2]] })).rejects.toMatchObject({
    problems: { added: "One order takes at most 3 of Cap, and this one has 2." },
  });
  const form = await editForm(open, number, { more: [[cap, 1]] });
  await open.sql("update variants set stock = 0 where id = $1", [cap.variantId]);
  await expect(editOrder(open.shop, number, form)).rejects.toMatchObject({ reason: "out_of_stock" });
  expect(await orderForSeller(open.shop, number)).toMatchObject({ total: 4_000_00, edits: 0 });
});

test("a gift that makes nothing dearer leaves the payment as it is; what is paid then is refunded by what was paid", async () => {
  const { number, payUrl, key } = await buy(open, [tote], { method: "paystack" });
  const order = await edit(open, number, { more: [[cap, 1, "gift"]] });
  expect(order).toMatchObject({
    total: 4_500_00,
    lines: [{ total: 4_500_00 }, { title: "Cap", unitPrice: 0 }],
  });
  expect(await paymentsOf(open, number)).toHaveLength(1);
  await press(payUrl, "approve");
  await returnedFromGateway(open.visitor, number, key);
  const back = await giveRefund(open, number, { pieces: [[0, 1]] });
  expect(back.refunds).toMatchObject([{ amount: 4_500_00 }]);
  expect(await stockOf(open, cap)).toBe(4);
});

test("only who may give money back changes orders", async () => {
  const { number } = await buy(open, [tote], {}, 2);
  const form = await editForm(open, number, { out: [[0, 1]] });
  const actor = { ...open.shop.actor, role: "staff" as const };
  await expect(editOrder({ ...open.shop, actor }, number, form)).rejects.toMatchObject({ code: "forbidden" });
});

test("what gift cards have paid stays: down to that much an order can be changed, and then it is paid", async () => {
  const { code } = await issueGiftCard(open.shop, {
    amount: "4,500",
    email: "",
    note: "",
    expiresAt: "never",
  });
  const laid = async () => {
    const cartId = await fillCart(open, [tote, cap]);
    await useCode(open.visitor, cartId, code ?? "", "ip");
    return place(open, await seen(open, cartId));
  };
  const { number } = await laid();
  await expect(edit(open, number, { out: [[0, 1]] })).rejects.toMatchObject({ reason: "gift_card_over" });
  const order = await edit(open, number, { out: [[1, 1]] });
  expect(order).toMatchObject({ status: "paid", method: "nothing_due", total: 4_500_00, giftCard: 4_500_00 });
  expect((await eventsOf(open, number)).slice(1)).toEqual(["ORDER_EDITED", "ORDER_PAID"]);
  expect(await oddSums(open)).toEqual([]);
  const back = await giveRefund(open, number, { pieces: [[0, 1]] });
  expect(back).toMatchObject({ status: "refunded", giftCardBack: 4_500_00 });
});
