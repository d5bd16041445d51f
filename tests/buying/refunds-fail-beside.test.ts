import { expect, test } from "vitest";
import { showGiftCard } from "#domain/gift-card/show.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import { tryRefundAgain } from "#domain/refund/try-again.ts";
import { payOrder } from "#domain/payment/start.ts";
import { buy } from "./checkout.ts";
import { eventOf, hear, misbehave } from "./gateways.ts";
import { sendOwed } from "./owed.ts";
import { press } from "./paystack.ts";
import { placeBesideCard } from "./reduced.ts";
import { booked, giveRefund, paidOrder, sendAll } from "./refunded.ts";
import { Refunding } from "./refunding.ts";

/* What failed of a refund beside a gift card, or of an order that was called off. */

const at = new Refunding();

const statuses = async (number: number) =>
  (await orderForSeller(at.open.shop, number)).refunds.map(({ status }) => status);

test("a refund of which a gift card got its part back fails with the rest alone, and only that is sent again", async () => {
  const placed = await placeBesideCard(at.open, [at.tote], "1,500", { method: "paystack" });
  await press(placed.payUrl, "approve");
  await returnedFromGateway(at.open.visitor, placed.number, placed.key);
  const before = await giveRefund(at.open, placed.number, { pieces: [[0, 1]] });
  expect(before.refunds).toMatchObject([{ amount: 4_500_00, giftCard: 1_500_00 }]);
  await giveRefund(at.open, placed.number, { other: 1_000_00 });
  await misbehave(at.standins.paystack, { fail_refunds: true });
  await sendAll(at.open);
  await at.ended();
  at.later(10);
  await sendAll(at.open);
  expect(await statuses(placed.number)).toEqual(["failed", "failed"]);
  expect(await booked(at.open, placed.number)).toMatchObject({ paid: 7_500_00, refunded: 0, promised: 0 });
  expect((await showGiftCard(at.open.shop, placed.card)).card.balance).toBe(1_500_00);
  await misbehave(at.standins.paystack, {});
  await tryRefundAgain(at.open.shop, placed.number, before.refunds[0]?.id ?? "");
  expect(await booked(at.open, placed.number)).toMatchObject({ refunded: 3_000_00, promised: 3_000_00 });
  expect((await showGiftCard(at.open.shop, placed.card)).card.balance).toBe(1_500_00);
});

test("who calls off with its money what somebody called off without it hears that the money is still there", async () => {
  const { number, total } = await paidOrder(at.open, [at.tote]);
  await cancelOrder(at.open.shop, number, "");
  const withMoney = () => cancelOrder(at.open.shop, number, "", { refund: true, restock: true });
  await expect(withMoney()).rejects.toMatchObject({ reason: "money_waits" });
  await sendOwed(at.open.shop, number);
  await withMoney();
  await misbehave(at.standins.paystack, { fail_refunds: true });
  await sendAll(at.open);
  await at.ended();
  at.later(10);
  await sendAll(at.open);
  // What did not arrive is with the shop again.
  await expect(withMoney()).rejects.toMatchObject({ reason: "money_waits" });
  await misbehave(at.standins.paystack, {});
  const [failed] = (await orderForSeller(at.open.shop, number)).refunds;
  await tryRefundAgain(at.open.shop, number, failed?.id ?? "");
  await withMoney();
  expect(await booked(at.open, number)).toMatchObject({ refunded: total, promised: total });
});

test("nor does what went back before hide money that came since", async () => {
  const placed = await buy(at.open, [at.tote], { method: "paystack" });
  const { payUrl } = await payOrder(at.open.visitor, placed.number, placed.key, "flutterwave");
  await press(payUrl, "approve");
  await returnedFromGateway(at.open.visitor, placed.number, placed.key);
  await cancelOrder(at.open.shop, placed.number, "");
  await sendOwed(at.open.shop, placed.number);
  await press(placed.payUrl, "approve");
  const [first] = await at.open.sql<{ reference: string }>(
    "select reference from payments where order_id = $1 and provider = 'paystack'",
    [(await orderForSeller(at.open.shop, placed.number)).id],
  );
  await hear(at.open.shop, "paystack", eventOf("paystack", first?.reference ?? ""));
  const withMoney = cancelOrder(at.open.shop, placed.number, "", { refund: true, restock: true });
  await expect(withMoney).rejects.toMatchObject({ reason: "money_waits" });
});
