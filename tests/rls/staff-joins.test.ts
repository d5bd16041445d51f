import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openShop } from "#tests/support/open-shop.ts";

const { platformUrl, storeUrl } = inject("world");
const platform = new pg.Client(platformUrl);
const store = new pg.Client(storeUrl);
let storeId = "";
beforeAll(async () => {
  await Promise.all([platform.connect(), store.connect()]);
  storeId = (await openShop()).shop.store.id;
});
afterAll(async () => {
  await Promise.all([platform.end(), store.end()]);
});

const tell = (type: string) =>
  platform.query("insert into events (id, store_id, type, actor) values ($1, $2, $3, 'seller:x')", [
    randomUUID(),
    storeId,
    type,
  ]);

test("the platform tells who joined a store, and nothing else of it", async () => {
  await expect(tell("STAFF_JOINED")).resolves.toBeDefined();
  for (const type of ["ORDER_PAID", "STAFF_REMOVED", "OWNER_CHANGED", ""])
    await expect(tell(type), type).rejects.toThrow(/row-level security/);
  await expect(
    platform.query(
      "insert into events (id, store_id, type, actor, order_id) values ($1, $2, 'STAFF_JOINED', 'x', $1)",
      [randomUUID(), storeId],
    ),
  ).rejects.toThrow(/permission denied/);
});

test("a store's own door lets nobody in, and changes nobody's invitation into another's", async () => {
  const inside = async (text: string, values: unknown[]) => {
    await store.query("begin");
    try {
      await store.query("select set_config('app.store_id', $1, true)", [storeId]);
      return await store.query(text, values);
    } finally {
      await store.query("rollback");
    }
  };
  await expect(
    inside("insert into store_staff (store_id, user_id, role) values ($1, 'x', 'owner')", [storeId]),
  ).rejects.toThrow(/permission denied/);
  for (const change of ["email = 'x@example.com'", "accepted_at = now()", "invited_by = 'x'"])
    await expect(inside(`update staff_invitations set ${change}`, [])).rejects.toThrow(/permission denied/);
});
