import type { PlatformContext } from "#domain/context.ts";
import { importsStillSince, picturesStillSince } from "#domain/import/resume.ts";
import { countNumbers } from "#domain/numbers/count.ts";
import { dueFor } from "#domain/reconciliation/due.ts";
import { checkedBefore } from "#domain/stock/check.ts";
import type { Env } from "#wiring/env.ts";
import { begin, openPlatform } from "#wiring/open-shop.ts";
import { openPorts } from "#wiring/ports.ts";
import { readSettings } from "#wiring/settings.ts";
import { tenantCache } from "./tenant.ts";

/** More stores than one minute's queue batches should carry; the rest come a minute later. */
const SWEEP_MOST = 1_000;

/** Adding up a large store takes seconds, and a day has 1,440 minutes. */
const CHECK_MOST = 100;

/** A zone may end the day of thousands at once; those that are not queued now are a quarter of an hour later. */
const FORECAST_MOST = 5_000;

/**
 * Every minute: events, imports and pictures whose queue message was lost are queued again, and so are letters whose time has
 * come, holds whose time is over, stores whose stock was not compared with its ledger for a day, refunds whose
 * gateway is to be asked, disputes whose time is over, and what gateways told while they could not be asked.
 */
export async function tick(controller: ScheduledController, env: Env, ctx: ExecutionContext): Promise<void> {
  const settings = readSettings(env);
  const ports = openPorts(env, settings, tenantCache);
  const platform = openPlatform(begin(settings, ports, crypto.randomUUID(), (work) => ctx.waitUntil(work)));
  if (controller.cron === RECONCILE_CRON) return sweepPayments(platform);
  if (controller.cron === NUMBERS_CRON) {
    const at = new Date(controller.scheduledTime);
    await countNumbers(platform, at);
    const due = await platform.db.storesToForecast(at, FORECAST_MOST);
    await ports.jobs.send(due.map((storeId) => ({ kind: "forecast" as const, storeId })));
    return;
  }
  const now = platform.now();
  const [withEvents, still, withLetters, withNotices, withHolds, toCheck, parked, withRefunds, withDisputes] =
    await Promise.all([
      platform.db.storesWithUnhandledEvents(SWEEP_MOST),
      platform.db.storesStandingStill(importsStillSince(now), picturesStillSince(now), SWEEP_MOST),
      platform.db.storesWithLettersDue(now, SWEEP_MOST),
      platform.db.storesWithNoticesDue(now, SWEEP_MOST),
      platform.db.storesWithHoldsOver(now, SWEEP_MOST),
      platform.db.storesToCheck(checkedBefore(now), CHECK_MOST),
      platform.db.storesWithParkedEvents(now, SWEEP_MOST),
      platform.db.storesWithRefundsDue(now, SWEEP_MOST),
      platform.db.storesWithDisputesDue(now, SWEEP_MOST),
    ]);
  await ports.jobs.send([
    ...withEvents.map((storeId) => ({ kind: "events" as const, storeId })),
    ...still.map((storeId) => ({ kind: "resume" as const, storeId })),
    ...withHolds.map((storeId) => ({ kind: "holds" as const, storeId })),
    ...toCheck.map((storeId) => ({ kind: "stock_check" as const, storeId })),
    ...withLetters.map((storeId) => ({ kind: "letters" as const, storeId })),
    ...withNotices.map((storeId) => ({ kind: "notices" as const, storeId })),
    ...withRefunds.map((storeId) => ({ kind: "refunds" as const, storeId })),
    ...withDisputes.map((storeId) => ({ kind: "disputes" as const, storeId })),
    ...parked.map((storeId) => ({ kind: "parked" as const, storeId })),
  ]);
}

/** See wrangler.toml. */
export const RECONCILE_CRON = "*/15 * * * *";

/** The same. Days end on a quarter of an hour everywhere; what happened at its end is in the books some minutes later. */
export const NUMBERS_CRON = "5,20,35,50 * * * *";

/** Messages are small and most comparisons too; those compared longest ago come first. */
const RECONCILE_MOST = 5_000;

/** Which stores are to be compared with which gateway, a message each. */
async function sweepPayments({ db, ports, now }: PlatformContext): Promise<void> {
  const due = await db.gatewaysToReconcile(dueFor(now()), RECONCILE_MOST);
  await ports.jobs.send(due.map((one) => ({ kind: "reconcile" as const, ...one })));
}
