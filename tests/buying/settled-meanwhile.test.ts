import { expect, test } from "vitest";
import type { StoreContext } from "#domain/context.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { gaveBackByHand } from "#domain/refund/by-hand.ts";
import { refundOrder } from "#domain/refund/refund.ts";
import { tryRefundAgain } from "#domain/refund/try-again.ts";
import { exchangeReturn } from "#domain/return/exchange.ts";
import { expectBooksAgree } from "./books.ts";
import { exchangeForm } from "./exchanged.ts";
import { Exchanging, NO_TRACKING } from "./exchanging.ts";
import { sell } from "./goods.ts";
import { meanwhile } from "./meanwhile.ts";
import { eventsOf } from "./paystack.ts";
import { booked, giveRefund, letRefundsFail, paidOrder, refundForm } from "./refunded.ts";

/* Two people settle the same money: one has looked, and before they write the other is done. */

const at = new Exchanging();

test("money that pays for an exchange by now is not refunded as well", async () => {
  const { number } = await at.sentOrder();
  const returnId = await at.received(await at.look(number), 2);
  const form = refundForm(await at.look(number), { other: 9_000_00 });
  const shop = meanwhile(at.open.shop, () => at.sendInstead(number, returnId, at.tote, 2));
  await expect(refundOrder(shop, number, form)).rejects.toMatchObject({ code: "invalid" });
  expect(await at.creditsOf(number)).toEqual([9_000_00]);
  expect(await booked(at.open, number)).toMatchObject({ refunded: 0 });
  await expectBooksAgree(at.open);
});

test("nor is it where one exchange was called off and another, which takes more, is made in its place", async () => {
  const cap = await sell(at.open, { price: 1_000_00 });
  const { number } = await paidOrder(at.open, [at.tote, cap]);
  await fulfilOrder(at.open.shop, number, NO_TRACKING);
  const small = await at.sendInstead(number, await at.received(await at.look(number), 1, 1), cap);
  const large = await at.received(await at.look(number), 1);
  const form = refundForm(await at.look(number), { other: 4_500_00 });
  const shop = meanwhile(at.open.shop, async () => {
    await cancelOrder(at.open.shop, small.number, "");
    await at.sendInstead(number, large, at.tote);
  });
  await expect(refundOrder(shop, number, form)).rejects.toMatchObject({ code: "invalid" });
  expect(await at.creditsOf(number)).toEqual([null, 4_500_00]);
  expect(await booked(at.open, number)).toMatchObject({ refunded: 0 });
});

test("money that went back by now pays for no exchange", async () => {
  const { number } = await at.sentOrder();
  const returnId = await at.received(await at.look(number), 2);
  const form = await exchangeForm(at.open.shop, number, returnId, at.tote, 2);
  const shop = meanwhile(at.open.shop, () => giveRefund(at.open, number, { other: 9_000_00 }));
  await expect(exchangeReturn(shop, number, form)).rejects.toMatchObject({ reason: "exchange_changed" });
  expect(await at.creditsOf(number)).toEqual([null]);
  expect(await booked(at.open, number)).toMatchObject({ refunded: 9_000_00 });
});

type Settle = (shop: StoreContext, number: number, id: string) => Promise<void>;
const byHand: Settle = (shop, number, id) => gaveBackByHand(shop, number, id, "in cash");

const UNDER_WAY = { status: "pending", way: "gateway" };
const IN_HAND = { status: "done", way: "by_hand" };

test.each<[string, first: Settle, second: Settle, how: object, told: string | null]>([
  ["given back by hand twice", byHand, byHand, IN_HAND, null],
  ["tried again twice", tryRefundAgain, tryRefundAgain, UNDER_WAY, null],
  ["tried again and given back by hand", tryRefundAgain, byHand, UNDER_WAY, "not_failed"],
  ["given back by hand and tried again", byHand, tryRefundAgain, IN_HAND, "already_back"],
])("a refund that failed and is %s is booked once", async (_, first, second, how, told) => {
  const { number } = await paidOrder(at.open, [at.tote], "paystack", 2);
  const [refund] = (await giveRefund(at.open, number, { other: 2_000_00 })).refunds;
  const id = refund?.id ?? "";
  await letRefundsFail(at.open, number);
  const before = (await eventsOf(at.open, number)).length;
  // Who comes second is told what became of it, unless that is what they wanted.
  const late = second(
    meanwhile(at.open.shop, () => first(at.open.shop, number, id)),
    number,
    id,
  );
  if (told === null) await late;
  else await expect(late).rejects.toMatchObject({ reason: told });
  expect(await booked(at.open, number)).toMatchObject({ refunded: 2_000_00, promised: 2_000_00 });
  expect((await at.look(number)).refunds).toMatchObject([how]);
  expect(await eventsOf(at.open, number)).toHaveLength(before + 1);
});

/** What failed leaves its money free: whoever looks sees all of it. */
async function failedRefund(number: number, amount: number): Promise<string> {
  const [refund] = (await giveRefund(at.open, number, { other: amount })).refunds.slice(-1);
  await letRefundsFail(at.open, number);
  return refund?.id ?? "";
}

test.each<[string, Settle]>([
  ["tried again", tryRefundAgain],
  ["given back by hand", byHand],
])("money of a failed refund that is %s by now pays for no exchange", async (_, settle) => {
  const { number } = await at.sentOrder();
  const returnId = await at.received(await at.look(number), 2);
  const id = await failedRefund(number, 5_000_00);
  const form = await exchangeForm(at.open.shop, number, returnId, at.tote, 2);
  const shop = meanwhile(at.open.shop, () => settle(at.open.shop, number, id));
  await expect(exchangeReturn(shop, number, form)).rejects.toMatchObject({ reason: "exchange_changed" });
  expect(await at.creditsOf(number)).toEqual([null]);
  expect(await booked(at.open, number)).toMatchObject({ refunded: 5_000_00 });
});

test.each<[string, Settle]>([
  ["tried again", tryRefundAgain],
  ["given back by hand", byHand],
])(
  "beside an exchange, money of a failed refund that is %s by now is not refunded as well",
  async (_, settle) => {
    const { number } = await at.sentOrder();
    const id = await failedRefund(number, 4_500_00);
    await at.sendInstead(number, await at.received(await at.look(number), 1), at.tote);
    const form = refundForm(await at.look(number), { other: 4_500_00 });
    const shop = meanwhile(at.open.shop, () => settle(at.open.shop, number, id));
    await expect(refundOrder(shop, number, form)).rejects.toMatchObject({ code: "invalid" });
    expect(await booked(at.open, number)).toMatchObject({ refunded: 4_500_00 });
  },
);

test.each<[string, Settle, Settle]>([
  ["both tried again", tryRefundAgain, tryRefundAgain],
  ["one given back by hand while the other is tried again", byHand, tryRefundAgain],
  ["one tried again while the other is given back by hand", tryRefundAgain, byHand],
])("of two failed refunds for the same money, %s, one is booked", async (_, first, second) => {
  const { number } = await at.sentOrder();
  const [one, other] = [await failedRefund(number, 4_500_00), await failedRefund(number, 4_400_00)];
  await at.sendInstead(number, await at.received(await at.look(number), 1), at.tote);
  const shop = meanwhile(at.open.shop, () => first(at.open.shop, number, one));
  await expect(second(shop, number, other)).rejects.toMatchObject({ reason: "nothing_left" });
  expect(await booked(at.open, number)).toMatchObject({ refunded: 4_500_00 });
});

test("a refund that waited for its seller's hand is told once as given back", async () => {
  const { number } = await paidOrder(at.open, [at.tote], "paystack", 2);
  const [refund] = (await giveRefund(at.open, number, { other: 2_000_00 })).refunds;
  await at.open.sql("update refunds set way = 'by_hand', next_attempt_at = null where id = $1", [refund?.id]);
  const give = (shop: StoreContext) => byHand(shop, number, refund?.id ?? "");
  await give(meanwhile(at.open.shop, () => give(at.open.shop)));
  const told = (await eventsOf(at.open, number)).filter((type) => type === "ORDER_REFUNDED");
  expect(told).toHaveLength(1);
});
