import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { uuidv7 } from "uuidv7";
import { useEndpoint } from "#db/connection.server.ts";
import { openStoreDb } from "#db/store-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import type { StoreContext } from "#domain/context.ts";
import { chosenFrom } from "#domain/storefront/chosen.ts";
import { collectionPage } from "#domain/storefront/collection.ts";
import { searchPage } from "#domain/storefront/search.ts";
import { suggest } from "#domain/storefront/suggest.ts";
import { startWorld } from "#dev/world.ts";
import { memoryPorts } from "#tests/support/ports.ts";
import type { Bench } from "./support/emit.ts";

const OWN = 10_000;
const OTHERS = 100_000;
const TIMES = 15;

/** A store of 10,000 products among 100,000 of twenty others: how long its search takes, typo, facets and all. */
export const bench: Bench = async (tell) => {
  const folder = await mkdtemp(join(tmpdir(), "opnmrt-bench-"));
  const world = await startWorld({ dataDir: folder });
  try {
    useEndpoint(world.env.DATABASE_HTTP_ENDPOINT);
    const owner = new pg.Client(world.postgres.ownerUrl);
    await owner.connect();
    const mine = await storeWith(owner, OWN);
    for (let at = 0; at < 20; at += 1) await storeWith(owner, OTHERS / 20);
    await owner.query("vacuum analyze products");
    await owner.query("vacuum analyze variants");
    await owner.end();
    const shop = visitorOf(mine, world.env.DATABASE_URL_STORE ?? "");
    const red = {
      chosen: chosenFrom(
        [
          ["option.Colour", "Red"],
          ["stock", "in"],
          ["max", "90"],
        ],
        "NGN",
      ),
    };
    const asked: [string, () => Promise<unknown>][] = [
      ["empty_trip", () => searchPage(shop, "")],
      ["rare", () => searchPage(shop, "thing 4711")],
      ["common", () => searchPage(shop, "kente tote")],
      ["common_filtered", () => searchPage(shop, "kente tote", red)],
      ["prefix", () => searchPage(shop, "ken")],
      ["everything", () => searchPage(shop, "soft")],
      ["typo", () => searchPage(shop, "kennte")],
      ["nothing", () => searchPage(shop, "umbrella stand")],
      ["collection_all", () => collectionPage(shop, "all")],
      ["collection_all_filtered", () => collectionPage(shop, "all", red)],
      ["suggest", () => suggest(shop, "ken")],
    ];
    for (const [name, ask] of asked) tell(`${name}_ms`, await median(ask), "ms");
  } finally {
    await world.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

async function median(ask: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let at = 0; at < TIMES; at += 1) {
    const started = performance.now();
    await ask();
    took.push(performance.now() - started);
  }
  return took.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
}

/** Fifty words for the first of a title, ten for the second: "kente tote" is one product in fifty. */
async function storeWith(owner: pg.Client, products: number): Promise<string> {
  const id = uuidv7();
  await owner.query(
    `insert into stores (id, slug, name, country, currency, time_zone, contact_email, theme)
     values ($1, $2, 'Bench', 'NG', 'NGN', 'Africa/Lagos', 'bench@demo.test', '{}')`,
    [id, `bench-${id.slice(-12)}`],
  );
  await owner.query(
    `insert into products (id, store_id, handle, title, vendor, type, tags, status, description_html, published_at, options)
     select gen_random_uuid(), $1, 'thing-' || n,
       initcap((array['kente','ankara','adire','batik','linen','cotton','silk','raffia','leather','brass'])[1 + n % 10] || ' ' ||
         (array['tote','shawl','bowl','wrap','basket'])[1 + n / 10 % 5]) || ' thing ' || n,
       'Maker ' || n % 40, (array['Bags','Cloth','Home'])[1 + n % 3], array['tag-' || n % 20, 'new'], 'active',
       '<p>' || repeat('Soft hand made in Abeokuta by people who know how. ', 6) || '</p>', now() - n * interval '1 minute',
       '[{"name": "Size", "values": ["S", "M", "L"]}, {"name": "Colour", "values": ["Red", "Blue"]}]'::jsonb
     from generate_series(1, $2::int) n`,
    [id, products],
  );
  await owner.query(
    `insert into variants (id, store_id, product_id, position, options, sku, price, stock)
     select gen_random_uuid(), $1, p.id, v, array[(array['S','M','L'])[v], 'Red'], p.handle || '-' || v,
       1000 * (1 + hashtext(p.handle) & 127) + v, hashtext(p.handle) & 3
     from products p, generate_series(1, 3) v where p.store_id = $1`,
    [id],
  );
  await owner.query(
    `insert into collections (id, store_id, handle, title, rule, tags, position)
     select gen_random_uuid(), $1, 'c' || n, 'Collection ' || n, 'any_tag', array['tag-' || n], n from generate_series(1, 10) n`,
    [id],
  );
  return id;
}

const visitorOf = (id: string, url: string): StoreContext => ({
  store: {
    id,
    slug: "bench",
    name: "Bench",
    status: "open",
    currency: "NGN",
    country: "NG",
    timeZone: "Africa/Lagos",
    locale: "en",
    languages: [],
  },
  actor: { kind: "shopper" },
  requestId: "bench",
  origin: "https://bench.shops.test",
  platformOrigin: "https://shops.test",
  db: openStoreDb(url, id, new Trips()),
  ports: memoryPorts().ports,
  now: () => new Date(),
});
