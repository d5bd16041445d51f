import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { StoreContext } from "#domain/context.ts";
import { saveGatewayKey } from "#domain/payment/save-key.ts";
import { justNow } from "#tests/support/just-now.ts";
import { CTX, deliver, environment } from "#tests/support/worker.ts";
import { aesGcmSeal } from "#wiring/seal.ts";
import { LOCAL_ENCRYPTION_KEYS } from "#wiring/settings.ts";
import { RECONCILE_CRON, tick } from "#worker/tick.ts";
import { buy } from "./checkout.ts";
import { startBoth, stopBoth, type Standins } from "./gateways.ts";
import { sell } from "./goods.ts";
import { eventsOf, press } from "./paystack.ts";
import { newKeys, openOnAccounts, runsOf } from "./reconciled.ts";

let standins: Standins;
beforeAll(async () => void (standins = await startBoth()));
afterAll(() => stopBoth(standins));

const controller = (cron: string) => ({ cron }) as ScheduledController;

test("its own cron sends a message for each gateway of a store, and working that off books what was lost", async () => {
  const open = await openOnAccounts(standins);
  // The Worker opens keys with its own seal.
  const shop: StoreContext = {
    ...open.shop,
    ports: { ...open.shop.ports, seal: aesGcmSeal(LOCAL_ENCRYPTION_KEYS) },
  };
  await saveGatewayKey(shop, justNow(), "paystack", newKeys().paystack);
  await open.sql("delete from payment_keys where store_id = $1", [shop.store.id]);
  const sealed = { ...open, shop, visitor: { ...shop, actor: { kind: "shopper" as const } } };
  const placed = await buy(sealed, [await sell(open)], { method: "paystack" });
  await press(placed.payUrl, "approve");

  const { env, queued } = environment(open.files, {
    PAYSTACK_BASE_URL: standins.paystack.url,
    FLUTTERWAVE_BASE_URL: standins.flutterwave.url,
  });
  const own = () =>
    queued.splice(0).filter((job) => job.kind === "reconcile" && job.storeId === shop.store.id);
  await tick(controller("* * * * *"), env, CTX);
  expect(own()).toEqual([]);
  await tick(controller(RECONCILE_CRON), env, CTX);
  const job = { kind: "reconcile", storeId: shop.store.id, provider: "paystack", wanted: "full" } as const;
  expect(own()).toEqual(expect.arrayContaining([job, { ...job, provider: "flutterwave" }]));

  expect(await deliver(job, env)).toBe("done");
  expect(await eventsOf(open, placed.number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
  expect(await runsOf(open, "paystack")).toMatchObject([{ state: "done", booked: 1, matched: 1 }]);
  await tick(controller(RECONCILE_CRON), env, CTX);
  expect(own()).toEqual([{ ...job, provider: "flutterwave" }]);
});

test("that cron is one that the platform is woken by", () => {
  expect(readFileSync("wrangler.toml", "utf8")).toContain(`"${RECONCILE_CRON}"`);
});
