import { createHmac } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startPaystack } from "#dev/paystack.ts";
import { serveFetch, type Listening } from "#dev/server.ts";

const KEY = "sk_test_ada";
type Heard = { event: { event: string; data: Record<string, unknown> }; signed: boolean };

let paystack: Awaited<ReturnType<typeof startPaystack>>;
let shop: Listening;
let heard: Heard[];

beforeEach(async () => {
  heard = [];
  shop = await serveFetch(async (request) => {
    const body = await request.text();
    const signature = createHmac("sha512", KEY).update(body).digest("hex");
    const signed = request.headers.get("x-paystack-signature") === signature;
    heard.push({ event: JSON.parse(body), signed });
    return new Response("ok");
  }, 0);
  paystack = await startPaystack({ port: 0, refundStepMs: 5, defaultWebhookUrl: () => shop.url });
});
afterEach(async () => {
  await paystack.stop();
  await shop.stop();
});

type Envelope = { status: boolean; message: string; code?: string; data: Record<string, unknown> };

async function call(path: string, body?: unknown, key = KEY) {
  const answer = await fetch(`${paystack.url}${path}`, {
    method: body ? "POST" : "GET",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json<Envelope>() };
}

async function begin(reference: string, more = {}) {
  const order = {
    email: "zainab@shop.test",
    amount: 1_250_000,
    reference,
    callback_url: "https://ada.test/back",
  };
  const { body } = await call("/transaction/initialize", { ...order, ...more });
  return String(body.data.authorization_url);
}

async function decide(payUrl: string, decision: string) {
  const body = new URLSearchParams({ decision });
  const answer = await fetch(payUrl, { method: "POST", body, redirect: "manual" });
  return answer.headers.get("location");
}

const standin = (path: string, body: unknown) =>
  fetch(`${paystack.url}/_standin/${path}`, { method: "POST", body: JSON.stringify(body) });

test("an approved payment sends the buyer back, verifies as success and tells the shop, signed", async () => {
  const payUrl = await begin("order-1042");
  expect((await call("/transaction/verify/order-1042")).body.data.status).toBe("abandoned");
  expect(await (await fetch(payUrl)).text()).toContain("₦12,500.00");

  const back = await decide(payUrl, "approve");
  expect(back).toBe("https://ada.test/back?trxref=order-1042&reference=order-1042");
  const { body } = await call("/transaction/verify/order-1042");
  expect(body).toMatchObject({
    status: true,
    data: { status: "success", amount: 1_250_000, currency: "NGN", reference: "order-1042" },
  });
  await expect.poll(() => heard).toHaveLength(1);
  expect(heard[0]).toMatchObject({ signed: true, event: { event: "charge.success" } });

  await decide(payUrl, "approve");
  expect(heard).toHaveLength(1);
});

test("declining keeps the buyer on the page, abandoning sends them away, and neither pays", async () => {
  const payUrl = await begin("order-2", { metadata: { cancel_action: "https://ada.test/cart" } });
  await decide(payUrl, "decline");
  expect(await (await fetch(payUrl)).text()).toContain("declined");
  expect((await call("/transaction/verify/order-2")).body.data.status).toBe("failed");
  expect(await decide(payUrl, "abandon")).toBe("https://ada.test/cart");
  expect(heard).toHaveLength(0);
});

test.each([
  ["no e-mail", { email: "" }, "Email is not allowed to be empty"],
  ["a fraction", { amount: 10.5 }, "Amount must be an integer"],
  ["nothing", { amount: 0 }, "You must specify a valid amount"],
  ["a strange reference", { reference: "a b" }, "Invalid character in transaction reference"],
  ["a strange currency", { currency: "XYZ" }, "Currency not supported by merchant"],
])("%s is refused in Paystack's words", async (_name, wrong, message) => {
  const order = { email: "z@shop.test", amount: 100, ...wrong };
  expect(await call("/transaction/initialize", order)).toMatchObject({
    status: 400,
    body: { status: false, message },
  });
});

test("a reference is taken once per merchant, and a wrong key is a 401", async () => {
  await begin("order-3");
  const again = await call("/transaction/initialize", { email: "z@t.test", amount: 1, reference: "order-3" });
  expect(again).toMatchObject({ status: 400, body: { code: "duplicate_reference" } });
  expect((await call("/transaction/verify/order-3", undefined, "sk_test_bola")).status).toBe(404);
  expect((await call("/transaction/verify/order-3", undefined, "sk_test_bad")).status).toBe(401);
  expect((await call("/transaction/verify/order-3", undefined, "pk_test_ada")).status).toBe(401);
});

test("a refund is queued, then processed, and told at each step with the amount as text", async () => {
  await decide(await begin("order-4"), "approve");
  const asked = await call("/refund", { transaction: "order-4", amount: 1_000_000 });
  expect(asked.body.data).toMatchObject({ status: "pending", amount: 1_000_000 });
  // Each is a request of its own, so a busy machine may hear the later first.
  await expect
    .poll(() => heard.map(({ event }) => event.event).toSorted())
    .toEqual(["charge.success", "refund.pending", "refund.processed", "refund.processing"]);
  const processed = heard.find(({ event }) => event.event === "refund.processed");
  expect(processed?.event.data).toMatchObject({ amount: "1000000", transaction_reference: "order-4" });
  expect((await call(`/refund/${String(asked.body.data.id)}`)).body.data.status).toBe("processed");

  expect((await call("/refund", { transaction: "order-4", amount: 250_001 })).status).toBe(400);
  expect((await call("/refund", { transaction: "order-4" })).body.data.amount).toBe(250_000);
  expect((await call("/refund", { transaction: "order-4" })).body.message).toBe(
    "Transaction has been fully reversed",
  );
});

test("the switches: short money, doubled, dropped and badly signed webhooks, failing answers", async () => {
  await standin("faults", { tamper_amount: true, duplicate_webhooks: true });
  await decide(await begin("order-5"), "approve");
  expect((await call("/transaction/verify/order-5")).body.data.amount).toBe(1_249_999);
  await expect.poll(() => heard).toHaveLength(2);

  await standin("faults", { bad_signature: true });
  await decide(await begin("order-6"), "approve");
  await expect.poll(() => heard).toHaveLength(3);
  expect(heard[2]?.signed).toBe(false);

  await standin("faults", { drop_webhooks: true, status_500: 1 });
  const failed = await fetch(`${paystack.url}/transaction/verify/order-6`);
  expect(failed.status).toBe(500);
  await decide(await begin("order-7"), "approve");
  expect((await standin("faults", { no_such_switch: true })).status).toBe(400);
  expect(heard).toHaveLength(3);
});

test("out of order: the later event arrives first", async () => {
  await standin("faults", { out_of_order: true });
  await decide(await begin("order-8"), "approve");
  await call("/refund", { transaction: "order-8" });
  await expect.poll(() => heard).toHaveLength(4);
  expect(heard.at(-1)?.event.event).toBe("charge.success");
});

test("a merchant's own webhook address is used", async () => {
  const other = await serveFetch(() => new Response("ok"), 0);
  await standin("webhook-url", { secret_key: KEY, url: other.url });
  await decide(await begin("order-9"), "approve");
  await expect
    .poll(async () => (await fetch(`${paystack.url}/_standin/transactions`)).json())
    .toMatchObject({ webhooks: [{ url: other.url, status: 200 }] });
  expect(heard).toHaveLength(0);
  await other.stop();
});
