import { expect, test } from "vitest";
import { gaveBackByHand } from "#domain/refund/by-hand.ts";
import { leftOf } from "#domain/refund/sums.ts";
import { tryRefundAgain } from "#domain/refund/try-again.ts";
import { expectBooksAgree } from "./books.ts";
import { Exchanging } from "./exchanging.ts";
import { sell } from "./goods.ts";
import { booked, giveRefund, letRefundsFail } from "./refunded.ts";

const at = new Exchanging();

test("both pieces are exchanged after a part was refunded as a sum: only what is left pays for the others", async () => {
  const order = await at.sentOrder();
  const other = await sell(at.open, { price: 4_500_00 });
  await giveRefund(at.open, order.number, { other: 3_000_00 });
  const next = await at.exchange(order, 2, other);
  expect(next).toMatchObject({ status: "placed", subtotal: 9_000_00, total: 3_000_00 });
  expect(await at.creditsOf(order.number)).toEqual([6_000_00]);
  expect(leftOf(await at.look(order.number))).toBe(0);
  await expect(giveRefund(at.open, order.number, { other: 1 })).rejects.toMatchObject({ code: "invalid" });
  expect(await booked(at.open, order.number)).toMatchObject({ paid: 9_000_00, refunded: 3_000_00 });
});

test("exchanged one after the other, the second is paid by what the first and the refund left, and no more", async () => {
  const order = await at.sentOrder();
  const other = await sell(at.open, { price: 4_500_00 });
  const cheap = await sell(at.open, { price: 1_000_00 });
  expect(await at.exchange(order, 1, other)).toMatchObject({ status: "paid", total: 0 });
  await giveRefund(at.open, order.number, { other: 3_000_00 });
  await expect(giveRefund(at.open, order.number, { other: 1_500_01 })).rejects.toMatchObject({
    problems: { other: expect.stringContaining("at most") },
  });
  // Of the ₦1,500 that are left it takes ₦1,000; the rest goes back.
  expect(await at.exchange(order, 1, cheap)).toMatchObject({ status: "paid", total: 0 });
  const credits = await at.creditsOf(order.number);
  expect(credits).toEqual([4_500_00, 1_000_00]);
  const { paid, refunded } = await booked(at.open, order.number);
  expect(refunded).toBe(3_500_00);
  expect(refunded + 5_500_00).toBe(paid);
  await expectBooksAgree(at.open);
});

test("when everything went back as a sum, what comes in the place of a return is paid in full", async () => {
  const order = await at.sentOrder();
  await giveRefund(at.open, order.number, { other: 9_000_00 });
  const next = await at.exchange(order, 1, await sell(at.open, { price: 4_500_00 }));
  expect(next).toMatchObject({ status: "placed", discount: 0, total: 4_500_00 });
  expect(await at.creditsOf(order.number)).toEqual([0]);
  expect(await booked(at.open, order.number)).toMatchObject({ paid: 9_000_00, refunded: 9_000_00 });
});

test("a refund that failed is not made again with money that pays for an exchange by now", async () => {
  const order = await at.sentOrder();
  await giveRefund(at.open, order.number, { other: 5_000_00 });
  await letRefundsFail(at.open, order.number);
  await at.exchange(order, 2, await sell(at.open, { price: 4_500_00 }));
  expect(await at.creditsOf(order.number)).toEqual([9_000_00]);
  const [refund] = (await at.look(order.number)).refunds;
  const id = refund?.id ?? "";
  await expect(tryRefundAgain(at.open.shop, order.number, id)).rejects.toMatchObject({
    reason: "nothing_left",
  });
  await expect(gaveBackByHand(at.open.shop, order.number, id, "in cash")).rejects.toMatchObject({
    reason: "nothing_left",
  });
  expect(await booked(at.open, order.number)).toMatchObject({ refunded: 0 });
});
