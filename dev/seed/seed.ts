import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { hashPassword } from "#wiring/identity/password-hash.ts";
import { aesGcmSeal } from "#wiring/seal.ts";
import { LOCAL_ENCRYPTION_KEYS, LOCAL_SECRET_KEY } from "#wiring/settings.ts";
import { writeAdmin } from "../admin/write.ts";
import { ada } from "./ada/store.ts";
import { bola } from "./bola/store.ts";
import type { DemoStore } from "./catalogue.ts";
import { DEMO_ADMIN, DEMO_ADMIN_SECRET } from "./demo-admin.ts";
import { pastOrders } from "./history/orders.ts";
import { withZainab } from "./history/zainab.ts";
import { adaHero, adaLogo, bolaHero, bolaLogo } from "./pictures/brand.ts";
import { drawAll } from "./pictures/draw-all.ts";
import { buyerRows } from "./rows/buyer.ts";
import { catalogueRows, shelve, type Row, type Shelf } from "./rows/catalogue.ts";
import { discountRows } from "./rows/discounts.ts";
import { insertRows } from "./rows/insert.ts";
import { orderRows } from "./rows/orders.ts";
import { staffRows } from "./rows/staff.ts";
import { bookPast } from "./rows/stock.ts";
import { storeRows, type Brand } from "./rows/store.ts";
import { visitRows } from "./rows/visits.ts";
import { registerWebhooks } from "./webhooks.ts";

/** Where pictures go; an R2 bucket fits. */
export type Media = {
  put: (
    key: string,
    bytes: Uint8Array,
    options: { httpMetadata: { contentType: string } },
  ) => Promise<unknown>;
};
export type SeedOptions = {
  ownerUrl: string;
  media: Media;
  log: (line: string) => void;
  now?: Date;
  /** Where the platform will answer, and the Paystack stand-in: its merchants get their webhook addresses. */
  origin?: string;
  urls?: { paystack: string; flutterwave: string };
};

/** The password of every demo account. */
export const DEMO_PASSWORD = "open-market-demo";

const BRANDS = { ada: [adaLogo, adaHero], bola: [bolaLogo, bolaHero] } as const;

/**
 * Fills an empty database with the two demo stores, their pictures and a year of orders that ends at `now`, and the demo's
 * admin. All rows go in one transaction. Throws in production and when there is any store already.
 * @param options.ownerUrl connection string of the role that owns the tables
 */
export async function seedDemo(options: SeedOptions): Promise<void> {
  const { ownerUrl, media, log, now = new Date(), origin, urls } = options;
  if (process.env.NODE_ENV === "production") throw new Error("Demo stores are never made in production.");
  const client = new Client(ownerUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ found: boolean }>("select exists (select from stores) as found");
    if (rows[0]?.found) throw new Error("This database has stores already, so no demo stores are made.");
    const started = performance.now();
    const shelves = [ada, bola].map((store) => ({ store, shelf: shelve(store, now) }));
    const drawn = hangPictures(shelves, media).then((count) =>
      log(`${count} pictures drawn in ${seconds(started)}`),
    );
    const written = writeStores(client, shelves, now).then((count) =>
      log(`two demo stores with ${count} orders written in ${seconds(started)}`),
    );
    await Promise.all([drawn, written]);
    if (origin && urls) {
      const stores = shelves.map(({ store, shelf }) => ({ store, storeId: shelf.storeId }));
      await registerWebhooks(urls, origin, stores);
    }
  } finally {
    await client.end();
  }
}

type Stocked = { store: DemoStore; shelf: Shelf };

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function writeStores(client: Client, shelves: readonly Stocked[], now: Date): Promise<number> {
  let count = 0;
  const sealing = aesGcmSeal(LOCAL_ENCRYPTION_KEYS);
  const seal = (storeId: string, plain: string) => sealing.seal(storeId, plain);
  await client.query("begin");
  try {
    for (const { store, shelf } of shelves) {
      const orders = withZainab(store, pastOrders(store, now), now);
      const secrets = {
        password: await hashPassword(DEMO_PASSWORD),
        paystack: store.paystackSecret ? await seal(shelf.storeId, store.paystackSecret) : null,
        flutterwave: store.flutterwave
          ? {
              secret: await seal(shelf.storeId, store.flutterwave.secret),
              secretHash: await seal(shelf.storeId, store.flutterwave.secretHash),
            }
          : null,
      };
      const { sellerId, rows: opening } = storeRows(store, shelf, brandOf(shelf), secrets, orders.length);
      const { buyerId, rows: buyer } = buyerRows(store, shelf, await hashPassword(DEMO_PASSWORD));
      const tables: Record<string, Row[]> = {
        ...opening,
        ...catalogueRows(store, shelf, now),
        ...buyer,
        ...discountRows(store.slug, shelf),
        ...orderRows(store, shelf, orders, { sellerId, buyerId }),
        ...visitRows(store, shelf, orders, now),
      };
      for (const [table, rows] of Object.entries(tables)) await insertRows(client, table, rows);
      await bookPast(client, shelf.storeId);
      count += orders.length;
    }
    const staff = staffRows(shelves, await hashPassword(DEMO_PASSWORD));
    for (const [table, rows] of Object.entries(staff)) await insertRows(client, table, rows);
    const keys = { SECRET_KEY: LOCAL_SECRET_KEY, ENCRYPTION_KEYS: LOCAL_ENCRYPTION_KEYS };
    await writeAdmin(client, keys, { ...DEMO_ADMIN, password: DEMO_PASSWORD }, DEMO_ADMIN_SECRET);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
  await client.query("analyze");
  return count;
}

const TRIES = 4;

/** On a busy machine the local storage drops a connection now and then; putting a file twice is putting it once. */
async function again(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      await work();
      return;
    } catch (error) {
      if (attempt === TRIES) throw error;
      await setTimeout(attempt * 500);
    }
}

const brandOf = ({ storeId }: Shelf): Brand => ({
  logoKey: `${storeId}/brand/logo-demo.webp`,
  heroKey: `${storeId}/brand/hero-demo.webp`,
  storyKey: `${storeId}/look/story-demo.webp`,
});

async function hangPictures(shelves: readonly Stocked[], media: Media): Promise<number> {
  const put = async (key: string, bytes: Uint8Array) => {
    await again(() => media.put(key, bytes, { httpMetadata: { contentType: "image/webp" } }));
  };
  const wanted = shelves.flatMap(({ store, shelf }) => [
    ...store.products.flatMap((product) =>
      product.pictures.map((picture, i) => ({
        art: picture.art,
        key: shelf.products.get(product)?.images[i]?.key ?? "",
      })),
    ),
    ...store.products
      .filter(({ handle }) => handle === store.story)
      .flatMap(({ pictures }) =>
        pictures.slice(0, 1).map(({ art }) => ({ art, key: brandOf(shelf).storyKey })),
      ),
  ]);
  const goods = drawAll(
    wanted.map(({ art }) => art),
    async (place, bytes) => put(wanted[place]?.key ?? "", bytes),
  );
  const brands = shelves.map(async ({ store, shelf }) => {
    const { logoKey, heroKey } = brandOf(shelf);
    const [logo, hero] = BRANDS[store.slug as keyof typeof BRANDS];
    await put(logoKey, await logo());
    await put(heroKey, await hero());
  });
  await Promise.all([goods, ...brands]);
  return wanted.length + shelves.length * 2;
}
