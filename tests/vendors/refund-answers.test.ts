import { afterEach, beforeEach, expect, test } from "vitest";
import { RefundTaken } from "#domain/errors.ts";
import { serveFetch, type Listening } from "#dev/server.ts";
import { flutterwave } from "#vendors/flutterwave.ts";
import { paystack } from "#vendors/paystack.ts";

/* Answers that gateways give and our stand-ins of them do not. */

const KEY = { secret: "sk_test_ada", webhookSecret: "" };
const minorDigits = (currency: string) => (currency === "XOF" ? 0 : 2);

let answers: (path: string, method: string) => object;
let status: number;
let gateway: Listening;
beforeEach(async () => {
  status = 200;
  gateway = await serveFetch(
    async ({ url, method }) => Response.json(answers(new URL(url).pathname, method), { status }),
    0,
  );
});
afterEach(() => gateway.stop());

const settings = () => ({ baseUrl: gateway.url, minorDigits });

test.each([
  [450_000, 450_000],
  ["450000", 450_000],
  [null, null],
  [undefined, null],
])("Paystack names what went back as %s", async (amount, read) => {
  answers = () => ({ status: true, data: { id: 7, status: "processed", amount, currency: "NGN" } });
  expect(await paystack(settings()).refundStatus(KEY, "7")).toMatchObject({
    status: "processed",
    amount: read,
  });
});

test("of a currency without coins Paystack's hundredths count as whole units, and what is less than one as none", async () => {
  const data = { id: 7, reference: "ref", amount: 450_099, currency: "XOF" };
  answers = (path) => ({
    status: true,
    data: { ...data, status: path.startsWith("/refund") ? "processed" : "success" },
  });
  const port = paystack(settings());
  expect(await port.verify(KEY, "ref")).toMatchObject({ status: "paid", amount: 4_500 });
  expect(await port.refundStatus(KEY, "7")).toMatchObject({ amount: 4_500 });
});

test.each([
  ["completed", "processed"],
  ["completed-mpgs", "processed"],
  ["completed-bank-transfer", "processed"],
  ["failed", "failed"],
  ["pending", "pending"],
])("a refund that Flutterwave calls %s is %s", async (status, read) => {
  answers = refunded({ status, amount_refunded: "4500.00" });
  const said = await flutterwave(settings()).refundStatus(KEY, "7");
  expect(said).toEqual({ refundId: "7", status: read, amount: 450_000, currency: "NGN" });
});

test.each([
  [undefined, null],
  [null, null],
  ["many", 0],
])("a sum that Flutterwave names as %s is read as %s", async (amount_refunded, read) => {
  answers = refunded({ status: "completed", amount_refunded });
  expect(await flutterwave(settings()).refundStatus(KEY, "7")).toMatchObject({ amount: read });
});

const WANTED = {
  gatewayId: "5",
  reference: "ref",
  amount: 450_000,
  currency: "NGN",
  key: "ours",
  taken: false,
};

test.each([
  ["Paystack", paystack],
  ["Flutterwave", flutterwave],
])("what %s took and we can't read may be gone: it is looked for, and not sent again", async (_, port) => {
  let sent = 0;
  answers = (__, method) => {
    if (method === "GET") return { status: true, data: [] };
    sent++;
    return { status: true, message: "Refund queued", data: { refund: "7" } };
  };
  await expect(port(settings()).refund(KEY, WANTED)).rejects.toBeInstanceOf(RefundTaken);
  await expect(port(settings()).refund(KEY, { ...WANTED, taken: true })).rejects.toBeInstanceOf(RefundTaken);
  expect(sent).toBe(1);
});

test.each([
  ["Paystack", paystack],
  ["Flutterwave", flutterwave],
])("so may what %s took in words that are no JSON", async (_, port) => {
  const page = await serveFetch(
    ({ method }) =>
      Promise.resolve(method === "GET" ? Response.json({ data: [] }) : new Response("<p>Queued</p>")),
    0,
  );
  const asked = port({ baseUrl: page.url, minorDigits });
  await expect(asked.refund(KEY, WANTED)).rejects.toBeInstanceOf(RefundTaken);
  await page.stop();
});

test.each([
  ["the first page again", () => ({ current_page: 1, total_pages: 2 })],
  ["that there is one more", (page: number) => ({ current_page: page, total_pages: page + 1 })],
])("a list of Flutterwave's that always says %s has an end, and nothing is sent", async (_, info) => {
  const asked: string[] = [];
  const pages = await serveFetch(async ({ url, method }) => {
    asked.push(method);
    if (asked.length > 200) return new Response("", { status: 500 });
    const page = Number(new URL(url).searchParams.get("page"));
    return Response.json({ status: "success", data: [], meta: { page_info: info(page) } });
  }, 0);
  const port = flutterwave({ baseUrl: pages.url, minorDigits });
  await expect(port.refund(KEY, WANTED)).rejects.toMatchObject({ code: "unavailable" });
  expect([asked.length < 100, asked.includes("POST")]).toEqual([true, false]);
  await pages.stop();
});

test.each([
  ["Paystack", paystack, 404, ""],
  ["Paystack", paystack, 400, "Refund not found"],
  ["Flutterwave", flutterwave, 404, ""],
  ["Flutterwave", flutterwave, 400, "No refund was found for this id"],
])(
  "a refund that %s does not know is unknown, whichever way it says so (%#)",
  async (_, port, code, message) => {
    status = code;
    answers = () => ({ status: false, message });
    expect(await port(settings()).refundStatus(KEY, "7")).toBeNull();
  },
);

/** A refund, and the payment it is of. */
const refunded = (refund: object) => (path: string) => ({
  status: "success",
  data: path.startsWith("/v3/refunds")
    ? { id: 7, tx_id: 5, ...refund }
    : { id: 5, tx_ref: "ref", amount: 4_500, currency: "NGN", status: "successful" },
});
