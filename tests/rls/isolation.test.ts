import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { tablesOfStores, unguarded } from "./catalogue-of-tables.ts";
import { sampleIds } from "./sample-ids.ts";
import { insertRow, sampleRows } from "./sample-rows.ts";

const { ownerUrl, storeUrl, platformUrl } = inject("world");
const owner = new pg.Client(ownerUrl);
const store = new pg.Client(storeUrl);
const ada = sampleIds();
const bola = sampleIds();
const userId = randomUUID();
const tables = Object.keys(sampleRows(ada, userId));

beforeAll(async () => {
  await owner.connect();
  await store.connect();
  await owner.query("insert into seller_users (id, name, email) values ($1, 'Ada', $2)", [
    userId,
    `${userId}@demo.test`,
  ]);
  for (const ids of [ada, bola])
    for (const [table, row] of Object.entries(sampleRows(ids, userId))) await insertRow(owner, table, row);
});
afterAll(async () => {
  await Promise.all([owner.end(), store.end()]);
});

/** Works as the store role with this store set, in a transaction that is always taken back. */
async function inside<T>(storeId: string | null, work: () => Promise<T>): Promise<T> {
  await store.query("begin");
  try {
    if (storeId) await store.query("select set_config('app.store_id', $1, true)", [storeId]);
    return await work();
  } finally {
    await store.query("rollback");
  }
}

const as = (storeId: string | null, text: string, values: unknown[] = []) =>
  inside(storeId, () => store.query(text, values));

const REFUSED = /row-level security|permission denied/;
const keyColumn = (table: string) => (table === "stores" ? "id" : "store_id");

/** How many of a store's rows a statement touched; a missing grant counts as none. */
async function touched(storeId: string | null, text: string, values: unknown[]): Promise<number> {
  try {
    return (await as(storeId, text, values)).rowCount ?? 0;
  } catch (error) {
    if (/permission denied/.test(String(error))) return 0;
    throw error;
  }
}

describe("the catalog", () => {
  test("every table with rows of stores is bound, and has its sample here", async () => {
    const found = await tablesOfStores(owner);
    expect(found.map((table) => table.name).sort()).toEqual([...tables].sort());
    expect(unguarded(found)).toEqual([]);
  });

  test("a table that somebody forgot to bind is noticed", async () => {
    await owner.query("create schema planted");
    try {
      await owner.query("create table planted.forgotten (id uuid, store_id uuid)");
      await owner.query("create table planted.half (id uuid, store_id uuid)");
      await owner.query("alter table planted.half enable row level security");
      await owner.query("create policy p on planted.half to opnmrt_store using (true)");
      expect(unguarded(await tablesOfStores(owner, "planted"))).toEqual(["forgotten", "half"]);
    } finally {
      await owner.query("drop schema planted cascade");
    }
  });

  test("none of the application's roles may step around a policy", async () => {
    const { rows } = await owner.query(
      "select rolname from pg_roles where rolname like 'opnmrt\\_%' and rolname <> 'opnmrt_owner' and (rolsuper or rolbypassrls)",
    );
    expect(rows).toEqual([]);
  });
});

describe.each(tables)("%s", (table) => {
  const column = keyColumn(table);

  test("without a store there are no rows, and none can be written", async () => {
    const { rows } = await as(null, `select * from ${table}`);
    expect(rows).toEqual([]);
    const row = sampleRows({ ...sampleIds(), store: ada.store }, userId)[table] ?? {};
    await expect(inside(null, () => insertRow(store, table, row))).rejects.toThrow(REFUSED);
  });

  test("a store sees its own rows and nothing of the other", async () => {
    const { rows } = await as(ada.store, `select distinct ${column} as owner from ${table}`);
    expect(rows).toEqual([{ owner: ada.store }]);
    const foreign = await as(ada.store, `select * from ${table} where ${column} = $1`, [bola.store]);
    expect(foreign.rows).toEqual([]);
  });

  test("a store cannot write a row in the other's name", async () => {
    const row = sampleRows({ ...sampleIds(), store: bola.store }, userId)[table] ?? {};
    await expect(inside(ada.store, () => insertRow(store, table, row))).rejects.toThrow(REFUSED);
  });

  test("a store cannot change or delete the other's rows", async () => {
    const changed = table === "stores" ? "name = name" : `${column} = ${column}`;
    expect(
      await touched(ada.store, `update ${table} set ${changed} where ${column} = $1`, [bola.store]),
    ).toBe(0);
    expect(await touched(ada.store, `update ${table} set ${changed}`, [])).toBeLessThanOrEqual(1);
    expect(await touched(ada.store, `delete from ${table} where ${column} = $1`, [bola.store])).toBe(0);
    const { rows } = await owner.query(`select count(*)::int as kept from ${table} where ${column} = $1`, [
      bola.store,
    ]);
    expect(rows).toEqual([{ kept: 1 }]);
  });

  test("a store cannot give a row of its own away", async () => {
    await expect(
      as(ada.store, `update ${table} set ${column} = $1 where ${column} = $2`, [bola.store, ada.store]),
    ).rejects.toThrow(REFUSED);
  });
});

describe("references between rows", () => {
  const POINTING: [table: string, column: keyof ReturnType<typeof sampleIds>][] = [
    ["product_images", "product"],
    ["variants", "product"],
    ["stock_levels", "variant"],
    ["stock_levels", "location"],
    ["payment_proofs", "order"],
    ["payment_proofs", "payment"],
    ["shipping_rates", "zone"],
    ["stock_movements", "location"],
    ["variant_forecasts", "variant"],
    ["purchase_lines", "purchase"],
    ["purchase_receipts", "purchase"],
    ["purchase_receipts", "location"],
    ["collection_products", "collection"],
    ["collection_products", "product"],
    ["import_rows", "import"],
    ["cart_lines", "cart"],
    ["carts", "buyer"],
    ["orders", "buyer"],
    ["buyer_accounts", "buyer"],
    ["buyer_sessions", "buyer"],
    ["buyer_challenges", "buyer"],
    ["buyer_addresses", "buyer"],
    ["order_lines", "order"],
    ["payments", "order"],
    ["payments", "addition"],
    ["order_additions", "order"],
    ["fulfilments", "order"],
    ["fulfilment_lines", "parcel"],
    ["fulfilment_lines", "orderLine"],
    ["reconciliation_differences", "payment"],
    ["discount_codes", "discount"],
    ["discount_targets", "discount"],
    ["discount_targets", "product"],
    ["discount_redemptions", "discount"],
    ["discount_redemptions", "order"],
    ["cart_codes", "cart"],
    ["cart_gift_cards", "cart"],
    ["cart_gift_cards", "card"],
    ["gift_card_movements", "card"],
    ["gift_card_movements", "order"],
    ["gift_card_movements", "refund"],
    ["returns", "order"],
    ["return_lines", "return"],
    ["return_lines", "orderLine"],
    ["refunds", "order"],
    ["refunds", "payment"],
    ["refunds", "return"],
    ["refund_lines", "refund"],
    ["refund_lines", "orderLine"],
    ["threads", "order"],
    ["thread_messages", "order"],
    ["disputes", "order"],
    ["notice_reads", "order"],
    ["notice_deliveries", "order"],
    ["quiet_buyers", "buyer"],
  ];
  test.each(POINTING)("a row of %s cannot point at the other store's %s", async (table, target) => {
    const ids = { ...ada, image: randomUUID(), variant: randomUUID(), [target]: bola[target] };
    const row = { ...sampleRows(ids, userId)[table] };
    // Apart from the sample that stands there already, so that only the reference can be at fault.
    if ("id" in row && table !== "threads") row.id = randomUUID();
    if ("number" in row) row.number = 99;
    if ("token" in row) row.token = "another";
    if ("position" in row) row.position = 99;
    if ("reference" in row) row.reference = "another";
    if ("code" in row) row.code = "ANOTHER";
    if ("key" in row) row.key = "another";
    if ("exchange_order_id" in row) row.exchange_order_id = null;
    await expect(inside(ada.store, () => insertRow(store, table, row))).rejects.toThrow(/foreign key/);
  });
});

describe("the other roles", () => {
  test("the platform sees stores, staff and invitations, and no product, order or buyer", async () => {
    const platform = new pg.Client(platformUrl);
    await platform.connect();
    const seen: Record<string, boolean> = {};
    for (const table of tables)
      seen[table] = await platform.query(`select * from ${table} limit 1`).then(
        () => true,
        () => false,
      );
    await platform.end();
    expect(Object.keys(seen).filter((table) => seen[table])).toEqual([
      "stores",
      "store_versions",
      "store_staff",
      "staff_invitations",
      // What its own people did. Of disputes it knows how they stand, and no words.
      "admin_acts",
      // Handed to it by whoever reports.
      "reports",
    ]);
  });

  test("a setting left over from an earlier transaction opens nothing", async () => {
    await as(ada.store, "select 1");
    expect((await store.query("select * from orders")).rows).toEqual([]);
  });
});
