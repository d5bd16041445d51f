import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { sampleIds } from "./sample-ids.ts";
import { insertRow, sampleRows } from "./sample-rows.ts";

const { ownerUrl, storeUrl } = inject("world");
const owner = new pg.Client(ownerUrl);
const store = new pg.Client(storeUrl);
const [ada, bola] = [sampleIds(), sampleIds()];

/** Written out by hand: what a store may change about itself. */
const ITS_OWN = [
  "name",
  "tagline",
  "about",
  "town",
  "contact_email",
  "contact_phone",
  "delivery_promise",
  "return_days",
  "returns_policy",
  "delivery_fee",
  "free_delivery_over",
  "delivery_varies",
  "cart_reminders",
  "theme",
  "sections",
  "logo_key",
  "hero_key",
  "time_zone",
  "locale",
  "languages",
  "updated_at",
];

beforeAll(async () => {
  await Promise.all([owner.connect(), store.connect()]);
  for (const ids of [ada, bola])
    await insertRow(owner, "stores", sampleRows(ids, randomUUID())["stores"] ?? {});
});
afterAll(async () => {
  await Promise.all([owner.end(), store.end()]);
});

/** Runs one statement as the store role in a transaction that is taken back, and tells how many rows it touched. */
async function touched(storeId: string | null, text: string, values: unknown[] = []): Promise<number | null> {
  await store.query("begin");
  try {
    if (storeId) await store.query("select set_config('app.store_id', $1, true)", [storeId]);
    return (await store.query(text, values)).rowCount;
  } finally {
    await store.query("rollback");
  }
}

describe("another store's row", () => {
  test("is touched by no change, named or not", async () => {
    expect(
      await touched(ada.store, "update stores set name = 'Taken over' where id = $1", [bola.store]),
    ).toBe(0);
    // Without a column to read, only the policy for changes itself stands between the stores.
    expect(await touched(ada.store, "update stores set name = 'Taken over'")).toBe(1);
    expect(await touched(ada.store, "update stores set name = 'Mine' where id = $1", [ada.store])).toBe(1);
  });

  test("nor by anyone who is in no store", async () => {
    expect(await touched(null, "update stores set name = 'Taken over'")).toBe(0);
  });
});

describe("a store's own row", () => {
  test.each(ITS_OWN)("%s is the store's to change", async (column) => {
    expect(await touched(ada.store, `update stores set "${column}" = "${column}"`)).toBe(1);
  });

  test.each(["id", "slug", "status", "currency", "country", "created_at"])("%s is not", async (column) => {
    await expect(touched(ada.store, `update stores set "${column}" = default`)).rejects.toThrow(
      /permission denied/,
    );
  });

  test("there is no column that these lists forget", async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select column_name as name from information_schema.column_privileges
        where grantee = 'opnmrt_store' and table_name = 'stores' and privilege_type = 'UPDATE'`,
    );
    expect(rows.map((row) => row.name).toSorted()).toEqual(ITS_OWN.toSorted());
  });

  test("it can be neither made nor deleted by the store", async () => {
    const another = sampleRows(sampleIds(), randomUUID())["stores"] ?? {};
    await expect(insertRow(store, "stores", another)).rejects.toThrow(/permission denied/);
    await expect(touched(ada.store, "delete from stores")).rejects.toThrow(/permission denied/);
  });
});
