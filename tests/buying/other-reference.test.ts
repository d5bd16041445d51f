import { beforeEach, expect, test } from "vitest";
import type { Gateway, GatewayPayment } from "#domain/gateway-port.ts";
import { orderPage } from "#domain/order/page.ts";
import type { PlacedOrder } from "#domain/order/place.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import { saveGatewayKey } from "#domain/payment/save-key.ts";
import { justNow } from "#tests/support/just-now.ts";
import { awayGateway } from "#tests/support/ports.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import { sell } from "./goods.ts";
import { eventsOf, paymentsOf, SECRET, sendWebhook } from "./paystack.ts";

/** What the gateway says, whatever it is asked. */
let said: GatewayPayment | null;
const confused: Gateway = {
  ...awayGateway(),
  checkKey: async () => undefined,
  start: async (_, { reference }) => ({ payUrl: `https://pay.test/${reference}` }),
  verify: async () => said,
  signed: async () => true,
  readEvent: (body) => ({ dedupe: body, kind: "charge", reference: referenceIn(body) }),
};

const referenceIn = (body: string) => (JSON.parse(body) as { data: { reference: string } }).data.reference;

let open: OpenShop;
let asked: PlacedOrder;
let other: PlacedOrder;
beforeEach(async () => {
  said = null;
  open = await openShop({ ports: { gateways: { paystack: confused, flutterwave: confused } } });
  await saveGatewayKey(open.shop, justNow(), "paystack", { secret: SECRET, webhookSecret: "" });
  const tote = await sell(open);
  asked = await buy(open, [tote], { method: "paystack" });
  other = await buy(open, [tote], { method: "paystack" });
  const [payment] = await paymentsOf(open, other.number);
  said = {
    reference: payment?.reference ?? "",
    status: "paid",
    amount: 4_500_00,
    currency: "NGN",
    gatewayId: "7",
  };
});

const referenceOf = async ({ number }: PlacedOrder) => (await paymentsOf(open, number))[0]?.reference ?? "";
const statusOf = async ({ number, key }: PlacedOrder) =>
  (await orderPage(open.visitor, number, key)).order.status;

async function expectNothingBooked(): Promise<void> {
  for (const order of [asked, other]) {
    expect(await statusOf(order)).toBe("placed");
    expect(await paymentsOf(open, order.number)).toMatchObject([{ status: "pending", problem: "" }]);
    expect(await eventsOf(open, order.number)).toEqual(["ORDER_CREATED"]);
  }
}

test("a buyer comes back, and the gateway speaks of another payment: neither order is paid by it", async () => {
  expect((await returnedFromGateway(open.visitor, asked.number, asked.key)).state).toBe("pending");
  await expectNothingBooked();
});

test("an event comes, and the gateway speaks of another payment: neither order is paid by it", async () => {
  expect(await sendWebhook(open.shop, await referenceOf(asked))).toBe("ignored");
  await expectNothingBooked();
});

test("the same answer to the right question pays that order, and it alone", async () => {
  expect((await returnedFromGateway(open.visitor, other.number, other.key)).state).toBe("paid");
  expect([await statusOf(asked), await statusOf(other)]).toEqual(["placed", "paid"]);
});
