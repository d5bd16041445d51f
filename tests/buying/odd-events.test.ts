import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { openPlatformDb } from "#db/platform-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import type { StoreContext } from "#domain/context.ts";
import { KeyRefused } from "#domain/errors.ts";
import { paymentMethods } from "#domain/payment/methods.ts";
import { forgetOldKeys } from "#domain/payment/forget-keys.ts";
import { removeGatewayKey } from "#domain/payment/remove-key.ts";
import { saveWebhookSecret } from "#domain/payment/change-webhook-secret.ts";
import { saveGatewayKey } from "#domain/payment/save-key.ts";
import { workOffParked } from "#domain/payment/work-off-parked.ts";
import { justNow } from "#tests/support/just-now.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import {
  eventOf,
  hear,
  KEYS,
  misbehave,
  openShopWithAll,
  receiptsOf,
  signed,
  startBoth,
  stopBoth,
  type Standins,
} from "./gateways.ts";
import { sell } from "./goods.ts";
import { eventsOf, paymentsOf, press } from "./paystack.ts";

let both: Standins;
let open: OpenShop;
beforeAll(async () => void (both = await startBoth()));
afterAll(() => stopBoth(both));
beforeEach(async () => {
  for (const one of Object.values(both)) await misbehave(one, {});
  open = await openShopWithAll(both);
});

const DAY = 86_400_000;
const later = (days: number): StoreContext => ({
  ...open.shop,
  now: () => new Date(Date.now() + days * DAY),
});
const odd = async () => (await paymentMethods(open.shop)).odd;

describe.each(["paystack", "flutterwave"] as const)("%s", (provider) => {
  const name = provider === "paystack" ? "Paystack" : "Flutterwave";

  async function paid(faults = {}) {
    const placed = await buy(open, [await sell(open)], { method: provider });
    await misbehave(both[provider], faults);
    await press(placed.payUrl, "approve");
    await misbehave(both[provider], {});
    const [payment] = await paymentsOf(open, placed.number);
    return { ...placed, reference: payment?.reference ?? "" };
  }

  test("a bad signature is refused, kept by its kind alone, and told to the seller", async () => {
    const { reference, number } = await paid();
    const { body } = eventOf(provider, reference);
    const other = { secret: "sk_test_other", webhookSecret: "other-hash" };
    for (const headers of [{}, signed(provider, body, other), signed(provider, `${body} `)])
      expect(await hear(open.shop, provider, { body, headers })).toBe("bad_signature");
    expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED"]);
    expect(await receiptsOf(open)).toMatchObject([{ dedupe: "refused:bad_signature", body: "" }]);
    expect(await odd()).toMatchObject([
      { provider, problem: expect.stringContaining(`${name} did not sign`) },
    ]);
  });

  test("an unknown reference is kept and told", async () => {
    expect(await hear(open.shop, provider, eventOf(provider, "opn-unknown"))).toBe("ignored");
    expect(await odd()).toMatchObject([
      { problem: expect.stringContaining("opn-unknown"), waits: false, order: null },
    ]);
  });

  test("another store's payment of the same account is kept, told, and books nothing", async () => {
    const { reference, number } = await paid();
    const other = await openShopWithAll(both);
    expect(await hear(other.shop, provider, eventOf(provider, reference))).toBe("ignored");
    expect((await paymentMethods(other.shop)).odd).toMatchObject([
      { problem: expect.stringContaining("belongs to no order of this shop"), order: null },
    ]);
    expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED"]);
  });

  test("money that is short books nothing, and the seller sees what came and for which order", async () => {
    const { reference, number } = await paid({ tamper_amount: true });
    expect(await hear(open.shop, provider, eventOf(provider, reference))).toBe("applied");
    expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED", "PAYMENT_MISMATCH"]);
    expect(await odd()).toMatchObject([
      {
        problem: expect.stringContaining("4,499.99 arrived, which is not what was asked for"),
        order: number,
      },
    ]);
  });

  test("money in another currency books nothing", async () => {
    const { reference, number } = await paid();
    await open.sql("update payments set currency = 'ZAR' where reference = $1", [reference]);
    expect(await hear(open.shop, provider, eventOf(provider, reference))).toBe("applied");
    expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED", "PAYMENT_MISMATCH"]);
    expect(await paymentsOf(open, number)).toMatchObject([{ status: "pending" }]);
  });

  test("the same event a year later changes nothing", async () => {
    const { reference, number } = await paid();
    const event = eventOf(provider, reference);
    expect(await hear(open.shop, provider, event)).toBe("applied");
    expect(await hear(later(365), provider, event)).toBe("ignored");
    expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
    expect(await receiptsOf(open)).toMatchObject([{ times: 2, problem: "" }]);
    expect(await odd()).toEqual([]);
  });

  test.each(["not json", "", "null", "a=1&event=charge.success", '{"event":"charge.success"}'])(
    "rightly signed, and reads %j: kept as it came, and told",
    async (body) => {
      expect(await hear(open.shop, provider, { body, headers: signed(provider, body) })).toBe("ignored");
      expect(await receiptsOf(open)).toMatchObject([{ body, applied: true }]);
      expect(await odd()).toMatchObject([{ problem: expect.stringContaining("that we can't read") }]);
    },
  );

  test("the gateway is down: the event is parked, told, and counts when it comes again", async () => {
    const { reference, number } = await paid();
    const event = eventOf(provider, reference);
    await misbehave(both[provider], { status_500: 1 });
    await expect(hear(open.shop, provider, event)).rejects.toMatchObject({ code: "unavailable" });
    expect(await odd()).toMatchObject([
      { problem: expect.stringContaining(`${name} could not be asked`), waits: true, order: number },
    ]);
    expect(await hear(open.shop, provider, event)).toBe("applied");
    expect(await odd()).toEqual([]);
    expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
  });

  test("a parked event counts without coming again: it is worked off when the gateway is back", async () => {
    const { reference, number } = await paid();
    await misbehave(both[provider], { status_500: 2 });
    await expect(hear(open.shop, provider, eventOf(provider, reference))).rejects.toThrow();
    const platform = openPlatformDb(inject("world").platformUrl, new Trips());
    const waits = async (days: number) =>
      (await platform.storesWithParkedEvents(later(days).now(), 100_000)).includes(open.shop.store.id);
    expect([await waits(0), await waits(1)]).toEqual([false, true]);
    expect(await workOffParked(later(1))).toBe(0);
    expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED"]);
    // It is tried again after a pause.
    expect([await waits(1), await workOffParked(later(1)), await waits(2)]).toEqual([false, 0, true]);
    expect(await workOffParked(later(2))).toBe(1);
    expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
    expect(await waits(3)).toBe(false);
    expect(await odd()).toEqual([]);
  });

  test("a key is replaced while money is on its way: old events and old payments still count, for some days", async () => {
    const { reference, number } = await paid();
    const before = eventOf(provider, reference);
    const another = provider === "paystack" ? "sk_test_newkey987654321" : "FLWSECK_TEST-newkey987654321-X";
    const next = { secret: another, webhookSecret: provider === "paystack" ? "" : "another-hash-2026" };
    await saveGatewayKey(open.shop, justNow(), provider, next);
    const [row] = await open.sql<{ generation: number }>(
      "select generation from payment_methods where store_id = $1 and provider = $2",
      [open.shop.store.id, provider],
    );
    expect(row?.generation).toBe(2);
    expect(await hear(later(15), provider, before)).toBe("bad_signature");
    expect(await hear(later(13), provider, before)).toBe("applied");
    expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
    const newer = await paid();
    expect(await hear(open.shop, provider, eventOf(provider, newer.reference, { key: next, id: 8 }))).toBe(
      "applied",
    );
    // Also when the store was closed in these days.
    await open.sql("update stores set status = 'suspended' where id = $1", [open.shop.store.id]);
    const platform = openPlatformDb(inject("world").platformUrl, new Trips());
    expect(await platform.storesToCheck(new Date(), 100_000)).toContain(open.shop.store.id);
    await forgetOldKeys(later(15));
    const wiped = await open.sql(
      "select sealed_secret from payment_keys where store_id = $1 and provider = $2 and generation = 1",
      [open.shop.store.id, provider],
    );
    expect(wiped).toEqual([{ sealed_secret: null }]);
  });

  test("a gateway is disconnected while money is on its way: it is still recognised", async () => {
    const { reference, number } = await paid();
    await removeGatewayKey(open.shop, justNow(), provider);
    expect(await hear(open.shop, provider, eventOf(provider, reference))).toBe("applied");
    expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
  });

  test("a key that was revoked at the gateway is told to the seller, and nothing is lost", async () => {
    const { reference, number } = await paid();
    const real = open.shop.ports.seal;
    const revoked = {
      ...real,
      open: async () => (provider === "paystack" ? "sk_test_bad" : "FLWSECK_TEST-bad-X"),
    };
    const shop = { ...open.shop, ports: { ...open.shop.ports, seal: revoked } };
    const key = { secret: "sk_test_bad", webhookSecret: "FLWSECK_TEST-bad-X" };
    const event = eventOf(provider, reference, { key });
    await expect(hear(shop, provider, event)).rejects.toMatchObject({ name: "KeyRefused" });
    const { gateways } = await paymentMethods(open.shop);
    expect(gateways.find((one) => one.provider === provider)?.key?.refusedAt).toBeInstanceOf(Date);
    await saveGatewayKey(open.shop, justNow(), provider, KEYS[provider]);
    expect(await hear(open.shop, provider, eventOf(provider, reference))).toBe("applied");
    expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
    const after = (await paymentMethods(open.shop)).gateways.find((one) => one.provider === provider);
    expect(after?.key?.refusedAt).toBeNull();
  });
});

test("events of a gateway that is away hold up none of another's", async () => {
  const placed = [];
  for (const provider of [...Array.from({ length: 5 }, () => "flutterwave" as const), "paystack" as const]) {
    const order = await buy(open, [await sell(open)], { method: provider });
    await press(order.payUrl, "approve");
    const [payment] = await paymentsOf(open, order.number);
    await misbehave(both[provider], { status_500: 1 });
    const event = eventOf(provider, payment?.reference ?? "", { id: order.number });
    await expect(hear(open.shop, provider, event)).rejects.toThrow();
    placed.push(order.number);
  }
  await misbehave(both.flutterwave, { status_500: 100 });
  expect(await workOffParked(later(1))).toBe(1);
  expect(await eventsOf(open, placed.at(-1) ?? 0)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
  await misbehave(both.flutterwave, {});
  expect(await workOffParked(later(2))).toBe(5);
});

test("a key revoked at the gateway beside a good one: the good one's answer counts", async () => {
  const placed = await buy(open, [await sell(open)], { method: "paystack" });
  const [payment] = await paymentsOf(open, placed.number);
  const reference = payment?.reference ?? "";
  const next = { secret: "sk_test_newkey987654321", webhookSecret: "" };
  await saveGatewayKey(open.shop, justNow(), "paystack", next);
  // The old key, with which the payment was begun, is no longer taken.
  const real = open.shop.ports.gateways;
  const paystack = {
    ...real.paystack,
    verify: async (key: { secret: string; webhookSecret: string }, asked: string) => {
      if (key.secret === KEYS.paystack.secret) throw new KeyRefused("revoked");
      // The new key is the same account's.
      return real.paystack.verify(KEYS.paystack, asked);
    },
  };
  const shop = { ...open.shop, ports: { ...open.shop.ports, gateways: { ...real, paystack } } };
  await press(placed.payUrl, "approve");
  expect(await hear(shop, "paystack", eventOf("paystack", reference, { key: next }))).toBe("applied");
  expect(await eventsOf(open, placed.number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
});

test("Flutterwave's older way of signing counts too, and a wrong new one is not saved by it", async () => {
  const placed = await buy(open, [await sell(open)], { method: "flutterwave" });
  await press(placed.payUrl, "approve");
  const [payment] = await paymentsOf(open, placed.number);
  const old = eventOf("flutterwave", payment?.reference ?? "", { hash: true });
  const both = { ...old.headers, "flutterwave-signature": Buffer.alloc(32).toString("base64") };
  expect(await hear(open.shop, "flutterwave", { body: old.body, headers: both })).toBe("bad_signature");
  expect(await hear(open.shop, "flutterwave", old)).toBe("applied");
});

test("the secret hash is changed alone: events under the old one count for some days", async () => {
  await saveWebhookSecret(open.shop, justNow(), "flutterwave", "a-third-hash-2026");
  const body = JSON.stringify({ event: "transfer.completed", data: { id: 1 } });
  const key = { secret: "", webhookSecret: "a-third-hash-2026" };
  expect(await hear(open.shop, "flutterwave", { body, headers: signed("flutterwave", body, key) })).toBe(
    "ignored",
  );
  const more = JSON.stringify({ event: "transfer.completed", data: { id: 2 } });
  expect(await hear(open.shop, "flutterwave", { body: more, headers: signed("flutterwave", more) })).toBe(
    "ignored",
  );
  const [row] = await open.sql<{ sealed: string }>(
    "select sealed_webhook_secret as sealed from payment_methods where store_id = $1 and provider = 'flutterwave'",
    [open.shop.store.id],
  );
  expect(row?.sealed).toMatch(/^v1\./);
});
