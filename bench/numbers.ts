import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { useEndpoint } from "#db/connection.server.ts";
import { openStoreDb } from "#db/store-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import { startWorld } from "#dev/world.ts";
import { listBuyers } from "#domain/buyer/list.ts";
import type { StoreContext } from "#domain/context.ts";
import { buyersOverview } from "#domain/numbers/buyers.ts";
import { salesOverview } from "#domain/numbers/overview.ts";
import { visitsOverview } from "#domain/numbers/visits.ts";
import { countNow } from "./aggregation/count-now.ts";
import { addStores, type Filling, SMALL_SHOP } from "./aggregation/fill.ts";
import type { Bench } from "./support/emit.ts";
import { quantile } from "./support/quantile.ts";

/** A year of a busy store: 5,000 orders a month, and 160 today. */
const BUSY: Filling = { before: 60_000, days: 365, thatDay: 160, variants: 200, buyers: 20_000 };
const DAY = "2026-03-10";
const NOW = new Date("2026-03-10T20:00:00Z");
const OTHERS = 100;
const ROUNDS = 15;

/** How long a seller's pages of numbers wait for the database, with a year of a busy store among others, and how often they ask it. */
export const bench: Bench = async (tell) => {
  const folder = await mkdtemp(join(tmpdir(), "opnmrt-bench-"));
  const world = await startWorld({ dataDir: folder });
  const superuser = new pg.Client(world.postgres.superuserUrl);
  try {
    useEndpoint(world.env.DATABASE_HTTP_ENDPOINT);
    await superuser.connect();
    await addStores(superuser, 1, DAY, BUSY, 50);
    const [store] = (await superuser.query<{ id: string; slug: string }>("select id, slug from stores")).rows;
    await addStores(superuser, OTHERS, DAY, SMALL_SHOP, SMALL_SHOP.before);
    if (!store) throw new Error("No store was made");
    // The days that pass for counted are counted now.
    await superuser.query("delete from store_days");
    await superuser.query("vacuum analyze");
    await countNow(world.env, NOW, new Trips());
    await superuser.query("vacuum analyze");
    const trips = new Trips();
    const shop = {
      store: {
        ...store,
        name: "Shop",
        status: "open",
        currency: "NGN",
        country: "NG",
        timeZone: "Africa/Lagos",
        locale: "en",
        languages: [],
      },
      actor: { kind: "staff", userId: "u", sessionId: "s", name: "Ada", role: "owner", secondFactor: true },
      requestId: "bench",
      origin: "http://shop.localhost",
      platformOrigin: "http://localhost",
      db: openStoreDb(world.env.DATABASE_URL_STORE ?? "", store.id, trips),
      ports: {} as never,
      now: () => NOW,
    } as unknown as StoreContext;
    const pages = {
      sales_28d: () => salesOverview(shop, {}),
      sales_12m: () => salesOverview(shop, { range: "12m" }),
      visits_12m: () => visitsOverview(shop, { range: "12m" }),
      buyers_12m: () => buyersOverview(shop, { range: "12m" }),
      buyers_list: () => listBuyers(shop, {}),
    };
    for (const [name, page] of Object.entries(pages)) {
      await page();
      const took: number[] = [];
      const before = trips.read;
      for (let round = 0; round < ROUNDS; round += 1) {
        const began = performance.now();
        await page();
        took.push(performance.now() - began);
      }
      tell(`${name}_p50_ms`, quantile(took, 0.5), "ms");
      tell(`${name}_trips`, (trips.read - before) / ROUNDS, "trips");
    }
  } finally {
    await superuser.end();
    await world.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
