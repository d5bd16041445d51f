import { randomUUID } from "node:crypto";
import type pg from "pg";

/** Ids that rows of one store share, so that they can point at each other. */
export type SampleIds = Record<
  "store" | "product" | "image" | "variant" | "collection" | "import" | "cart" | "order" | "buyer",
  string
>;

export const sampleIds = (): SampleIds => ({
  store: randomUUID(),
  product: randomUUID(),
  image: randomUUID(),
  variant: randomUUID(),
  collection: randomUUID(),
  import: randomUUID(),
  cart: randomUUID(),
  order: randomUUID(),
  buyer: randomUUID(),
});

type Row = Record<string, unknown>;

/** One believable row for each table that holds rows of stores, in an order that satisfies every reference. */
export function sampleRows(ids: SampleIds, userId: string): Record<string, Row> {
  const store_id = ids.store;
  const tag = ids.store.slice(0, 8);
  return {
    stores: {
      id: ids.store,
      slug: `rls-${tag}`,
      name: `Store ${tag}`,
      country: "NG",
      currency: "NGN",
      time_zone: "Africa/Lagos",
      contact_email: "seller@example.com",
      theme: {},
    },
    order_counters: { store_id },
    store_staff: { store_id, user_id: userId, role: "owner" },
    payment_methods: { store_id, provider: "pay_on_delivery" },
    products: { id: ids.product, store_id, handle: "ankara-tote", title: "Ankara tote" },
    product_images: { id: ids.image, store_id, product_id: ids.product, position: 0, state: "waiting" },
    variants: { id: ids.variant, store_id, product_id: ids.product, price: 12_500, stock: 3 },
    collections: { id: ids.collection, store_id, handle: "totes", title: "Totes" },
    collection_products: { store_id, collection_id: ids.collection, product_id: ids.product },
    imports: {
      id: ids.import,
      store_id,
      file_name: "a.csv",
      file_key: "private/a.csv",
      total: 1,
      created_by: userId,
    },
    import_rows: {
      store_id,
      import_id: ids.import,
      position: 0,
      row: 2,
      handle: "ankara-tote",
      plan: "create",
    },
    staff_invitations: {
      id: randomUUID(),
      store_id,
      email: "kofi@example.com",
      role: "staff",
      invited_by: userId,
      invited_by_name: "Ada",
      expires_at: "2100-01-01T00:00:00Z",
    },
    api_keys: {
      id: randomUUID(),
      store_id,
      name: "Till",
      prefix: "opk_abcd",
      answer: `answer-${tag}`,
      scopes: ["orders.read"],
      created_by: userId,
      created_by_name: "Ada",
    },
    buyer_users: { id: ids.buyer, store_id, name: "Zainab", email: "zainab@example.com" },
    buyer_accounts: {
      id: randomUUID(),
      store_id,
      user_id: ids.buyer,
      account_id: ids.buyer,
      provider_id: "credential",
    },
    buyer_sessions: {
      id: randomUUID(),
      store_id,
      user_id: ids.buyer,
      token: `token-${tag}`,
      expires_at: "2100-01-01T00:00:00Z",
    },
    buyer_challenges: {
      id: randomUUID(),
      store_id,
      user_id: ids.buyer,
      purpose: "reset",
      answer: "x",
      expires_at: "2100-01-01T00:00:00Z",
    },
    buyer_addresses: {
      id: randomUUID(),
      store_id,
      buyer_id: ids.buyer,
      name: "Zainab",
      phone: "",
      address: {},
    },
    carts: { id: ids.cart, store_id, buyer_id: ids.buyer, expires_at: "2100-01-01T00:00:00Z" },
    cart_lines: {
      store_id,
      cart_id: ids.cart,
      variant_id: ids.variant,
      quantity: 1,
      title: "Ankara tote",
      price_seen: 12_500,
    },
    orders: {
      id: ids.order,
      store_id,
      buyer_id: ids.buyer,
      number: 1,
      key: `key-${tag}`,
      method: "pay_on_delivery",
      name: "Zainab",
      email: "zainab@example.com",
      phone: "+2348000000000",
      address: {},
      currency: "NGN",
      subtotal: 12_500,
      delivery: 0,
      total: 12_500,
    },
    order_lines: {
      id: randomUUID(),
      store_id,
      order_id: ids.order,
      position: 0,
      title: "Ankara tote",
      quantity: 1,
      unit_price: 12_500,
      total: 12_500,
    },
    payments: {
      id: randomUUID(),
      store_id,
      order_id: ids.order,
      provider: "pay_on_delivery",
      reference: `ref-${tag}`,
      amount: 12_500,
      currency: "NGN",
    },
    fulfilments: { id: randomUUID(), store_id, order_id: ids.order },
    events: { id: randomUUID(), store_id, type: "ORDER_PLACED", order_id: ids.order, actor: "buyer" },
    webhook_receipts: { id: randomUUID(), store_id, provider: "paystack", dedupe: `once-${tag}`, body: "{}" },
  };
}

/** Writes one row. */
export async function insertRow(client: pg.Client, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, at) => `$${at + 1}`);
  await client.query(
    `insert into ${table} (${columns.map((column) => `"${column}"`).join(", ")}) values (${places.join(", ")})`,
    columns.map((column) => row[column]),
  );
}
