import { expect, test } from "vitest";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { releaseHolds } from "#domain/order/release-holds.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import { payOrder } from "#domain/payment/start.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree, ledgerOf } from "./books.ts";
import { buy } from "./checkout.ts";
import { edit, oddSums } from "./edited.ts";
import { openEditedShops } from "./edited-shop.ts";
import { stockOf, type Goods } from "./goods.ts";
import { press } from "./paystack.ts";

let open: OpenShop;
let tote: Goods;
let cap: Goods;
let clock: { now: Date };
openEditedShops((made) => void ({ open, tote, cap, clock } = made));

/** Three totes and three caps to be paid online, of which one tote and all caps are no good and are taken out. */
async function withoutTheBroken() {
  const placed = await buy(open, [tote, cap], { method: "paystack" }, 3);
  await edit(open, placed.number, {
    out: [
      [0, 1],
      [1, 3],
    ],
    restock: false,
  });
  expect(await stocks()).toEqual([7, 2]);
  return placed;
}
const stocks = async () => [await stockOf(open, tote), await stockOf(open, cap)];

/** Its time runs out. */
async function timeIsOver(): Promise<void> {
  clock.now = new Date(clock.now.getTime() + 4 * 86_400_000);
  expect(await releaseHolds({ ...open.shop, actor: { kind: "system" } })).toBe(1);
}

test("what a change took out and kept off the shelf stays off it when the order's time is over", async () => {
  await withoutTheBroken();
  await timeIsOver();
  expect(await stocks()).toEqual([9, 2]);
  expect((await ledgerOf(open, tote)).slice(1)).toEqual([
    "sold -3 @ Main location by buyer",
    "given_back 2 @ Main location by system",
  ]);
  expect((await ledgerOf(open, cap)).slice(1)).toEqual(["sold -3 @ Main location by buyer"]);
  await expectBooksAgree(open);
});

test("it also stays off when the order is called off before that, or after it", async () => {
  const { number } = await withoutTheBroken();
  await cancelOrder(open.shop, number, "");
  expect(await stocks()).toEqual([9, 2]);

  await open.sql("update variants set stock = 10 where id = $1", [tote.variantId]);
  await open.sql("update variants set stock = 5 where id = $1", [cap.variantId]);
  const other = await withoutTheBroken();
  await timeIsOver();
  await cancelOrder(open.shop, other.number, "");
  expect(await orderForSeller(open.shop, other.number)).toMatchObject({ status: "cancelled" });
  expect(await stocks()).toEqual([9, 2]);
  await expectBooksAgree(open);
});

test("paid after its time it takes what is left in it again, and nothing of what was taken out", async () => {
  const { number, key } = await withoutTheBroken();
  await timeIsOver();
  const { payUrl } = await payOrder(open.visitor, number, key);
  expect(await stocks()).toEqual([7, 2]);
  await press(payUrl, "approve");
  expect(await returnedFromGateway(open.visitor, number, key)).toMatchObject({ state: "paid" });
  expect(await orderForSeller(open.shop, number)).toMatchObject({ status: "paid", total: 9_000_00 });
  expect(await stocks()).toEqual([7, 2]);
  await cancelOrder(open.shop, number, "");
  expect(await stocks()).toEqual([9, 2]);
  expect(await oddSums(open)).toEqual([]);
  await expectBooksAgree(open);
});
