import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { noteDifferences } from "#db/reconciliation-differences.server.ts";
import type { Letter, StoreContext } from "#domain/context.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import type { OnlineGateway } from "#domain/payment/providers.ts";
import { newReference } from "#domain/payment/reference.ts";
import { settle } from "#domain/payment/settle.ts";
import { closeByHand } from "#domain/reconciliation/close.ts";
import { reconciliation } from "#domain/reconciliation/page.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import { misbehave, startBoth, stopBoth, type Standins } from "./gateways.ts";
import { sell, stockOf, type Goods } from "./goods.ts";
import { sayReturned } from "./owed.ts";
import { eventsOf, paymentsOf, press } from "./paystack.ts";
import {
  asSystem,
  compareAll,
  differencesOf,
  newKeys,
  openOnAccounts,
  runsOf,
  tellings,
} from "./reconciled.ts";

const BOTH: OnlineGateway[] = ["paystack", "flutterwave"];

let standins: Standins;
let open: OpenShop;
let keys: ReturnType<typeof newKeys>;
let tote: Goods;
beforeAll(async () => void (standins = await startBoth()));
afterAll(() => stopBoth(standins));
beforeEach(async () => {
  for (const provider of BOTH) await misbehave(standins[provider], {});
  keys = newKeys();
  open = await openOnAccounts(standins, keys);
  tote = await sell(open, { stock: 1_000 });
});

const system = (inMs = 0) => asSystem(open.shop, inMs);
const place = (method: OnlineGateway) => buy(open, [tote], { method });

/** Bought and paid; the shop hears nothing of it. */
async function paidUnheard(method: OnlineGateway) {
  const placed = await place(method);
  await press(placed.payUrl, "approve");
  const [payment] = await paymentsOf(open, placed.number);
  return { ...placed, reference: payment?.reference ?? "" };
}

/** Money that somebody paid on this account, under a reference of their own. */
async function paidElsewhere(shop: StoreContext, provider: OnlineGateway, reference: string): Promise<void> {
  const { payUrl } = await shop.ports.gateways[provider].start(keys[provider], {
    reference,
    amount: 7_000_00,
    currency: "NGN",
    email: "till@demo.test",
    returnUrl: "https://till.test/back",
    cancelUrl: "https://till.test/back",
    orderNumber: 1,
  });
  await press(payUrl, "approve");
}

const booksOf = async (provider: OnlineGateway) =>
  (await reconciliation(open.shop)).gateways.find((one) => one.provider === provider);

describe.each(BOTH)("with %s", (provider) => {
  test("what no webhook told of is found and booked, once, and then all payments match", async () => {
    const first = await paidUnheard(provider);
    const second = await paidUnheard(provider);
    const waits = await place(provider);
    await compareAll(system(), provider, "waiting");
    for (const { number } of [first, second])
      expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
    expect(await eventsOf(open, waits.number)).toEqual(["ORDER_CREATED"]);
    expect(await runsOf(open, provider)).toMatchObject([{ kind: "waiting", state: "done", booked: 2 }]);

    await compareAll(system(), provider);
    await compareAll(system(), provider);
    const books = await booksOf(provider);
    expect(books).toMatchObject({ open: 0, running: null, problem: "" });
    expect(books?.last).toMatchObject({ matched: 2, booked: 0, unasked: 0, others: 0 });
    const { closed } = await reconciliation(open.shop);
    expect(closed.map(({ kind, how, order }) => `${order} ${kind} ${how}`).toSorted()).toEqual([
      `${first.number} booked booked`,
      `${second.number} booked booked`,
    ]);
    expect(await tellings(open)).toEqual([]);
  });

  test("a full comparison books too, and what was declined is noted", async () => {
    const paid = await paidUnheard(provider);
    const declined = await place(provider);
    await press(declined.payUrl, "decline");
    await compareAll(system(), provider);
    expect(await eventsOf(open, paid.number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
    expect(await eventsOf(open, declined.number)).toEqual(["ORDER_CREATED", "PAYMENT_FAILED"]);
    expect((await booksOf(provider))?.last).toMatchObject({ matched: 1, booked: 1 });
  });

  test("money of another amount pays nothing, and is a difference once", async () => {
    const placed = await place(provider);
    await misbehave(standins[provider], { tamper_amount: true });
    await press(placed.payUrl, "approve");
    for (let night = 0; night < 3; night++) await compareAll(system(), provider);
    expect(await eventsOf(open, placed.number)).toEqual(["ORDER_CREATED", "PAYMENT_MISMATCH"]);
    expect(await differencesOf(open)).toMatchObject([{ kind: "amount", amount: 4_499_99, how: null }]);
    const { open: found } = await reconciliation(open.shop);
    expect(found).toMatchObject([{ order: placed.number, wanted: 4_500_00, amount: 4_499_99 }]);
    // The letter about the order says it.
    expect(await tellings(open)).toEqual([]);
  });

  test("money in another currency pays nothing either", async () => {
    const { number, reference } = await paidUnheard(provider);
    const gateway = open.shop.ports.gateways[provider];
    const inCedis: StoreContext = {
      ...system(),
      ports: {
        ...open.shop.ports,
        gateways: {
          ...open.shop.ports.gateways,
          [provider]: {
            ...gateway,
            verify: async (...asked: Parameters<typeof gateway.verify>) => {
              const said = await gateway.verify(...asked);
              return said && { ...said, currency: "GHS" };
            },
          },
        },
      },
    };
    await compareAll(inCedis, provider);
    expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED", "PAYMENT_MISMATCH"]);
    expect(await differencesOf(open)).toMatchObject([{ kind: "amount", reference, currency: "GHS" }]);
  });

  test("a reference of ours without an order is told once; another till's are only counted", async () => {
    await paidElsewhere(open.shop, provider, newReference(open.shop.store.id));
    await paidElsewhere(open.shop, provider, newReference("0190f3c0-0000-7000-8000-0000000beef0"));
    await paidElsewhere(open.shop, provider, `till-${crypto.randomUUID()}`);
    await compareAll(system(), provider);
    await compareAll(system(), provider);
    const found = await differencesOf(open);
    expect(found).toMatchObject([{ kind: "unknown", amount: 7_000_00, how: null }]);
    expect(await tellings(open)).toEqual([{ provider, count: 1 }]);
    expect(await booksOf(provider)).toMatchObject({ open: 1, last: { others: 2 } });

    await closeByHand(open.shop, found[0]?.id ?? "", "not_ours");
    await closeByHand(open.shop, found[0]?.id ?? "", "not_ours");
    await compareAll(system(), provider);
    expect(await differencesOf(open)).toMatchObject([{ how: "not_ours", actor: "seller:user-ada" }]);
    expect(await booksOf(provider)).toMatchObject({ open: 0 });
    expect(await tellings(open)).toHaveLength(1);
  });

  test("what is paid here and not there is told once, and goes away by itself when the gateway has it", async () => {
    const placed = await place(provider);
    const [payment] = await paymentsOf(open, placed.number);
    const reference = payment?.reference ?? "";
    await settle(system(), { reference, status: "paid", amount: 4_500_00, currency: "NGN", gatewayId: "7" });
    await compareAll(system(), provider);
    await compareAll(system(), provider);
    expect(await differencesOf(open)).toMatchObject([{ kind: "not_paid", reference, how: null }]);
    expect(await tellings(open)).toEqual([{ provider, count: 1 }]);
    // Nothing is taken from the order for it.
    expect(await eventsOf(open, placed.number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
    await press(placed.payUrl, "approve");
    await compareAll(system(1_000), provider);
    expect(await differencesOf(open)).toMatchObject([{ how: "itself" }]);
    expect(await booksOf(provider)).toMatchObject({ open: 0, last: { matched: 1 } });
  });

  test("money for an order that was cancelled is to be given back, until it is", async () => {
    const placed = await paidUnheard(provider);
    await cancelOrder(open.shop, placed.number, "");
    await compareAll(system(), provider);
    expect(await differencesOf(open)).toMatchObject([{ kind: "refund_due", how: null }]);
    expect((await reconciliation(open.shop)).open).toMatchObject([{ order: placed.number }]);
    await sayReturned(open.shop, placed.number);
    expect((await reconciliation(open.shop)).open).toEqual([]);
    await compareAll(system(), provider);
    expect(await differencesOf(open)).toMatchObject([{ how: "itself" }]);
    expect(await tellings(open)).toEqual([]);
  });

  test("many times at once does no more than once", async () => {
    const placed = await Promise.all([1, 2, 3].map(() => paidUnheard(provider)));
    await paidElsewhere(open.shop, provider, newReference(open.shop.store.id));
    await Promise.all(Array.from({ length: 6 }, () => compareAll(system(), provider)));
    // Whoever came second found somebody at work.
    await compareAll(system(), provider, null);
    for (const { number } of placed)
      expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
    expect((await differencesOf(open)).map(({ kind }) => kind).toSorted()).toEqual([
      "booked",
      "booked",
      "booked",
      "unknown",
    ]);
    expect(await tellings(open)).toHaveLength(1);
    expect((await runsOf(open, provider)).filter(({ state }) => state === "running")).toEqual([]);
    expect(await stockOf(open, tote)).toBe(997);
  });
});

test("the seller gets one letter for all that is new, and none for what is known", async () => {
  const letters: Letter[] = [];
  const mail = { send: async (letter: Letter) => void letters.push(letter) };
  const shop = { ...system(), ports: { ...open.shop.ports, mail } };
  for (let n = 0; n < 3; n++) await paidElsewhere(shop, "paystack", newReference(open.shop.store.id));
  for (let night = 0; night < 2; night++) {
    await compareAll(shop, "paystack");
    await handleEvents(shop);
  }
  expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
    ["ada@demo.test", "3 payments to look at in Paystack"],
  ]);
  expect(letters[0]?.text).toContain("/settings/payments/reconciliation");
});

test("of two stores each sees its own runs and differences", async () => {
  await paidElsewhere(open.shop, "paystack", newReference(open.shop.store.id));
  await compareAll(system(), "paystack");
  const other = await openShop();
  expect(await reconciliation(other.shop)).toEqual({ gateways: [], open: [], closed: [] });
  const [found] = await differencesOf(open);
  await expect(closeByHand(other.shop, found?.id ?? "", "settled")).rejects.toMatchObject({
    code: "not_found",
  });
});

test("two charges that differ alike are noted as one, and hold up nothing", async () => {
  const told = {
    kind: "unknown" as const,
    reference: "opn-twice",
    paymentId: null,
    amount: 1,
    currency: "NGN",
  };
  const twice = [1, 2].map(() => ({ ...told, told: false }));
  await open.shop.db.write({ noted: noteDifferences("flutterwave", twice, new Date()) });
  expect(
    await open.sql("select reference from reconciliation_differences where store_id = $1", [
      open.shop.store.id,
    ]),
  ).toEqual([{ reference: "opn-twice" }]);
});
