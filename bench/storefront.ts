import { workerdMemoryMb } from "./support/cpu.ts";
import { serveControls } from "./support/controls.ts";
import type { Bench, Tell } from "./support/emit.ts";
import { load, type Load } from "./support/load.ts";
import { withPlatform } from "./support/platform.ts";
import { inTurn, middle } from "./support/rounds.ts";
import { get, PAST_CACHE, weigh } from "./support/weigh.ts";

const CONNECTIONS = 8;
const SECONDS = 4;
const ROUNDS = 5;
const WARM_SECONDS = 3;
const PRODUCT = "/products/";

/**
 * The demo shop `ada`, built, on workerd through Miniflare's own socket: how many pages a second from the cache and past it,
 * how long each takes, how often it asks the database, and what a first visit downloads. The controls run in turn with it: a
 * Worker that only returns the same bytes, and an empty React Router page.
 */
export const bench: Bench = (tell) =>
  withPlatform(
    async ({ origin, port, readyS }) => {
      tell("ready_s", readyS, "s");
      const shop = { origin, host: `ada.localhost:${port}` };
      const product = await firstProduct(shop);
      const controls = await serveControls(
        (await get(shop.origin, shop.host, product)).body.toString("utf8"),
      );
      await speeds(tell, shop, product, controls.origin).finally(controls.stop);
      await hits(tell, shop);
      for (const [name, path] of Object.entries({ product, home: "/", collection: "/collections/all" })) {
        const weight = await weigh(shop.origin, shop.host, path);
        const prefix = name === "product" ? "" : `${name}_`;
        tell(`${prefix}trips_uncached`, weight.trips, "trips");
        tell(`${prefix}html_kb`, weight.htmlKb, "KB");
        tell(`${prefix}css_kb`, weight.cssKb, "KB");
        tell(`${prefix}js_kb`, weight.jsKb, "KB");
        tell(`${prefix}font_kb`, weight.fontKb, "KB");
      }
    },
    { demo: true },
  );

type Shop = { origin: string; host: string };

async function speeds(tell: Tell, shop: Shop, product: string, controls: string): Promise<void> {
  const ask =
    (origin: string, host: string, path: string, more = {}) =>
    (seconds: number) =>
      load(origin, host, path, CONNECTIONS, seconds, more);
  const things = {
    bare: ask(controls, "controls.localhost", "/bare"),
    cached: ask(shop.origin, shop.host, product),
    empty_page: ask(controls, "controls.localhost", "/"),
    uncached: ask(shop.origin, shop.host, product, PAST_CACHE),
    uncached_home: ask(shop.origin, shop.host, "/", PAST_CACHE),
    uncached_collection: ask(shop.origin, shop.host, "/collections/all", PAST_CACHE),
  };
  for (const thing of Object.values(things)) await thing(WARM_SECONDS);
  const measured = await inTurn(
    Object.fromEntries(Object.entries(things).map(([name, thing]) => [name, () => thing(SECONDS)])) as {
      [K in keyof typeof things]: () => Promise<Load>;
    },
    ROUNDS,
  );
  for (const [name, rounds] of Object.entries(measured)) {
    tell(`${name}_per_s`, middle(rounds.map(({ perSecond }) => perSecond)), "1/s");
    tell(`${name}_p50_ms`, middle(rounds.map(({ p50 }) => p50)), "ms");
    tell(`${name}_p99_ms`, middle(rounds.map(({ p99 }) => p99)), "ms");
  }
  const ratio = (of: Load[], to: Load[], figure: "perSecond" | "p99") =>
    middle(of.map((round, at) => round[figure] / (to[at]?.[figure] ?? 1)));
  tell("cached_vs_bare", ratio(measured.cached, measured.bare, "perSecond"), "ratio");
  tell("cached_p99_vs_bare", ratio(measured.cached, measured.bare, "p99"), "ratio");
  tell("uncached_vs_empty_page", ratio(measured.uncached, measured.empty_page, "perSecond"), "ratio");
}

/** A walk over every product and collection, twice, as two shoppers with different campaign links. */
async function hits(tell: Tell, { origin, host }: Shop): Promise<void> {
  const named = async (path: string): Promise<string[]> => {
    const sitemap = (await get(origin, host, path)).body.toString("utf8");
    return [...sitemap.matchAll(/<loc>[^<]*?\/\/[^/]+([^<]*)<\/loc>/g)].map(([, found]) => found || "/");
  };
  const paths = (await Promise.all((await named("/sitemap.xml")).map(named))).flat();
  const states: string[] = [];
  for (const campaign of ["mail", "whatsapp"])
    for (const path of paths) states.push((await get(origin, host, `${path}?utm_source=${campaign}`)).cache);
  tell("pages_walked", paths.length, "pages");
  tell(
    "hit_share_second_walk",
    states.slice(paths.length).filter((state) => state.includes("hit")).length / paths.length,
    "share",
  );
  tell("workerd_memory_mb", workerdMemoryMb(), "MB");
}

async function firstProduct({ origin, host }: Shop): Promise<string> {
  const { body } = await get(origin, host, "/collections/all");
  const found = new RegExp(`href="(${PRODUCT}[^"]+)"`).exec(body.toString("utf8"))?.[1];
  if (!found) throw new Error("The demo shop shows no product");
  return found;
}
