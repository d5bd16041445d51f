import { expect, test } from "vitest";
import { callOffParcel } from "#domain/fulfilment/call-off.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { markPaid } from "#domain/order/mark-paid.ts";
import { payOrder } from "#domain/payment/start.ts";
import { owedOf } from "#domain/refund/owed.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree } from "./books.ts";
import { buy } from "./checkout.ts";
import { openEditedShops } from "./edited-shop.ts";
import { eventOf, hear } from "./gateways.ts";
import type { Goods } from "./goods.ts";
import { meanwhile } from "./meanwhile.ts";
import { paymentsOf, press } from "./paystack.ts";

/* A parcel of an order at the door is called off at the moment its money is booked. */

let open: OpenShop;
let tote: Goods;
openEditedShops((made) => void ({ open, tote } = made));

const look = (number: number) => orderForSeller(open.shop, number);

/** Begun at a gateway whose page is open still, and sent to be paid at the door. */
async function sent() {
  const { number, key, payUrl } = await buy(open, [tote], { method: "paystack" });
  await payOrder(open.visitor, number, key, "pay_on_delivery");
  await fulfilOrder(open.shop, number, { carrier: "", trackingNumber: "", trackingUrl: "" });
  const comes = async () => {
    await press(payUrl, "approve");
    await hear(
      open.shop,
      "paystack",
      eventOf("paystack", (await paymentsOf(open, number))[0]?.reference ?? ""),
    );
  };
  return { number, comes };
}

async function callOffWhile(number: number, step: () => Promise<unknown>): Promise<void> {
  const parcel = (await look(number)).fulfilments[0]?.id ?? "";
  await callOffParcel(meanwhile(open.shop, step), number, parcel, false);
}

test("what was paid at the door is paid, and what comes on an old page goes back", async () => {
  const { number, comes } = await sent();
  await callOffWhile(number, () => markPaid(open.shop, number, 4_500_00));
  expect(await look(number)).toMatchObject({ status: "paid", method: "pay_on_delivery" });
  await comes();
  expect(owedOf(await look(number))).toMatchObject([{ provider: "paystack", amount: 4_500_00 }]);
  await expectBooksAgree(open);
});

test("what a gateway told of at that moment pays for it, and it can be sent again", async () => {
  const { number, comes } = await sent();
  await callOffWhile(number, comes);
  expect(await look(number)).toMatchObject({ status: "paid", method: "paystack" });
  await fulfilOrder(open.shop, number, { carrier: "", trackingNumber: "", trackingUrl: "" });
  expect(await look(number)).toMatchObject({ status: "fulfilled" });
  await expectBooksAgree(open);
});

test("money that comes for an order that is paid goes back, wherever the order stands", async () => {
  const { number, comes } = await sent();
  await markPaid(open.shop, number, 4_500_00);
  await open.sql("update orders set status = 'placed' where store_id = $1", [open.shop.store.id]);
  await comes();
  expect(owedOf(await look(number))).toMatchObject([{ provider: "paystack", amount: 4_500_00 }]);
});
