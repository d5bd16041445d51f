import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startPaystack } from "#dev/paystack.ts";
import type { StoreContext } from "#domain/context.ts";
import { paymentMethods } from "#domain/payment/methods.ts";
import { setPayOnDelivery } from "#domain/payment/pay-on-delivery.ts";
import { removeGatewayKey } from "#domain/payment/remove-key.ts";
import { saveGatewayKey } from "#domain/payment/save-key.ts";
import { justNow } from "#tests/support/just-now.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import { sell } from "./goods.ts";
import {
  chargeEvent,
  eventsOf,
  misbehave,
  openPayingShop,
  paymentsOf,
  press,
  receivePaystack,
  SECRET,
  sendWebhook,
  type StandIn,
} from "./paystack.ts";

let standIn: StandIn;
let open: OpenShop;
beforeAll(async () => void (standIn = await startPaystack({ port: 0 })));
afterAll(() => standIn.stop());
beforeEach(async () => void (open = await openPayingShop(standIn)));

const savePaystack = (shop: StoreContext, secret: string) =>
  saveGatewayKey(shop, justNow(), "paystack", { secret, webhookSecret: "" });

const paystackOf = async () => (await paymentMethods(open.shop)).gateways[0];

const receipts = () =>
  open.sql<{ dedupe: string; problem: string; applied: boolean }>(
    "select dedupe, problem, applied_at is not null as applied from webhook_receipts where store_id = $1 order by id",
    [open.shop.store.id],
  );

async function paidOrder() {
  const placed = await buy(open, [await sell(open)], { method: "paystack" });
  await press(placed.payUrl, "approve");
  const [payment] = await paymentsOf(open, placed.number);
  return { ...placed, reference: payment?.reference ?? "" };
}

test("an event that is not signed with this store's key is not even kept", async () => {
  const { reference } = await paidOrder();
  const { body, signature } = chargeEvent(reference);
  for (const wrong of [null, "", "00", signature.replace(/^./, (first) => (first === "0" ? "1" : "0"))]) {
    expect(await receivePaystack(open.shop, body, wrong)).toBe("bad_signature");
  }
  expect(await receivePaystack(open.shop, `${body} `, signature)).toBe("bad_signature");
  expect(await receivePaystack((await openShop()).shop, body, signature)).toBe("bad_signature");
  // What came is not kept; that something came, once for all of it.
  expect(await receipts()).toMatchObject([{ dedupe: "refused:bad_signature", applied: true }]);
});

test("an event claims nothing: an unpaid order stays unpaid whatever the body says", async () => {
  const placed = await buy(open, [await sell(open)], { method: "paystack" });
  const [payment] = await paymentsOf(open, placed.number);
  await expect(sendWebhook(open.shop, payment?.reference ?? "")).rejects.toMatchObject({
    code: "unavailable",
  });
  expect(await eventsOf(open, placed.number)).toEqual(["ORDER_CREATED"]);
  expect(await receipts()).toMatchObject([{ applied: false }]);
});

test("when the gateway can't be asked the event is kept, and counts when it is sent again", async () => {
  const { number, reference } = await paidOrder();
  await misbehave(standIn, { status_500: 1 });
  await expect(sendWebhook(open.shop, reference)).rejects.toMatchObject({ code: "unavailable" });
  expect(await receipts()).toMatchObject([{ applied: false }]);
  expect(await sendWebhook(open.shop, reference)).toBe("applied");
  expect(await sendWebhook(open.shop, reference)).toBe("ignored");
  expect(await receipts()).toMatchObject([{ applied: true, problem: "" }]);
  expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
});

test("a reference nobody knows, another kind of event and an unreadable one are kept and answered", async () => {
  expect(await sendWebhook(open.shop, "opn-unknown")).toBe("ignored");
  const { createHmac } = await import("node:crypto");
  const sign = (body: string) => createHmac("sha512", SECRET).update(body).digest("hex");
  for (const body of [
    `{"event":"transfer.success","data":{"id":7}}`,
    "not json",
    `{"event":"charge.success"}`,
  ]) {
    expect(await receivePaystack(open.shop, body, sign(body))).toBe("ignored");
  }
  expect((await receipts()).map((receipt) => [receipt.dedupe.split(":")[0], receipt.problem !== ""])).toEqual(
    [
      ["charge.success", true],
      ["transfer.success", false],
      ["unreadable", true],
      ["unreadable", true],
    ],
  );
});

test("another store's payment is out of reach, though Paystack knows it", async () => {
  const { number, reference } = await paidOrder();
  const other = await openPayingShop(standIn);
  expect(await sendWebhook(other.shop, reference)).toBe("ignored");
  expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED"]);
});

test("a key is checked, sealed, shown by its last letters only, and can be replaced and removed", async () => {
  const [row] = await open.sql<{ sealed_secret: string }>(
    "select sealed_secret from payment_methods where store_id = $1 and provider = 'paystack'",
    [open.shop.store.id],
  );
  expect(row?.sealed_secret).toMatch(/^v1\./);
  expect(row?.sealed_secret).not.toContain("abcdefgh");
  expect(await paymentMethods(open.shop)).toMatchObject({ payOnDelivery: { on: true } });
  expect(await paystackOf()).toMatchObject({
    provider: "paystack",
    key: { hint: "5678", mode: "test" },
    webhookUrl: `https://shops.test/webhooks/paystack/${open.shop.store.id}`,
  });
  for (const wrong of ["", "hello", "pk_test_abcdefgh12345678", "sk_test_bad_123456789"]) {
    await expect(savePaystack(open.shop, wrong)).rejects.toMatchObject({
      problems: { secret: expect.any(String) },
    });
  }
  await savePaystack(open.shop, " sk_test_anotherkey9999 ");
  expect((await paystackOf())?.key?.hint).toBe("9999");
  await removeGatewayKey(open.shop, justNow(), "paystack");
  await setPayOnDelivery(open.shop, false);
  expect(await paymentMethods(open.shop)).toMatchObject({ payOnDelivery: { on: false } });
  expect(await paystackOf()).toMatchObject({ key: null });
});

test("only the owner touches how the store is paid", async () => {
  const { shop } = open;
  for (const role of ["manager", "staff", "viewer"] as const) {
    const other = {
      ...shop,
      actor: {
        kind: "staff",
        userId: "user-kofi",
        sessionId: "session",
        name: "Kofi",
        role,
        secondFactor: false,
      } as const,
    };
    await expect(savePaystack(other, SECRET)).rejects.toMatchObject({ code: "forbidden" });
    await expect(removeGatewayKey(other, justNow(), "paystack")).rejects.toMatchObject({ code: "forbidden" });
    await expect(setPayOnDelivery(other, true)).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(paymentMethods(open.visitor)).rejects.toMatchObject({ code: "forbidden" });
});
