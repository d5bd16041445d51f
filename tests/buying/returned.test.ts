import { beforeEach, expect, test } from "vitest";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { markReturned } from "#domain/payment/mark-returned.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import { sell, stockOf, type Goods } from "./goods.ts";
import { owedNow, sayReturned } from "./owed.ts";
import { takeDue } from "./take-due.ts";

let open: OpenShop;
let tote: Goods;
beforeEach(async () => {
  open = await openShop();
  tote = await sell(open, { stock: 5 });
});

async function owed(): Promise<number> {
  const { number } = await buy(open, [tote]);
  await takeDue(open.shop, number);
  await cancelOrder(open.shop, number, "");
  return number;
}

test("money given back is noted once, with the time of the cancellation and the stock as they were", async () => {
  const number = await owed();
  const before = await orderForSeller(open.shop, number);
  const seen = await owedNow(open.shop, number);
  const say = () => markReturned(open.shop, number, seen);
  await Promise.all([say(), say()]);
  await say();
  const order = await orderForSeller(open.shop, number);
  expect(order).toMatchObject({ status: "refunded", cancelledAt: before.cancelledAt });
  const told = order.timeline.filter(({ type }) => type === "ORDER_REFUNDED");
  expect(told).toMatchObject([{ actor: "seller:user-ada", data: { amount: order.total } }]);
  expect(await stockOf(open, tote)).toBe(5);
});

test("where no money is owed there is nothing to give back", async () => {
  const { number: unpaid } = await buy(open, [tote]);
  await cancelOrder(open.shop, unpaid, "");
  const { number: paid } = await buy(open, [tote]);
  await takeDue(open.shop, paid);
  for (const number of [unpaid, paid])
    await expect(sayReturned(open.shop, number)).rejects.toMatchObject({ reason: "nothing_due" });
  expect((await orderForSeller(open.shop, paid)).status).toBe("paid");
});

test("only who may cancel notes it, and only in the own store", async () => {
  const number = await owed();
  const actor = {
    kind: "staff",
    userId: "user-kofi",
    sessionId: "session",
    name: "Kofi",
    role: "staff",
    secondFactor: false,
  } as const;
  await expect(markReturned({ ...open.shop, actor }, number, [])).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(markReturned((await openShop()).shop, number, [])).rejects.toMatchObject({
    code: "not_found",
  });
  expect((await orderForSeller(open.shop, number)).status).toBe("cancelled");
});
