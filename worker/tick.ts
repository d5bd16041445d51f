import { importsStillSince, picturesStillSince } from "#domain/import/resume.ts";
import type { Env } from "#wiring/env.ts";
import { begin, openPlatform } from "#wiring/open-shop.ts";
import { openPorts } from "#wiring/ports.ts";
import { readSettings } from "#wiring/settings.ts";
import { tenantCache } from "./tenant.ts";

/** More stores than one minute's queue batches should carry; the rest come a minute later. */
const SWEEP_MOST = 1_000;

/** Every minute: events, imports and pictures whose queue message was lost are queued again. */
export async function tick(_controller: ScheduledController, env: Env): Promise<void> {
  const settings = readSettings(env);
  const ports = openPorts(env, settings, tenantCache(env.TENANTS));
  const platform = openPlatform(begin(settings, ports, crypto.randomUUID()));
  const now = platform.now();
  const [withEvents, still] = await Promise.all([
    platform.db.storesWithUnhandledEvents(SWEEP_MOST),
    platform.db.storesStandingStill(importsStillSince(now), picturesStillSince(now), SWEEP_MOST),
  ]);
  await ports.jobs.send([
    ...withEvents.map((storeId) => ({ kind: "events" as const, storeId })),
    ...still.map((storeId) => ({ kind: "resume" as const, storeId })),
  ]);
}
