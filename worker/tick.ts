import type { Env } from "#wiring/env.ts";
import { begin, openPlatform } from "#wiring/open-shop.ts";
import { openPorts } from "#wiring/ports.ts";
import { readSettings } from "#wiring/settings.ts";
import { tenantCache } from "./tenant.ts";

/** More stores than one minute's queue batches should carry; the rest come a minute later. */
const SWEEP_MOST = 1_000;

/** Every minute: events whose queue message was lost are queued again. */
export async function tick(_controller: ScheduledController, env: Env): Promise<void> {
  const settings = readSettings(env);
  const ports = openPorts(env, settings, tenantCache(env.TENANTS));
  const platform = openPlatform(begin(settings, ports, crypto.randomUUID()));
  const storeIds = await platform.db.storesWithUnhandledEvents(SWEEP_MOST);
  await ports.jobs.send(storeIds.map((storeId) => ({ kind: "events", storeId })));
}
