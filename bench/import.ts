import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { uuidv7 } from "uuidv7";
import { useEndpoint } from "#db/connection.server.ts";
import { openPlatformDb } from "#db/platform-db.server.ts";
import { openStoreDb } from "#db/store-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import { startWorld } from "#dev/world.ts";
import type { StoreContext } from "#domain/context.ts";
import { applyImportSlice } from "#domain/import/apply-slice.ts";
import { previewImport } from "#domain/import/preview.ts";
import { startImport } from "#domain/import/start.ts";
import { collectionPage } from "#domain/storefront/collection.ts";
import { productPage } from "#domain/storefront/product.ts";
import { searchPage } from "#domain/storefront/search.ts";
import { memoryPorts } from "#tests/support/ports.ts";
import type { Bench } from "./support/emit.ts";

const PRODUCTS = 5_000;
const HEADER =
  "Handle,Title,Body (HTML),Vendor,Type,Tags,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Image Src";
const HTML = `<p>${"Soft, hand-dyed cotton from Abeokuta. ".repeat(12)}</p><ul><li>Wash cold</li></ul>`;

/** A file of 10,000 rows: 5,000 products with two variants and a picture each. `price` is a decimal. */
function file(price: number): Uint8Array {
  const rows = Array.from({ length: PRODUCTS }, (_, at) => [
    `cloth-${at},Cloth ${at},"${HTML}",Ada,Cloth,"red, tag-${at % 50}",Size,S,SKU-${at}-S,250,shopify,5,${price},https://cdn.example/${at}.jpg`,
    `cloth-${at},,,,,,,M,SKU-${at}-M,250,shopify,5,${price + 500},`,
  ]);
  return new TextEncoder().encode([HEADER, ...rows.flat()].join("\n"));
}

/** 10,000 rows into a new store, then changed; and how its pages answer right afterwards, before Postgres has counted. */
export const bench: Bench = async (tell) => {
  const folder = await mkdtemp(join(tmpdir(), "opnmrt-bench-"));
  const world = await startWorld({ dataDir: folder });
  try {
    const shop = await openStore(world.env, world.postgres.ownerUrl);
    for (const [name, price] of [
      ["create", 2500],
      ["update", 2600],
    ] as const) {
      const bytes = file(price);
      let id = "";
      tell(
        `${name}_preview_s`,
        await seconds(async () => {
          ({ id } = await previewImport(shop, { fileName: "products.csv", bytes }));
        }),
        "s",
      );
      tell(
        `${name}_s`,
        await seconds(async () => {
          await startImport(shop, id);
          while ((await applyImportSlice(shop, id)) === "more");
        }),
        "s",
      );
    }
    tell("collection_ms", 1000 * (await seconds(() => collectionPage(shop, "all"))), "ms");
    tell("product_ms", 1000 * (await seconds(() => productPage(shop, "cloth-77"))), "ms");
    tell("search_ms", 1000 * (await seconds(() => searchPage(shop, "cloth 99"))), "ms");
  } finally {
    await world.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

async function openStore(env: Record<string, string>, ownerUrl: string): Promise<StoreContext> {
  useEndpoint(env.DATABASE_HTTP_ENDPOINT);
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  const userId = uuidv7();
  await owner.query("insert into seller_users (id, name, email) values ($1, 'Bench', 'bench@demo.test')", [
    userId,
  ]);
  await owner.end();
  const trips = new Trips();
  const platform = openPlatformDb(env.DATABASE_URL_PLATFORM ?? "", trips);
  const theme = {
    accent: "#0a5c4a",
    ground: "#ffffff",
    ink: "#1a1a1a",
    font: "sans",
    radius: "soft",
  } as const;
  const store = {
    id: uuidv7(),
    slug: "bench",
    name: "Bench",
    country: "NG",
    currency: "NGN",
    timeZone: "Africa/Lagos",
  };
  await platform.openStore({ ...store, contactEmail: "bench@demo.test", theme }, userId);
  return {
    store: { ...store, status: "open", locale: "en-NG", languages: [] },
    actor: { kind: "staff", userId, sessionId: "session", name: "Bench", role: "owner", secondFactor: false },
    requestId: "bench",
    origin: "https://bench.shops.test",
    platformOrigin: "https://shops.test",
    db: openStoreDb(env.DATABASE_URL_STORE ?? "", store.id, trips),
    ports: memoryPorts().ports,
    now: () => new Date(),
  };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
