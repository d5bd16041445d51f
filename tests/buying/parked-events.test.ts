import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { StoreContext } from "#domain/context.ts";
import { workOffParked } from "#domain/payment/work-off-parked.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import { eventOf, hear, misbehave, openShopWithAll, startBoth, stopBoth, type Standins } from "./gateways.ts";
import { sell } from "./goods.ts";
import { eventsOf, paymentsOf, press } from "./paystack.ts";

const MINUTE = 60_000;
/** More than one run takes in hand. */
const OPEN_EVENTS = 25;

let both: Standins;
let open: OpenShop;
let start: number;
beforeAll(async () => void (both = await startBoth()));
afterAll(() => stopBoth(both));
beforeEach(async () => {
  await misbehave(both.paystack, {});
  open = await openShopWithAll(both);
  start = Date.now();
});

const after = (minutes: number): StoreContext => ({
  ...open.shop,
  now: () => new Date(start + minutes * MINUTE),
});

/** Events of a payment of which the gateway goes on saying that it does not know yet how it ends. */
async function openEvents(): Promise<void> {
  const order = await buy(open, [await sell(open)], { method: "paystack" });
  const [payment] = await paymentsOf(open, order.number);
  const undecided = payment?.reference ?? "";
  const real = open.shop.ports.gateways.paystack;
  open.shop.ports.gateways = {
    ...open.shop.ports.gateways,
    paystack: {
      ...real,
      verify: async (key, reference) =>
        reference === undecided
          ? { status: "pending", reference, gatewayId: "1", amount: 0, currency: "NGN" }
          : real.verify(key, reference),
    },
  };
  for (let id = 1; id <= OPEN_EVENTS; id++)
    await expect(hear(open.shop, "paystack", eventOf("paystack", undecided, { id }))).rejects.toMatchObject({
      code: "unavailable",
    });
}

/** An order that was paid while the gateway could not be asked about it. */
async function paidUnheard(): Promise<number> {
  const { number, payUrl } = await buy(open, [await sell(open)], { method: "paystack" });
  await press(payUrl, "approve");
  const [payment] = await paymentsOf(open, number);
  await misbehave(both.paystack, { status_500: 1 });
  const event = eventOf("paystack", payment?.reference ?? "", { id: 1_000 });
  await expect(hear(open.shop, "paystack", event)).rejects.toThrow();
  return number;
}

const parked = () =>
  open.sql<{ tries: number; minutes: number }>(
    `select tries, round(extract(epoch from next_try_at - $2::timestamptz) / 60)::int as minutes
     from webhook_receipts where store_id = $1 and applied_at is null order by next_try_at`,
    [open.shop.store.id, new Date(start)],
  );

test("events that stay open, however many, hold up no newer one of their gateway", async () => {
  await openEvents();
  const number = await paidUnheard();
  for (const minutes of [5, 6]) await workOffParked(after(minutes));
  expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
  // All of them had their turn, and none has another before its pause is over.
  const left = await parked();
  expect(left.map(({ tries }) => tries)).toEqual(Array.from({ length: OPEN_EVENTS }, () => 2));
  expect(await workOffParked(after(7))).toBe(0);
  expect(await parked()).toEqual(left);
});

test("an event that stays open is tried later and later, an hour apart at most", async () => {
  await openEvents();
  await open.sql("delete from webhook_receipts where store_id = $1 and dedupe not like '%1'", [
    open.shop.store.id,
  ]);
  const pauses: number[] = [];
  for (let at = 5; pauses.length < 7;) {
    await workOffParked(after(at));
    const next = (await parked())[0]?.minutes ?? 0;
    pauses.push(next - at);
    at = next;
  }
  expect(pauses).toEqual([4, 8, 16, 32, 60, 60, 60]);
});
