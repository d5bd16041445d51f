import { Hono } from "hono";
import { readFaults } from "../faults.ts";
import { NO_FAULTS, type GatewayFaults } from "./faults.ts";
import type { Webhooks } from "./webhooks.ts";

/** The test switches that all gateways share. `setFaults` replaces all at once. */
export function switches(webhooks: Webhooks, setFaults: (faults: GatewayFaults) => void) {
  const app = new Hono();
  app.post("/_standin/faults", async (c) => {
    const faults = readFaults(NO_FAULTS, await c.req.json());
    setFaults(faults);
    return c.json(faults);
  });
  app.get("/_standin/held", (c) => c.json(webhooks.held.map(({ event, url }) => ({ url, ...event }))));
  // `at` is the place among those held; `keep` delivers it and keeps it, to come once more.
  app.post("/_standin/deliver", async (c) => {
    const { at = 0, keep = false } = await c.req.json<{ at?: number; keep?: boolean }>();
    return c.json({ status: await webhooks.deliverHeld(at, keep) });
  });
  app.onError((error, c) => c.json({ error: error.message }, 400));
  return app;
}
