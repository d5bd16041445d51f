import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { openPlatformDb } from "#db/platform-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import type { StoreContext } from "#domain/context.ts";
import type { Gateway } from "#domain/gateway-port.ts";
import { KeyRefused, Unavailable } from "#domain/errors.ts";
import type { OnlineGateway } from "#domain/payment/providers.ts";
import { removeGatewayKey } from "#domain/payment/remove-key.ts";
import { saveGatewayKey } from "#domain/payment/save-key.ts";
import { settle } from "#domain/payment/settle.ts";
import { bookDifference } from "#domain/reconciliation/book.ts";
import { closeByHand } from "#domain/reconciliation/close.ts";
import { dueFor } from "#domain/reconciliation/due.ts";
import { reconciliation } from "#domain/reconciliation/page.ts";
import { reconcile } from "#domain/reconciliation/run.ts";
import { reconcileNow } from "#domain/reconciliation/start-now.ts";
import { justNow } from "#tests/support/just-now.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import { misbehave, startBoth, stopBoth, type Standins } from "./gateways.ts";
import { sell, type Goods } from "./goods.ts";
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

const MINUTE = 60_000;

let standins: Standins;
let open: OpenShop;
let keys: ReturnType<typeof newKeys>;
let tote: Goods;
beforeAll(async () => void (standins = await startBoth()));
afterAll(() => stopBoth(standins));
beforeEach(async () => {
  for (const provider of ["paystack", "flutterwave"] as const) await misbehave(standins[provider], {});
  keys = newKeys();
  open = await openOnAccounts(standins, keys);
  tote = await sell(open, { stock: 1_000 });
});

const system = (inMs = 0) => asSystem(open.shop, inMs);

async function paidUnheard(method: OnlineGateway = "paystack") {
  const placed = await buy(open, [tote], { method });
  await press(placed.payUrl, "approve");
  const [payment] = await paymentsOf(open, placed.number);
  return { ...placed, reference: payment?.reference ?? "" };
}

/** The same with a gateway of which some answers are others. */
const withGateway = (shop: StoreContext, provider: OnlineGateway, put: Partial<Gateway>): StoreContext => ({
  ...shop,
  ports: {
    ...shop.ports,
    gateways: { ...shop.ports.gateways, [provider]: { ...shop.ports.gateways[provider], ...put } },
  },
});

const away = () => Promise.reject(new Unavailable("Paystack is not answering right now."));
const refused = () => Promise.reject(new KeyRefused("Paystack"));

test("a gateway that is down stops its run softly, holds up no other, and goes on later", async () => {
  const placed = await Promise.all([1, 2, 3, 4].map(() => paidUnheard()));
  const beads = await paidUnheard("flutterwave");
  const down = withGateway(system(), "paystack", { verify: away, chargesSince: away });
  expect(await reconcile(down, "paystack", "full")).toBe("done");
  expect(await runsOf(open, "paystack")).toMatchObject([
    { state: "running", asked: 0, unasked: 0, problem: expect.stringContaining("not answering") },
  ]);
  await compareAll(system(), "flutterwave");
  expect(await eventsOf(open, beads.number)).toContain("ORDER_PAID");

  await compareAll(system(), "paystack", null);
  for (const { number } of placed)
    expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
  expect(await runsOf(open, "paystack")).toMatchObject([
    { state: "done", booked: 4, matched: 4, problem: "" },
  ]);
});

test("a payment the gateway can't answer for is passed over, and not claimed to match", async () => {
  const [odd, even] = [await paidUnheard(), await paidUnheard()];
  const { paystack } = open.shop.ports.gateways;
  const shop = withGateway(system(), "paystack", {
    verify: (key, reference) => (reference === odd.reference ? away() : paystack.verify(key, reference)),
  });
  await compareAll(shop, "paystack");
  expect(await eventsOf(open, even.number)).toContain("ORDER_PAID");
  expect(await eventsOf(open, odd.number)).toEqual(["ORDER_CREATED"]);
  expect(await runsOf(open, "paystack")).toMatchObject([{ state: "done", booked: 1, unasked: 2 }]);
});

/** Its process dies at that write, before it is sent or right after it was done. */
function dyingAt(shop: StoreContext, at: number, when: "before" | "after"): StoreContext {
  let writes = 0;
  const write: StoreContext["db"]["write"] = async (commands) => {
    const dies = ++writes === at;
    if (dies && when === "before") throw new Error("the process died");
    const answers = await shop.db.write(commands);
    if (dies) throw new Error("the process died");
    return answers;
  };
  return { ...shop, db: { ...shop.db, write } };
}

test("a run that died anywhere is taken over after a while, and books each payment once", async () => {
  const placed = await Promise.all([1, 2, 3].map(() => paidUnheard()));
  let minute = 0;
  for (const when of ["before", "after"] as const)
    for (let at = 1; at <= 4; at++)
      await expect(compareAll(dyingAt(system((minute += 5) * MINUTE), at, when), "paystack")).rejects.toThrow(
        "the process died",
      );
  // Nobody takes it over while it may still be worked on.
  await expect(
    compareAll(dyingAt(system((minute += 5) * MINUTE), 2, "before"), "paystack"),
  ).rejects.toThrow();
  expect(await reconcile(system((minute + 1) * MINUTE), "paystack", null)).toBe("done");
  expect(await runsOf(open, "paystack")).toContainEqual(expect.objectContaining({ state: "running" }));
  await compareAll(system((minute + 3) * MINUTE), "paystack");
  for (const { number } of placed)
    expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
  expect((await runsOf(open, "paystack")).at(-1)).toMatchObject({ state: "done", matched: 3 });
});

test("many payments are asked about in slices, and a slow gateway ends a slice early", async () => {
  await open.sql(
    `insert into payments (id, store_id, order_id, provider, reference, amount, currency, key_generation)
     select uuidv7(), $1, o.id, 'paystack', 'opn-many-' || n, 100, 'NGN', 1
     from orders o, generate_series(1, 50) n where o.store_id = $1 and o.number = $2`,
    [open.shop.store.id, (await paidUnheard()).number],
  );
  expect(await compareAll(system(), "paystack", "waiting")).toBe(3);
  expect(await runsOf(open, "paystack")).toMatchObject([{ asked: 51, booked: 1 }]);

  let clock = Date.now();
  const slow = {
    ...withGateway(system(), "paystack", {
      verify: async () => {
        clock += 3_000;
        return null;
      },
    }),
    now: () => new Date(clock),
  };
  expect(await reconcile(slow, "paystack", "waiting")).toBe("more");
  expect((await runsOf(open, "paystack")).at(-1)).toMatchObject({ state: "running", asked: 4 });
});

test("a payment is found with the key it was begun with, also when there is another account by now", async () => {
  const before = await paidUnheard();
  await saveGatewayKey(open.shop, justNow(), "paystack", newKeys().paystack);
  const since = await paidUnheard();
  await compareAll(system(), "paystack");
  for (const { number } of [before, since]) expect(await eventsOf(open, number)).toContain("ORDER_PAID");
  await removeGatewayKey(open.shop, justNow(), "paystack");
  await compareAll(system(MINUTE), "paystack");
  expect((await runsOf(open, "paystack")).at(-1)).toMatchObject({ state: "done", matched: 2 });
  expect(await differencesOf(open)).toMatchObject([{ kind: "booked" }, { kind: "booked" }]);
});

test("a key that is refused proves nothing against a payment, and where all are the run stops and says so", async () => {
  const { number, reference } = await paidUnheard();
  await settle(system(), { reference, status: "paid", amount: 4_500_00, currency: "NGN", gatewayId: "7" });
  await saveGatewayKey(open.shop, justNow(), "paystack", newKeys().paystack);
  const { paystack } = open.shop.ports.gateways;
  const revoked = withGateway(system(), "paystack", {
    verify: (key, asked) => (key.secret === keys.paystack.secret ? refused() : paystack.verify(key, asked)),
    chargesSince: (key, since, page) =>
      key.secret === keys.paystack.secret ? refused() : paystack.chargesSince(key, since, page),
  });
  await compareAll(revoked, "paystack");
  expect(await differencesOf(open)).toEqual([]);
  expect((await runsOf(open, "paystack")).at(-1)).toMatchObject({ state: "done", matched: 0, unasked: 1 });

  await compareAll(
    withGateway(system(MINUTE), "paystack", { verify: refused, chargesSince: refused }),
    "paystack",
  );
  const books = (await reconciliation(open.shop)).gateways.find(({ provider }) => provider === "paystack");
  expect(books?.problem).toContain("no longer takes this shop's key");
  expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
});

test("what is listed and not confirmed waits for the seller, who asks again", async () => {
  const { number } = await paidUnheard();
  await open.sql("update payments set created_at = now() - interval '40 days' where store_id = $1", [
    open.shop.store.id,
  ]);
  await compareAll(withGateway(system(), "paystack", { verify: async () => null }), "paystack");
  const [found] = await differencesOf(open);
  expect(found).toMatchObject({ kind: "not_booked", how: null });
  expect(await tellings(open)).toEqual([{ provider: "paystack", count: 1 }]);
  const stubborn = withGateway(open.shop, "paystack", { verify: async () => null });
  await expect(bookDifference(stubborn, found?.id ?? "")).rejects.toMatchObject({ reason: "not_confirmed" });
  await expect(closeByHand(open.shop, found?.id ?? "", "not_ours")).rejects.toMatchObject({
    reason: "has_order",
  });
  await Promise.all([1, 2].map(() => bookDifference(open.shop, found?.id ?? "")));
  expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
  expect(await differencesOf(open)).toMatchObject([{ how: "booked" }]);
});

test("which stores are due: everything daily, what waits each quarter of an hour, what stands still again", async () => {
  const { platformUrl } = inject("world");
  const platform = openPlatformDb(platformUrl, new Trips());
  const due = async (inMs: number) =>
    (await platform.gatewaysToReconcile(dueFor(new Date(Date.now() + inMs)), 100_000))
      .filter(({ storeId }) => storeId === open.shop.store.id)
      .map(({ provider, wanted }) => `${provider} ${wanted}`)
      .toSorted();
  expect(await due(0)).toEqual(["flutterwave full", "paystack full"]);
  for (const provider of ["paystack", "flutterwave"] as const) await compareAll(system(), provider);
  expect(await due(16 * MINUTE)).toEqual([]);
  await buy(open, [tote], { method: "paystack" });
  expect(await due(16 * MINUTE)).toEqual(["paystack waiting"]);
  const down = withGateway(system(16 * MINUTE), "paystack", { chargesSince: away });
  await compareAll(down, "paystack");
  expect(await due(17 * MINUTE)).toEqual(["paystack null"]);
  expect(await due(25 * 60 * MINUTE)).toEqual(["flutterwave full", "paystack full"]);
});

test("started by hand it begins at once, in the place of one that only asks, and not too often", async () => {
  const uses: string[] = [];
  const limits = {
    take: async (name: string) => ({ allowed: uses.push(name) <= 2, retryAfterS: 600 }),
  };
  const shop = { ...open.shop, ports: { ...open.shop.ports, limits } };
  const down = withGateway(system(), "paystack", { verify: away });
  await paidUnheard();
  await paidUnheard();
  await paidUnheard();
  await reconcile(down, "paystack", "waiting");
  await reconcileNow(shop);
  await reconcileNow(shop);
  await expect(reconcileNow(shop)).rejects.toMatchObject({ code: "too_many" });
  expect(open.jobs.filter(({ kind }) => kind === "reconcile")).toHaveLength(4);
  expect(await runsOf(open, "paystack")).toMatchObject([{ kind: "full", state: "running", problem: "" }]);
  await compareAll(system(), "paystack", null);
  expect(await runsOf(open, "paystack")).toMatchObject([{ kind: "full", state: "done", matched: 3 }]);
  await expect(reconcileNow((await openShop()).shop)).rejects.toMatchObject({ reason: "no_gateway" });
});
