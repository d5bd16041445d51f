import autocannon from "autocannon";
import { workerdCpuMs } from "./support/cpu.ts";
import type { Bench } from "./support/emit.ts";
import { withPlatform } from "./support/platform.ts";
import { get, PAST_CACHE } from "./support/weigh.ts";

const VIEWS = 2_000;
const CONNECTIONS = 4;

/** Public list prices in US dollars, beyond what plans include, as read in November 2026. */
const PRICE = {
  /** developers.cloudflare.com/workers/platform/pricing: $0.30 a million requests, $0.02 a million CPU milliseconds. */
  request: 0.3 / 1e6,
  cpuMs: 0.02 / 1e6,
  /** developers.cloudflare.com/kv/platform/pricing: $0.50 a million reads. */
  kvRead: 0.5 / 1e6,
  /** neon.com/docs/introduction/plans: Launch, $0.106 a compute unit and hour. */
  databaseMs: 0.106 / 3_600_000,
};

/**
 * What a thousand views of a product page cost at list prices, from the cache and past it. Dear on purpose: every view counts one
 * read of KV, though memory answers for 25 s; and as long as a trip waits it is charged a whole unit of the database, though
 * many share one. CPU is that of workerd as a whole, so Miniflare's own share of serving is in it.
 */
export const bench: Bench = (tell) =>
  withPlatform(
    async ({ origin, port }) => {
      const host = `ada.localhost:${port}`;
      const list = (await get(origin, host, "/collections/all")).body.toString("utf8");
      const product = /href="(\/products\/[^"?]+)"/.exec(list)?.[1] ?? "/";
      for (const [name, more] of [
        ["cached", {}],
        ["uncached", PAST_CACHE],
      ] as const) {
        const view = { url: `${origin}${product}`, connections: CONNECTIONS, headers: { host, ...more } };
        await autocannon({ ...view, amount: VIEWS / 10 });
        const before = workerdCpuMs();
        const { non2xx, errors } = await autocannon({ ...view, amount: VIEWS });
        if (non2xx + errors > 0) throw new Error(`${non2xx + errors} views failed`);
        const cpuMs = (workerdCpuMs() - before) / VIEWS;
        const { trips, waitedMs } = await get(origin, host, product, more);
        const cost = PRICE.request + cpuMs * PRICE.cpuMs + PRICE.kvRead + waitedMs * PRICE.databaseMs;
        tell(`cpu_ms_per_${name}_view`, cpuMs, "ms");
        tell(`trips_per_${name}_view`, trips, "trips");
        tell(`database_ms_per_${name}_view`, waitedMs, "ms");
        tell(`usd_per_1000_${name}_views`, cost * 1000, "USD");
      }
    },
    { demo: true },
  );
