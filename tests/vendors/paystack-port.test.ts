import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startPaystack } from "#dev/paystack.ts";
import { paystack } from "#vendors/paystack.ts";

let standIn: Awaited<ReturnType<typeof startPaystack>>;
let port: ReturnType<typeof paystack>;
const secret = "sk_test_abcdefgh12345678";
beforeAll(async () => {
  standIn = await startPaystack({ port: 0 });
  port = paystack({ baseUrl: standIn.url, timeoutMs: 500 });
});
afterAll(() => standIn.stop());
beforeEach(() => faults({}));

const faults = async (wanted: object) =>
  void (await fetch(`${standIn.url}/_standin/faults`, { method: "POST", body: JSON.stringify(wanted) }));
const start = (reference: string) =>
  port.start(secret, {
    reference,
    amount: 4_500_00,
    currency: "NGN",
    email: "zainab@demo.test",
    returnUrl: "https://ada.shops.test/orders/1001/payment?key=k",
    cancelUrl: "https://ada.shops.test/orders/1001?key=k",
    orderNumber: 1001,
  });

test("a key is recognised, or refused in words", async () => {
  await port.checkKey(secret);
  await expect(port.checkKey("sk_test_bad")).rejects.toMatchObject({
    problems: { secret: expect.stringContaining("does not know") },
  });
});

test("a payment is started, paid on its page, and verified as what it was", async () => {
  const { payUrl } = await start("opn-1");
  expect(await port.verify(secret, "opn-1")).toMatchObject({ reference: "opn-1", status: "pending" });
  await fetch(payUrl, {
    method: "POST",
    body: new URLSearchParams({ decision: "decline" }),
    redirect: "manual",
  });
  expect(await port.verify(secret, "opn-1")).toMatchObject({ status: "failed" });
  await fetch(payUrl, {
    method: "POST",
    body: new URLSearchParams({ decision: "approve" }),
    redirect: "manual",
  });
  expect(await port.verify(secret, "opn-1")).toEqual({
    reference: "opn-1",
    status: "paid",
    amount: 4_500_00,
    currency: "NGN",
    gatewayId: expect.stringMatching(/^\d+$/),
  });
});

test("a reference is started once, and an unknown one is unknown", async () => {
  await start("opn-2");
  await expect(start("opn-2")).rejects.toMatchObject({ reason: "duplicate_reference" });
  expect(await port.verify(secret, "opn-never")).toBeNull();
  expect(await port.verify("sk_test_someoneelse", "opn-2")).toBeNull();
});

test("broken, silent and absent all mean: try again later", async () => {
  const later = { code: "unavailable" };
  await faults({ status_500: 1 });
  await expect(start("opn-3")).rejects.toMatchObject(later);
  await faults({ slow_ms: 2_000 });
  await expect(port.verify(secret, "opn-2")).rejects.toMatchObject(later);
  await expect(paystack({ baseUrl: "http://127.0.0.1:9" }).checkKey(secret)).rejects.toMatchObject(later);
  await faults({});
  await expect(port.verify("sk_test_bad", "opn-2")).rejects.toMatchObject(later);
});

test("a signature counts for one body and one key", async () => {
  const body = '{"event":"charge.success"}';
  const signature = createHmac("sha512", secret).update(body).digest("hex");
  expect(await port.signed(secret, body, signature)).toBe(true);
  expect(await port.signed(secret, `${body}\n`, signature)).toBe(false);
  expect(await port.signed("sk_test_other", body, signature)).toBe(false);
  for (const wrong of [null, "", signature.slice(2), `${signature}00`, "z".repeat(128)]) {
    expect(await port.signed(secret, body, wrong)).toBe(false);
  }
});
