import { pingRedis } from "#vendors/upstash.ts";
import type { AtDoor } from "./door.ts";

/** The Worker runs. Asks nobody else. */
export const health = (c: AtDoor): Response => c.json({ status: "ok" });

/** Whether Postgres, KV and Redis answer: 200, or 503 with the names of those that don't. */
export async function ready(c: AtDoor): Promise<Response> {
  const { settings } = c.get("opening");
  const checks: Record<string, Promise<unknown>> = {
    postgres: c.get("platform").db.ping(),
    kv: c.env.TENANTS.get("readyz"),
    redis: pingRedis(settings.UPSTASH_REDIS_REST_URL, settings.UPSTASH_REDIS_REST_TOKEN),
  };
  const states = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await inTime(check)] as const),
  );
  const allOk = states.every(([, state]) => state === "ok");
  return c.json({ status: allOk ? "ok" : "degraded", ...Object.fromEntries(states) }, allOk ? 200 : 503);
}

/** Whoever asks for readiness has a few seconds at most. */
const PATIENCE_MS = 3_000;

function inTime(check: Promise<unknown>): Promise<"ok" | "away"> {
  const answered = check.then(
    () => "ok" as const,
    () => "away" as const,
  );
  const late = new Promise<"away">((settle) => setTimeout(() => settle("away"), PATIENCE_MS));
  return Promise.race([answered, late]);
}
