import { Client, type QueryResultRow } from "pg";
import { uuidv7 } from "uuidv7";
import { afterAll, inject } from "vitest";
import { useEndpoint } from "#db/connection.server.ts";
import { openStoreDb } from "#db/store-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import type { Actor, Job, Ports, StoreContext } from "#domain/context.ts";
import { memoryPorts } from "./ports.ts";

export type OpenShop = {
  /** As the owner of the store. */
  shop: StoreContext;
  /** As somebody who came to buy. */
  visitor: StoreContext;
  /** The store's own rows, past every policy: for what no verb shows. */
  sql: <R extends QueryResultRow>(text: string, values?: unknown[]) => Promise<R[]>;
  files: Map<string, { bytes: Uint8Array; contentType: string }>;
  jobs: Job[];
  /** Trips of both contexts together. */
  trips: Trips;
};

const OWNER: Actor = {
  kind: "staff",
  userId: "user-ada",
  sessionId: "session",
  name: "Ada",
  role: "owner",
  secondFactor: true,
};
const THEME = { accent: "#0a5c4a", ground: "#ffffff", ink: "#1a1a1a", font: "sans", radius: "soft" };

let owner: Client | undefined;
afterAll(async () => {
  await owner?.end();
  owner = undefined;
});

/** Opens a fresh store of its own on the run's real Postgres, with ports that live in memory; `ports` replaces some. */
export async function openShop(
  options: { currency?: string; now?: () => Date; ports?: Partial<Ports>; actor?: Actor } = {},
): Promise<OpenShop> {
  const world = inject("world");
  useEndpoint(world.sqlUrl);
  const client = await connected(world.ownerUrl);
  const id = uuidv7();
  const slug = `shop-${id.slice(-12)}`;
  const currency = options.currency ?? "NGN";
  await client.query(
    `insert into stores (id, slug, name, country, currency, time_zone, contact_email, theme)
     values ($1, $2, 'Ada Fabrics', 'NG', $3, 'Africa/Lagos', 'ada@demo.test', $4)`,
    [id, slug, currency, THEME],
  );
  await client.query("insert into order_counters (store_id) values ($1)", [id]);
  await client.query("insert into payment_methods (store_id, provider) values ($1, 'pay_on_delivery')", [id]);

  const trips = new Trips();
  const memory = memoryPorts();
  const shop: StoreContext = {
    store: {
      id,
      slug,
      name: "Ada Fabrics",
      status: "open",
      currency,
      country: "NG",
      timeZone: "Africa/Lagos",
      locale: "en",
      languages: [],
    },
    actor: options.actor ?? OWNER,
    requestId: "test",
    origin: `https://${slug}.shops.test`,
    platformOrigin: "https://shops.test",
    db: openStoreDb(world.storeUrl, id, trips),
    ports: { ...memory.ports, ...options.ports },
    now: options.now ?? (() => new Date()),
  };
  return {
    shop,
    visitor: { ...shop, actor: { kind: "shopper" } },
    sql: async <R extends QueryResultRow>(text: string, values: unknown[] = []) =>
      (await client.query<R>(text, values)).rows,
    files: memory.files,
    jobs: memory.jobs,
    trips,
  };
}

async function connected(url: string): Promise<Client> {
  if (owner) return owner;
  owner = new Client(url);
  await owner.connect();
  return owner;
}
