import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { servePlatform } from "#dev/platform.ts";
import { seedDemo } from "#dev/seed/seed.ts";
import { freePort } from "#dev/server.ts";
import { startWorld } from "#dev/world.ts";
import { run } from "#tests/prove/run.ts";
import type { Bench } from "./support/emit.ts";
import { load } from "./support/load.ts";
import { get, weigh } from "./support/weigh.ts";

const CONNECTIONS = 8;
const SECONDS = 8;
const WARM_SECONDS = 3;
const PRODUCT = "/products/";

/**
 * The demo shop `ada`, built, on workerd through Miniflare's own socket: how many pages a second, how long each takes,
 * how often it asks the database, and what a first visit downloads. The bare route is the control of the same run.
 */
export const bench: Bench = async (tell) => {
  if (!(await run("build", "npm", ["run", "--silent", "build"], {}, "stderr")))
    throw new Error("The build failed");
  const folder = await mkdtemp(join(tmpdir(), "opnmrt-bench-"));
  const port = await freePort();
  const started = performance.now();
  const world = await startWorld({ dataDir: folder, platformOrigin: `http://localhost:${port}` });
  const platform = await servePlatform({ env: world.env, port, persistDir: folder, crons: false });
  tell("ready_s", (performance.now() - started) / 1000, "s");
  try {
    await seedDemo({
      ownerUrl: world.postgres.ownerUrl,
      media: await platform.mf.getR2Bucket("MEDIA"),
      log: (line: string) => console.error(line),
    });
    const origin = `http://127.0.0.1:${port}`;
    const host = `ada.localhost:${port}`;
    const product = await firstProduct(origin, host);
    const pages = { bare: "/healthz", product, home: "/", collection: "/collections/all" };

    const perSecond: Record<string, number> = {};
    for (const [name, path] of Object.entries(pages)) {
      await load(origin, host, path, CONNECTIONS, WARM_SECONDS);
      const measured = await load(origin, host, path, CONNECTIONS, SECONDS);
      perSecond[name] = measured.perSecond;
      tell(`${name}_per_s`, measured.perSecond, "1/s");
      tell(`${name}_p50_ms`, measured.p50, "ms");
      tell(`${name}_p99_ms`, measured.p99, "ms");
    }
    tell("product_vs_bare", (perSecond.product ?? 0) / (perSecond.bare ?? 1), "ratio");

    for (const name of ["product", "home", "collection"] as const) {
      const weight = await weigh(origin, host, pages[name]);
      const prefix = name === "product" ? "" : `${name}_`;
      tell(`${prefix}trips_uncached`, weight.trips, "trips");
      tell(`${prefix}html_kb`, weight.htmlKb, "KB");
      tell(`${prefix}css_kb`, weight.cssKb, "KB");
      tell(`${prefix}js_kb`, weight.jsKb, "KB");
      tell(`${prefix}font_kb`, weight.fontKb, "KB");
    }
  } finally {
    await platform.stop();
    await world.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

async function firstProduct(origin: string, host: string): Promise<string> {
  const { body } = await get(origin, host, "/collections/all");
  const found = new RegExp(`href="(${PRODUCT}[^"]+)"`).exec(body.toString("utf8"))?.[1];
  if (!found) throw new Error("The demo shop shows no product");
  return found;
}
