import { Log, LogLevel, Miniflare } from "miniflare";
import { build } from "vite";
import type { Bench } from "./support/emit.ts";
import { middle } from "./support/rounds.ts";

const SMALL = 100;
const LARGE = 100_000;
const LOOKUPS = 2_000;
const ROUNDS = 5;
/** Of keys written to KV in one call. */
const SLICE = 500;

/**
 * Finding the store of a host with 100 and with 100,000 stores in KV: the Worker's own lookup (`worker/tenant.ts`) in workerd, on a
 * real KV of Miniflare each. What is measured are lookups of random stores that memory cannot answer; what it can is a read of a map
 * that holds at most 5,000 (`stores_in_memory`). Both sizes take turns, and each figure is the middle one of five rounds.
 */
export const bench: Bench = async (tell) => {
  const script = await bundled();
  const [small, large] = [await world(script, SMALL), await world(script, LARGE)];
  try {
    const measured = { small: [] as Measured[], large: [] as Measured[] };
    await small.measure();
    await large.measure();
    for (let round = 0; round < ROUNDS; round += 1) {
      measured.small.push(await small.measure());
      measured.large.push(await large.measure());
    }
    for (const figure of ["kv_p50_ms", "kv_p99_ms"] as const) {
      tell(`${figure}_100`, middle(measured.small.map((each) => each[figure])), "ms");
      tell(`${figure}_100k`, middle(measured.large.map((each) => each[figure])), "ms");
    }
    const ratios = measured.large.map((each, at) => each.kv_p99_ms / (measured.small[at]?.kv_p99_ms ?? 1));
    tell("lookup_p99_100k_vs_100", middle(ratios), "ratio");
    tell("stores_in_memory", (await large.measure()).remembered, "stores");
  } finally {
    await small.stop();
    await large.stop();
  }
};

type Measured = { kv_p50_ms: number; kv_p99_ms: number; remembered: number };

async function world(script: string, stores: number) {
  const mf = new Miniflare({
    host: "127.0.0.1",
    port: 0,
    log: new Log(LogLevel.WARN),
    cf: {},
    telemetry: { enabled: false },
    modules: true,
    compatibilityDate: "2026-11-17",
    kvNamespaces: ["TENANTS"],
    script,
  });
  const url = await mf.ready;
  for (let from = 0; from < stores; from += SLICE)
    await fetch(`${url.href}fill?from=${from}&to=${Math.min(from + SLICE, stores)}`);
  return {
    measure: async () => {
      const answer = await fetch(`${url.href}measure?stores=${stores}&lookups=${LOOKUPS}`);
      return await answer.json<Measured>();
    },
    stop: () => mf.dispose(),
  };
}

/** `tenants/worker.ts` with the lookup in it, as one module. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      lib: { entry: new URL("tenants/worker.ts", import.meta.url).pathname, formats: ["es"] },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && "output" in output ? output.output[0] : undefined;
  if (chunk?.type !== "chunk") throw new Error("The lookup could not be bundled");
  return chunk.code;
}
