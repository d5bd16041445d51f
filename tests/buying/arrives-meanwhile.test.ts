import { uuidv7 } from "uuidv7";
import { expect, test } from "vitest";
import { takeByHand } from "#domain/draft/take-by-hand.ts";
import { callOffParcel } from "#domain/fulfilment/call-off.ts";
import { dueOf } from "#domain/order/due.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import { payOrder } from "#domain/payment/start.ts";
import { openReturn } from "#domain/return/open.ts";
import { receiveReturn } from "#domain/return/receive.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import { openEditedShops } from "./edited-shop.ts";
import type { Goods } from "./goods.ts";
import { meanwhile } from "./meanwhile.ts";
import { press } from "./paystack.ts";

/* What comes back lowers a payment where it is, while somebody puts another in its place. */

let open: OpenShop;
let tote: Goods;
let cap: Goods;
openEditedShops((made) => void ({ open, tote, cap } = made));

const look = (number: number) => orderForSeller(open.shop, number);

/** A tote and a cap to be paid at the door, in parcels of their own; the cap's was called off, and the tote is on its way back. */
async function onItsWayBack() {
  const placed = await buy(open, [tote, cap], { method: "pay_on_delivery" });
  const { number } = placed;
  const { lines } = await look(number);
  for (const { id: lineId } of lines)
    await fulfilOrder(open.shop, number, {
      carrier: "",
      trackingNumber: "",
      trackingUrl: "",
      lines: [{ lineId, quantity: 1 }],
    });
  const [toteLine, capLine] = lines.map(({ id }) => id);
  const returnId = uuidv7();
  const back = [{ lineId: toteLine ?? "", quantity: 1, reason: "damaged" as const }];
  await openReturn(open.shop, number, { id: returnId, lines: back, note: "" });
  const parcel = (await look(number)).fulfilments.find((one) =>
    one.lines.some(({ lineId }) => lineId === capLine),
  );
  await callOffParcel(open.shop, number, parcel?.id ?? "", false);
  const arrived = [{ lineId: toteLine ?? "", received: 1, restock: true }];
  return { ...placed, arrives: () => receiveReturn(open.shop, number, { returnId, lines: arrived }) };
}

test("who turns to another way to pay while something arrives is asked for what is kept", async () => {
  const { number, key, arrives } = await onItsWayBack();
  const { payUrl } = await payOrder(meanwhile(open.visitor, arrives), number, key, "paystack");
  await press(payUrl ?? "", "approve");
  await returnedFromGateway(open.visitor, number, key);
  const order = await look(number);
  expect(order).toMatchObject({ status: "paid", method: "paystack", mismatched: null });
  expect([dueOf(order), order.received]).toMatchObject([2_000_00, [{ amount: 2_000_00, due: false }]]);
});

test("who takes the money by hand while something arrives looks again", async () => {
  const { number, arrives } = await onItsWayBack();
  await open.sql("update orders set source = 'draft' where store_id = $1 and number = $2", [
    open.shop.store.id,
    number,
  ]);
  const take = (shop: typeof open.shop, amountSeen: number) =>
    takeByHand(shop, number, { paidWith: "cash", reference: "", amountSeen });
  await expect(take(meanwhile(open.shop, arrives), 6_500_00)).rejects.toMatchObject({
    reason: "money_changed",
  });
  expect(await look(number)).toMatchObject({ status: "placed", paidAt: null });
  await take(open.shop, 2_000_00);
  expect((await look(number)).received).toMatchObject([{ amount: 2_000_00 }]);
});
