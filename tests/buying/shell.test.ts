import { expect, test } from "vitest";
import { storeShell } from "#db/stores.server.ts";
import { openShop } from "#tests/support/open-shop.ts";

test("the shell carries the store's own menu and ways to pay, in the seller's order, in one row", async () => {
  const [{ shop, sql }, other] = [await openShop(), await openShop()];
  for (const [handle, position] of [
    ["b", 2],
    ["a", 1],
  ])
    await sql(
      "insert into collections (id, store_id, handle, title, position) values (gen_random_uuid(), $1, $2, $2, $3)",
      [shop.store.id, handle, position],
    );
  const { shell } = await shop.db.read({ shell: storeShell() });
  expect(shell.collections).toEqual([
    { handle: "a", title: "a" },
    { handle: "b", title: "b" },
  ]);
  expect(shell.methods).toEqual(["pay_on_delivery"]);
  const { shell: others } = await other.shop.db.read({ shell: storeShell() });
  expect(others.collections).toEqual([]);
});
