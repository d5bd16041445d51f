import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { uuidv7 } from "uuidv7";
import { aesGcmSeal } from "#wiring/seal.ts";
import { LOCAL_ENCRYPTION_KEYS } from "#wiring/settings.ts";
import { hostOf } from "./visit.ts";

let owner: Promise<pg.Client> | undefined;
afterAll(async () => {
  await (await owner)?.end();
  owner = undefined;
});

/** The database past every policy, for setting the scene and for looking at what is left. */
export async function sql<R extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> {
  owner ??= connect();
  return (await (await owner).query<R>(text, values)).rows;
}

async function connect(): Promise<pg.Client> {
  const client = new pg.Client(inject("built").ownerUrl);
  await client.connect();
  return client;
}

export type TestStore = { id: string; slug: string; host: string; paystackKey: string };

const THEME = { accent: "#0a5c4a", ground: "#ffffff", ink: "#1a1a1a", font: "sans", radius: "soft" };

/** Opens a store of its own, paid on delivery and by Paystack. */
export async function openTestStore(status: "open" | "draft" | "suspended" = "open"): Promise<TestStore> {
  const id = uuidv7();
  const slug = `t-${id.slice(-12)}`;
  const paystackKey = `sk_test_${randomUUID().replaceAll("-", "")}`;
  await sql(
    `insert into stores (id, slug, name, status, country, currency, time_zone, locale, contact_email, theme)
     values ($1, $2, $3, $4, 'NG', 'NGN', 'Africa/Lagos', 'en-NG', 'seller@example.com', $5)`,
    [id, slug, `Store ${slug}`, status, THEME],
  );
  await sql("insert into order_counters (store_id) values ($1)", [id]);
  const sealed = await aesGcmSeal(LOCAL_ENCRYPTION_KEYS).seal(id, paystackKey);
  await sql(
    `insert into payment_methods (store_id, provider, sealed_secret, hint, mode)
     values ($1, 'pay_on_delivery', null, null, null), ($1, 'paystack', $2, $3, 'test')`,
    [id, sealed, paystackKey.slice(-4)],
  );
  return { id, slug, host: hostOf(slug), paystackKey };
}

export type TestVariant = { productId: string; variantId: string; handle: string };

/** Puts one product with one variant on the shelf. `price` is in minor units. */
export async function addProduct(
  store: TestStore,
  title: string,
  price: number,
  stock: number,
): Promise<TestVariant> {
  const productId = uuidv7();
  const variantId = uuidv7();
  const handle = `${title.toLowerCase().replaceAll(" ", "-")}-${productId.slice(-6)}`;
  await sql(
    `insert into products (id, store_id, handle, title, status, published_at)
     values ($1, $2, $3, $4, 'active', now() - interval '1 day')`,
    [productId, store.id, handle, title],
  );
  await sql("insert into variants (id, store_id, product_id, price, stock) values ($1, $2, $3, $4, $5)", [
    variantId,
    store.id,
    productId,
    price,
    stock,
  ]);
  return { productId, variantId, handle };
}
