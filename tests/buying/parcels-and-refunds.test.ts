import { expect, test } from "vitest";
import { callOffParcel } from "#domain/fulfilment/call-off.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { releaseHolds } from "#domain/order/release-holds.ts";
import type { OfferedProvider } from "#domain/payment/providers.ts";
import { payOrder } from "#domain/payment/start.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree } from "./books.ts";
import { buy } from "./checkout.ts";
import { edit, oddSums } from "./edited.ts";
import { openEditedShops } from "./edited-shop.ts";
import { stockOf, type Goods } from "./goods.ts";
import { giveRefund, paidOrder } from "./refunded.ts";

const NO_TRACKING = { carrier: "", trackingNumber: "", trackingUrl: "" };
const YEAR = 365 * 86_400_000;

let open: OpenShop;
let tote: Goods;
let cap: Goods;
let clock: { now: Date };
openEditedShops((made) => void ({ open, tote, cap, clock } = made));

const look = (number: number) => orderForSeller(open.shop, number);
const sent = async (number: number) => (await look(number)).lines.map((line) => line.sent);

/** So many of each line go in a parcel; answers which one. */
async function send(number: number, ...quantities: number[]): Promise<string> {
  const { lines } = await look(number);
  const wanted = quantities.flatMap((quantity, at) =>
    quantity > 0 ? [{ lineId: lines[at]?.id ?? "", quantity }] : [],
  );
  await fulfilOrder(open.shop, number, { ...NO_TRACKING, lines: wanted });
  return (await look(number)).fulfilments.at(-1)?.id ?? "";
}

const callOff = (number: number, parcel: string) => callOffParcel(open.shop, number, parcel, false);

/** Pieces that the buyer keeps: nothing of them comes back. */
const refundKept = async (number: number, line: number) => {
  const lineId = (await look(number)).lines[line]?.id ?? "";
  return giveRefund(open, number, {
    lines: [{ lineId, quantity: 1, restock: false }],
    amountSeen: line === 0 ? 4_500_00 : 2_000_00,
  });
};

test("a parcel with something that was refunded and stays with its buyer can't be called off; the other one can", async () => {
  const { number } = await paidOrder(open, [tote, cap], "paystack", 2);
  const totes = await send(number, 2, 0);
  const caps = await send(number, 0, 2);
  const kept = await refundKept(number, 0);
  expect(kept.lines[0]).toMatchObject({ sent: 2, returned: 0, removed: 0 });
  await expect(callOff(number, totes)).rejects.toMatchObject({ reason: "refunded" });
  expect(await look(number)).toMatchObject({ status: "fulfilled", fulfilments: [{ status: "sent" }, {}] });
  expect(await sent(number)).toEqual([2, 2]);

  await callOff(number, caps);
  expect(await sent(number)).toEqual([2, 0]);
  expect(await look(number)).toMatchObject({ status: "paid" });
  await expectBooksAgree(open);
});

test("what was refunded before it was sent is in no parcel, so all of them can be called off", async () => {
  const { number } = await paidOrder(open, [tote], "paystack", 2);
  const first = await send(number, 1);
  await giveRefund(open, number, { pieces: [[0, 1]] });
  expect((await look(number)).lines).toMatchObject([{ sent: 1, removed: 1 }]);
  await callOff(number, first);
  expect(await sent(number)).toEqual([0]);
});

test("of two parcels with the same thing one can be called off after one piece was refunded, and then the other can't", async () => {
  const { number } = await paidOrder(open, [tote], "paystack", 2);
  const first = await send(number, 1);
  const second = await send(number, 1);
  await refundKept(number, 0);
  await callOff(number, first);
  await expect(callOff(number, second)).rejects.toMatchObject({ reason: "refunded" });
  expect(await sent(number)).toEqual([1]);
});

test.each<[string, OfferedProvider[]]>([
  ["to a gateway", ["paystack"]],
  ["to a transfer", ["bank_transfer"]],
  [
    "to a gateway, back to the door, and to the other gateway",
    ["paystack", "pay_on_delivery", "flutterwave"],
  ],
])("partly sent, switched %s and then changed, an order is given up by no end of a time", async (_, ways) => {
  const { number, key } = await buy(open, [tote, cap], {}, 2);
  await send(number, 1);
  for (const way of ways) await payOrder(open.visitor, number, key, way);
  expect(await look(number)).toMatchObject({ method: ways.at(-1), holdUntil: null });
  const order = await edit(open, number, { out: [[1, 1]] });
  expect(order).toMatchObject({ method: ways.at(-1), total: 11_000_00, edits: 1, holdUntil: null });
  expect(await oddSums(open)).toEqual([]);
  clock.now = new Date(clock.now.getTime() + YEAR);
  expect(await releaseHolds({ ...open.shop, actor: { kind: "system" } })).toBe(0);
  expect([await stockOf(open, tote), await stockOf(open, cap)]).toEqual([8, 4]);
});

test("not sent, an order that was switched to a gateway and then changed waits three days for its money", async () => {
  const { number, key } = await buy(open, [tote, cap], {}, 2);
  await payOrder(open.visitor, number, key, "paystack");
  const { holdUntil } = await edit(open, number, { out: [[1, 1]] });
  expect(holdUntil).toEqual(new Date(clock.now.getTime() + 3 * 86_400_000));
  clock.now = new Date(clock.now.getTime() + YEAR);
  expect(await releaseHolds({ ...open.shop, actor: { kind: "system" } })).toBe(1);
  expect([await stockOf(open, tote), await stockOf(open, cap)]).toEqual([10, 5]);
  await expectBooksAgree(open);
});
