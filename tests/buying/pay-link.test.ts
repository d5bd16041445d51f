import { expect, test } from "vitest";
import { takeByHand } from "#domain/draft/take-by-hand.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { orderPage } from "#domain/order/page.ts";
import { releaseHolds } from "#domain/order/release-holds.ts";
import { payOrder } from "#domain/payment/start.ts";
import { expectBooksAgree } from "./books.ts";
import { buy } from "./checkout.ts";
import { Drafting, EMAIL, LINK } from "./drafting.ts";
import { stockOf } from "./goods.ts";
import { eventsOf, paymentsOf, press, sendWebhook } from "./paystack.ts";

const at = new Drafting();

test("with a pay link: the stock is kept as long as the seller said, the buyer is written to, and pays on the order's page", async () => {
  const { number, key } = await at.place(LINK);
  expect(await stockOf(at.open, at.tote)).toBe(3);
  const order = await orderForSeller(at.shop, number);
  expect(order).toMatchObject({ source: "draft", status: "placed", method: "paystack", total: 10_000_00 });
  expect((order.holdUntil?.getTime() ?? 0) - order.placedAt.getTime()).toBe(3 * 86_400_000);
  await handleEvents(at.shop);
  expect(at.sent.map(({ to, subject }) => [to, subject])).toEqual([
    [EMAIL, `Your order ${number} from Ada Fabrics`],
  ]);
  expect(at.sent[0]?.text).toContain(`/orders/${number}?key=${key}`);

  const soon = (ms: number) => ({ ...at.shop, now: () => new Date(Date.now() + ms) });
  expect(await releaseHolds(soon(2 * 86_400_000))).toBe(0);
  const { payUrl } = await payOrder(at.open.visitor, number, key);
  await press(payUrl, "approve");
  await expect(payOrder(at.open.visitor, number, key)).rejects.toMatchObject({ reason: "already_paid" });
  expect((await orderPage(at.open.visitor, number, key)).order).toMatchObject({ status: "paid" });
  expect(await eventsOf(at.open, number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
  await expectBooksAgree(at.open);
});

test("another way to pay does not shorten what the seller promised, and a line of their own holds nothing up", async () => {
  await at.open.sql(
    `insert into payment_methods (store_id, provider, bank, position) values ($1, 'bank_transfer', '{}', 5)
     on conflict do nothing`,
    [at.shop.store.id],
  );
  const { number, key } = await at.place({ how: "link", days: "10" });
  await payOrder(at.open.visitor, number, key, "bank_transfer");
  const { holdUntil, placedAt } = await orderForSeller(at.shop, number);
  expect((holdUntil?.getTime() ?? 0) - placedAt.getTime()).toBe(10 * 86_400_000);
  const late = { ...at.shop, now: () => new Date(Date.now() + 11 * 86_400_000) };
  expect(await releaseHolds(late)).toBe(1);
  expect(await stockOf(at.open, at.tote)).toBe(5);
  const { payUrl } = await payOrder(at.open.visitor, number, key, "paystack");
  expect(payUrl).toContain("http");
  expect(await stockOf(at.open, at.tote)).toBe(3);
  await expectBooksAgree(at.open);
});

test("who has the link and pays in another way is booked once; money that comes by the link after all is flagged", async () => {
  const { number, key } = await at.place(LINK);
  const { payUrl } = await payOrder(at.open.visitor, number, key);
  const [first] = await paymentsOf(at.open, number);
  const taken = { paidWith: "transfer", reference: "from her sister", amountSeen: 10_000_00 };
  await expect(takeByHand(at.shop, number, { ...taken, paidWith: "" })).rejects.toMatchObject({
    problems: { paidWith: expect.any(String) },
  });
  await Promise.all([1, 2, 3].map(() => takeByHand(at.shop, number, taken)));
  expect(await orderForSeller(at.shop, number)).toMatchObject({
    status: "paid",
    paidWith: "transfer",
    paidReference: "from her sister",
    holdUntil: null,
  });
  expect((await eventsOf(at.open, number)).filter((type) => type === "ORDER_PAID")).toHaveLength(1);
  await expect(takeByHand(at.shop, number, { ...taken, paidWith: "cash" })).rejects.toMatchObject({
    reason: "paid_meanwhile",
  });
  await press(payUrl, "approve");
  await sendWebhook(at.open.shop, first?.reference ?? "");
  const states = (await paymentsOf(at.open, number)).map(({ status }) => status);
  expect(states.toSorted()).toEqual(["paid", "refund_due"]);
  const linked = await at.place(LINK);
  await press((await payOrder(at.open.visitor, linked.number, linked.key)).payUrl, "approve");
  const [second] = await paymentsOf(at.open, linked.number);
  await sendWebhook(at.open.shop, second?.reference ?? "");
  await expect(takeByHand(at.shop, linked.number, taken)).rejects.toMatchObject({
    reason: "paid_meanwhile",
  });
  const bought = await buy(at.open, [at.tote], { method: "paystack" });
  await expect(takeByHand(at.shop, bought.number, taken)).rejects.toMatchObject({ reason: "paid_online" });
  await expectBooksAgree(at.open);
});

test("who pays in another way after the link's time gets the things again, or the seller hears that they are sold", async () => {
  const taken = { paidWith: "cash", reference: "", amountSeen: 10_000_00 };
  const late = { ...at.shop, now: () => new Date(Date.now() + 4 * 86_400_000) };
  const first = await at.place(LINK);
  expect(await releaseHolds(late)).toBe(1);
  await takeByHand(late, first.number, taken);
  expect(await stockOf(at.open, at.tote)).toBe(3);

  const second = await at.place(LINK);
  expect(await releaseHolds(late)).toBe(1);
  await buy(at.open, [at.tote], {}, 2);
  await expect(takeByHand(late, second.number, taken)).rejects.toMatchObject({ reason: "out_of_stock" });
  expect(await orderForSeller(at.shop, second.number)).toMatchObject({ status: "placed", paidAt: null });
  expect(await stockOf(at.open, at.tote)).toBe(1);
  await expectBooksAgree(at.open);
});
