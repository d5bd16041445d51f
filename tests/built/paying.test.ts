import { createHmac } from "node:crypto";
import { beforeEach, describe, expect, inject, test } from "vitest";
import { Buyer } from "./buyer.ts";
import { addProduct, openTestStore, sql, type TestStore } from "./store.ts";
import { hostOf, visit, type Answer } from "./visit.ts";

const { paystackUrl } = inject("built");

let store: TestStore;
let buyer: Buyer;
let reference: string;
let payUrl: string;

/** Each story starts at the gateway's pay page of a fresh order for ₦12,500. */
beforeEach(async () => {
  store = await openTestStore();
  const tote = await addProduct(store, "Tote", 1_250_000, 5);
  buyer = new Buyer(store);
  await buyer.add(tote);
  const placed = await buyer.order("paystack");
  payUrl = String(placed.headers.location);
  expect(
    payUrl.startsWith(paystackUrl.replace("localhost", "127.0.0.1")) || payUrl.startsWith(paystackUrl),
  ).toBe(true);
  const [payment] = await sql<{ reference: string }>("select reference from payments where store_id = $1", [
    store.id,
  ]);
  reference = payment?.reference ?? "";
});

/** Presses a button of the pay page, and answers where it leads. */
async function press(decision: "approve" | "decline" | "abandon"): Promise<string> {
  const answer = await fetch(payUrl, {
    method: "POST",
    body: new URLSearchParams({ decision }),
    redirect: "manual",
  });
  return new URL(answer.headers.get("location") ?? "", payUrl).href;
}

function deliver(body: unknown, key = store.paystackKey, to = store.id): Promise<Answer> {
  const text = JSON.stringify(body);
  const signature = createHmac("sha512", key).update(text).digest("hex");
  return visit(hostOf(""), `/webhooks/paystack/${to}`, {
    method: "POST",
    body: text,
    headers: { "content-type": "application/json", "x-paystack-signature": signature },
  });
}

const charge = (amount = 1_250_000) => ({
  event: "charge.success",
  data: { id: 7, reference, amount, currency: "NGN", status: "success" },
});

/** Comes back from the gateway as the browser would, and reads the order's page. */
async function comeBack(location: string): Promise<string> {
  const url = new URL(location);
  const back = await buyer.browser.ask(`${url.pathname}${url.search}`);
  const page = back.headers.location ? await buyer.browser.ask(String(back.headers.location)) : back;
  // React marks where its text nodes meet.
  return page.text.replaceAll("<!-- -->", "");
}

async function books() {
  const [row] = await sql(
    `select o.status, p.status as payment,
       (select count(*)::int from events e where e.order_id = o.id and e.type = 'ORDER_PAID') as paid_events,
       (select stock from variants where store_id = o.store_id) as stock
     from orders o join payments p on p.order_id = o.id where o.store_id = $1`,
    [store.id],
  );
  return row;
}

const PAID = { status: "paid", payment: "paid", paid_events: 1, stock: 4 };
const UNPAID = { status: "placed", payment: "pending", paid_events: 0, stock: 4 };

describe("paid exactly once", () => {
  test("return first, webhooks after, each several times", async () => {
    const location = await press("approve");
    expect(await comeBack(location)).toMatch(/paid/i);
    for (let time = 0; time < 3; time++) expect((await deliver(charge())).status).toBe(200);
    await comeBack(location);
    expect(await books()).toEqual(PAID);
  });

  test("webhooks first, return after, and all at once", async () => {
    const location = await press("approve");
    const first = await Promise.all([1, 2, 3].map(() => deliver(charge())));
    expect(first.map((answer) => answer.status)).toEqual([200, 200, 200]);
    await Promise.all([comeBack(location), deliver(charge()), comeBack(location)]);
    expect(await books()).toEqual(PAID);
  });
});

describe("not paid", () => {
  test("a return without a payment, or after a declined one", async () => {
    const [order] = await sql<{ number: number; key: string }>(
      "select number, key from orders where store_id = $1",
      [store.id],
    );
    const back = `http://${store.host}/orders/${order?.number}/payment?key=${order?.key}&reference=${reference}`;
    await comeBack(back);
    expect(await books()).toEqual(UNPAID);
    await press("decline");
    expect(await comeBack(await press("abandon"))).toMatch(/Pay ₦12,500 now/);
    expect(await books()).toMatchObject({ status: "placed", paid_events: 0 });
  });

  test("a webhook that claims money the gateway does not know of", async () => {
    expect((await deliver(charge())).status).toBe(503);
    expect(await books()).toEqual(UNPAID);
  });

  test.each([
    ["another key", () => deliver(charge(), "sk_test_someone_else")],
    ["another store's key", async () => deliver(charge(), (await openTestStore()).paystackKey)],
  ])("a webhook signed with %s is refused", async (_, send) => {
    await press("approve");
    expect((await send()).status).toBe(401);
    expect(await books()).toEqual(UNPAID);
  });

  test("an event for this order at another store's address changes nothing", async () => {
    await press("approve");
    const other = await openTestStore();
    expect((await deliver(charge(), other.paystackKey, other.id)).status).toBe(200);
    expect(await books()).toEqual(UNPAID);
  });

  test("no such store, no event, too much of it", async () => {
    expect((await deliver(charge(), "x", "0190f3c0-0000-7000-8000-00000000dead")).status).toBe(404);
    expect((await deliver(charge(), "x", "not-a-store")).status).toBe(404);
    expect((await deliver({ event: "charge.success", padding: "x".repeat(2_000_000) })).status).toBe(413);
    expect((await deliver("nonsense")).status).toBe(200);
    expect(await books()).toEqual(UNPAID);
  });
});
