import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { useEndpoint } from "#db/connection.server.ts";
import { Trips } from "#db/trips.server.ts";
import { startWorld } from "#dev/world.ts";
import { countNow } from "./aggregation/count-now.ts";
import { addStores, SMALL_SHOP } from "./aggregation/fill.ts";
import type { Bench } from "./support/emit.ts";

const FEW = 1_000;
const MANY = 10_000;
const DAY = "2026-03-10";
/** After the day is over in all of their zones. */
const NIGHT = new Date("2026-03-11T00:35:00Z");

/**
 * One night: days that have just ended, of a thousand stores with a million order lines and ten thousand more orders, and of ten times
 * as many; with the days that refunds of old orders changed. Each of them sells ten orders on that day.
 */
export const bench: Bench = async (tell) => {
  const few = await nightOf(FEW);
  tell("night_few_s", few, "s");
  const many = await nightOf(MANY);
  tell("night_s", many, "s");
  tell("growth_per_doubling", (many / few) ** (1 / Math.log2(MANY / FEW)), "×");
};

/** How long the night of so many stores takes, in seconds. */
async function nightOf(stores: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "opnmrt-bench-"));
  const world = await startWorld({ dataDir: folder });
  // Who alone may leave out what is looked at for each row that is filled in.
  const superuser = new pg.Client(world.postgres.superuserUrl);
  try {
    useEndpoint(world.env.DATABASE_HTTP_ENDPOINT);
    await superuser.connect();
    const lines = await addStores(superuser, stores, DAY, SMALL_SHOP, SMALL_SHOP.before);
    await superuser.query("vacuum analyze");
    const trips = new Trips();
    const began = performance.now();
    const run = await countNow(world.env, NIGHT, trips);
    const took = (performance.now() - began) / 1000;
    await mustBeRight(superuser, stores);
    console.error(
      `${stores} stores, ${lines} order lines: ${run.days} days in ${took.toFixed(1)} s, ${trips.platform} trips`,
    );
    return took;
  } finally {
    await superuser.end();
    await world.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What was counted is what was made: a fast night of wrong numbers is none. */
async function mustBeRight(superuser: pg.Client, stores: number): Promise<void> {
  const { rows } = await superuser.query<{ orders: string; total: string; refunded: string; due: string }>(
    `select sum(orders) as orders, sum(total) as total, sum(refunded) as refunded, (select count(*) from days_due) as due
     from daily_sales where day = $1`,
    [DAY],
  );
  const [{ orders, total, refunded, due } = { orders: "", total: "", refunded: "", due: "" }] = rows;
  const expected = [stores * 10, stores * 10 * 3_200, stores * 1_000, 0];
  const found = [orders, total, refunded, due].map(Number);
  if (found.join() !== expected.join())
    throw new Error(`Counted ${found.join(", ")}, and made ${expected.join(", ")}.`);
}
