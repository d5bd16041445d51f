import pg from "pg";
import { expect, inject, test } from "vitest";
import { openStoreDb } from "#db/store-db.server.ts";
import { changeStore } from "#db/stores.server.ts";
import { Trips } from "#db/trips.server.ts";
import { sampleIds } from "#tests/rls/sample-ids.ts";
import { insertRow, sampleRows } from "#tests/rls/sample-rows.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";

type Goods = OpenShop & { product: string; variant: string; collection: string };

/** A store with one product, its picture, and a collection that holds it. */
async function stocked(): Promise<Goods> {
  const open = await openShop();
  const ids = { ...sampleIds(), store: open.shop.store.id };
  const rows = sampleRows(ids, "nobody");
  const client = new pg.Client(inject("world").ownerUrl);
  await client.connect();
  for (const table of [
    "products",
    "product_images",
    "variants",
    "collections",
    "collection_products",
  ] as const)
    await insertRow(client, table, { ...rows[table], ...(table === "variants" ? { stock: 50 } : {}) });
  await client.end();
  return { ...open, product: ids.product, variant: ids.variant, collection: ids.collection };
}

async function versionOf({ sql, shop }: OpenShop): Promise<number> {
  const rows = await sql<{ version: string }>("select version from store_versions where store_id = $1", [
    shop.store.id,
  ]);
  return Number(rows[0]?.version ?? 0);
}

/** By how much a statement moves the version. */
async function moves(open: OpenShop, statement: string): Promise<number> {
  const before = await versionOf(open);
  await open.sql(statement.replaceAll("STORE", `'${open.shop.store.id}'`));
  return (await versionOf(open)) - before;
}

test.each([
  "update stores set tagline = 'New' where id = STORE",
  'update stores set theme = theme || \'{"accent":"#000000"}\' where id = STORE',
  "update stores set status = 'suspended' where id = STORE",
  "update products set title = 'Other' where store_id = STORE",
  "delete from products where store_id = STORE",
  "update variants set price = price + 1 where store_id = STORE",
  "update variants set compare_at = 99999 where store_id = STORE",
  "update variants set stock = 0 where store_id = STORE",
  "update variants set stock = 9 where store_id = STORE",
  "delete from variants where store_id = STORE",
  "update product_images set state = 'ready', key = 'k', width = 1, height = 1 where store_id = STORE",
  "delete from product_images where store_id = STORE",
  "update collections set title = 'Other' where store_id = STORE",
  "update collection_products set position = 9 where store_id = STORE",
  "delete from collection_products where store_id = STORE",
  "update payment_methods set enabled = false where store_id = STORE",
])("%s: shoppers see it, so the version moves once", async (statement) => {
  expect(await moves(await stocked(), statement)).toBe(1);
});

test.each([
  "update variants set stock = 40 where store_id = STORE",
  "update variants set cost = 5 where store_id = STORE",
  "update products set title = title where store_id = STORE",
  "update product_images set queued_at = now() where store_id = STORE",
  "update payment_methods set updated_at = now() where store_id = STORE",
])("%s: nobody sees it, so the pages stay", async (statement) => {
  expect(await moves(await stocked(), statement)).toBe(0);
});

test("one transaction is one step, however many rows it changes", async () => {
  const open = await stocked();
  expect(
    await moves(
      open,
      `do $$ begin
        for i in 1..50 loop
          insert into products (id, store_id, handle, title) values (gen_random_uuid(), STORE, 'p-' || i, 'P');
        end loop;
        update stores set tagline = 'x' where id = STORE;
      end $$`,
    ),
  ).toBe(1);
});

test("what is taken back moves nothing", async () => {
  const open = await stocked();
  const before = await versionOf(open);
  await open.sql("begin");
  await open.sql("update products set title = 'Never' where store_id = $1", [open.shop.store.id]);
  await open.sql("rollback");
  expect(await versionOf(open)).toBe(before);
});

test("whoever writes through the store's door learns whether shoppers see the change, and nobody else's moves", async () => {
  const [open, other] = [await stocked(), await stocked()];
  const before = await versionOf(other);
  let moved = 0;
  const trips = new Trips();
  const db = openStoreDb(inject("world").storeUrl, open.shop.store.id, trips, { moved: () => (moved += 1) });
  await db.write({ change: changeStore(open.shop.store.id, { tagline: "Seen" }, new Date()) });
  expect([moved, trips.total]).toEqual([1, 1]);
  await db.write({ change: changeStore(other.shop.store.id, { tagline: "Not mine" }, new Date()) });
  expect(moved).toBe(1);
  expect(await versionOf(other)).toBe(before);
});

test("two that change the same shop at once both come through", async () => {
  const open = await stocked();
  const db = () =>
    openStoreDb(inject("world").storeUrl, open.shop.store.id, new Trips(), { moved: () => undefined });
  const before = await versionOf(open);
  await Promise.all(
    Array.from({ length: 12 }, (_, at) =>
      db().write({ change: changeStore(open.shop.store.id, { tagline: `T${at}` }, new Date()) }),
    ),
  );
  expect(await versionOf(open)).toBe(before + 12);
});
