import { randomUUID } from "node:crypto";
import type pg from "pg";
import { sampleMoneyRows } from "./sample-money-rows.ts";
import { sampleNoticeRows } from "./sample-notice-rows.ts";
import { sampleNumberRows } from "./sample-number-rows.ts";
import { sampleTalkRows } from "./sample-talk-rows.ts";

/** Ids that rows of one store share, so that they can point at each other. */
export type SampleIds = Record<
  | "store"
  | "product"
  | "image"
  | "variant"
  | "location"
  | "collection"
  | "import"
  | "cart"
  | "order"
  | "orderLine"
  | "parcel"
  | "payment"
  | "buyer"
  | "zone"
  | "discount"
  | "card"
  | "return"
  | "refund"
  | "addition"
  | "threadCard"
  | "purchase",
  string
>;

export const sampleIds = (): SampleIds => ({
  store: randomUUID(),
  product: randomUUID(),
  image: randomUUID(),
  variant: randomUUID(),
  location: randomUUID(),
  collection: randomUUID(),
  import: randomUUID(),
  cart: randomUUID(),
  order: randomUUID(),
  orderLine: randomUUID(),
  parcel: randomUUID(),
  payment: randomUUID(),
  buyer: randomUUID(),
  zone: randomUUID(),
  discount: randomUUID(),
  card: randomUUID(),
  return: randomUUID(),
  refund: randomUUID(),
  addition: randomUUID(),
  threadCard: randomUUID(),
  purchase: randomUUID(),
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
    store_versions: { store_id, version: 1 },
    order_counters: { store_id },
    look_drafts: {
      store_id,
      document: "{}",
      changed_by: userId,
      changed_by_name: "Ada",
      changed_at: "2026-01-01T00:00:00Z",
    },
    look_versions: {
      store_id,
      version: 1,
      document: "{}",
      published_by: userId,
      published_by_name: "Ada",
      published_at: "2026-01-01T00:00:00Z",
    },
    store_menus: { store_id, place: "header", items: "[]", changed_at: "2026-01-01T00:00:00Z" },
    store_pages: { id: randomUUID(), store_id, handle: "our-story", title: "Our story" },
    store_policies: { store_id, kind: "returns", body_html: "<p>x</p>", updated_at: "2026-01-01T00:00:00Z" },
    newsletter_subscribers: {
      id: randomUUID(),
      store_id,
      email: "amara@example.com",
      state: "waiting",
      consent: "Yes",
      asked_at: "2026-01-01T00:00:00Z",
    },
    store_staff: { store_id, user_id: userId, role: "owner" },
    payment_methods: { store_id, provider: "pay_on_delivery" },
    products: { id: ids.product, store_id, handle: "ankara-tote", title: "Ankara tote" },
    product_images: { id: ids.image, store_id, product_id: ids.product, position: 0, state: "waiting" },
    // Without stock, so that no trigger writes a second row of a table below.
    variants: { id: ids.variant, store_id, product_id: ids.product, price: 12_500, stock: 0 },
    stock_locations: { id: ids.location, store_id, name: "Stall" },
    stock_levels: { store_id, variant_id: ids.variant, location_id: ids.location, quantity: 3 },
    stock_movements: {
      id: randomUUID(),
      store_id,
      variant_id: ids.variant,
      location_id: ids.location,
      delta: 3,
      reason: "opening",
      actor: "system",
    },
    stock_checks: { store_id, checked_at: "2026-01-01T00:00:00Z", differing: 0 },
    collections: { id: ids.collection, store_id, handle: "totes", title: "Totes" },
    collection_products: { store_id, collection_id: ids.collection, product_id: ids.product },
    daily_visits: { store_id, day: "2026-11-20", visits: 2, views: 5 },
    daily_visit_parts: { store_id, day: "2026-11-20", kind: "source", key: "instagram", visits: 2 },
    search_misses: { store_id, day: "2026-11-20", words: "kente" },
    old_handles: { store_id, kind: "product", handle: "ankara-bag", product_id: ids.product },
    link_pages: { store_id, line: "Cloth from Aba", buttons: "[]" },
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
    shipping_zones: { id: ids.zone, store_id, name: "Nigeria", places: "{NG}", position: 0 },
    shipping_rates: {
      id: randomUUID(),
      store_id,
      zone_id: ids.zone,
      name: "Rider",
      by: "flat",
      price: 2_500,
      position: 0,
    },
    delivery_areas: { id: randomUUID(), store_id, name: "Ikeja", place: "NG-LA", price: 1_500, position: 0 },
    pickup_points: { id: randomUUID(), store_id, name: "Yaba", address: "{}", position: 0 },
    tax_rules: {
      id: randomUUID(),
      store_id,
      name: "VAT",
      place: "NG",
      rate: 750,
      included: true,
      on_delivery: true,
      position: 0,
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
      id: ids.orderLine,
      store_id,
      order_id: ids.order,
      position: 0,
      title: "Ankara tote",
      quantity: 1,
      unit_price: 12_500,
      total: 12_500,
    },
    ...sampleMoneyRows(ids, tag),
    fulfilments: { id: ids.parcel, store_id, order_id: ids.order },
    fulfilment_lines: {
      store_id,
      order_id: ids.order,
      fulfilment_id: ids.parcel,
      line_id: ids.orderLine,
      quantity: 1,
    },
    reviews: {
      id: randomUUID(),
      store_id,
      product_id: ids.product,
      order_id: ids.order,
      author: ids.buyer,
      stars: 5,
    },
    wishes: { store_id, buyer_id: ids.buyer, product_id: ids.product },
    stock_requests: { id: randomUUID(), store_id, variant_id: ids.variant, email: "zainab@example.com" },
    review_invitations: { store_id, order_id: ids.order, due_at: "2100-01-01T00:00:00Z" },
    draft_orders: {
      id: randomUUID(),
      store_id,
      typed: "{}",
      total: 0,
      created_by: "seller:user",
      created_at: "2100-01-01T00:00:00Z",
      updated_at: "2100-01-01T00:00:00Z",
    },
    cart_reminders: {
      id: randomUUID(),
      store_id,
      cart_id: ids.cart,
      email: "zainab@example.com",
      agreed_at: "2100-01-01T00:00:00Z",
      due_at: "2100-01-01T00:00:00Z",
    },
    ...sampleTalkRows(ids, tag),
    ...sampleNoticeRows(ids, userId, tag),
    ...sampleNumberRows(ids),
    letter_stops: { store_id, email: "zainab@example.com" },
    events: { id: randomUUID(), store_id, type: "ORDER_CREATED", order_id: ids.order, actor: "buyer" },
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
