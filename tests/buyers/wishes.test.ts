import { beforeEach, expect, test } from "vitest";
import { eraseBuyer } from "#domain/buyer/erase.ts";
import { exportBuyer } from "#domain/buyer/export.ts";
import { SignedOut } from "#domain/errors.ts";
import { removeProduct } from "#domain/product/remove.ts";
import { productPage } from "#domain/storefront/product.ts";
import { unwish, wish } from "#domain/wish/change.ts";
import { wishList } from "#domain/wish/list.ts";
import { join, type Person } from "#tests/buyers/person.ts";
import { sell } from "#tests/buying/goods.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";

let open: OpenShop;
let zainab: Person;
beforeEach(async () => {
  open = await openShop();
  zainab = await join(open);
});

const titles = async (who = zainab) => (await wishList(who.shop)).products.map(({ title }) => title);

test("wishes are kept once each, the newest first, in one trip, and taken off again", async () => {
  const [tote, wrap] = [await sell(open, { title: "Tote" }), await sell(open, { title: "Wrap", stock: 0 })];
  await wish(zainab.shop, tote.productId);
  await wish(zainab.shop, wrap.productId);
  await wish(zainab.shop, wrap.productId);
  const before = zainab.trips.total;
  const { products } = await wishList(zainab.shop);
  expect(zainab.trips.total - before).toBe(1);
  expect(products.map(({ title, soldOut }) => [title, soldOut])).toEqual([
    ["Wrap", true],
    ["Tote", false],
  ]);
  expect((await productPage(zainab.shop, `p-${tote.productId}`)).mine).toMatchObject({ wished: true });
  await unwish(zainab.shop, tote.productId);
  expect(await titles()).toEqual(["Wrap"]);
  expect((await productPage(zainab.shop, `p-${tote.productId}`)).mine).toMatchObject({ wished: false });
});

test("what the shop took away, or does not show, is not on it", async () => {
  const [tote, draft] = [await sell(open, { title: "Tote" }), await sell(open, { title: "Draft" })];
  await wish(zainab.shop, tote.productId);
  await wish(zainab.shop, draft.productId);
  await open.sql("update products set status = 'draft' where id = $1", [draft.productId]);
  expect(await titles()).toEqual(["Tote"]);
  await wish(zainab.shop, draft.productId);
  await removeProduct(open.shop, tote.productId);
  expect(await titles()).toEqual([]);
});

test("a list is its buyer's own: guests have none, others see and change nothing, another store's product is none", async () => {
  const tote = await sell(open);
  await wish(zainab.shop, tote.productId);
  await expect(wish(open.visitor, tote.productId)).rejects.toBeInstanceOf(SignedOut);
  await expect(wishList(open.visitor)).rejects.toBeInstanceOf(SignedOut);
  const kofi = await join(open);
  await unwish(kofi.shop, tote.productId);
  expect([await titles(), await titles(kofi)]).toEqual([["Ankara tote"], []]);
  const elsewhere = await openShop();
  const theirs = await sell(elsewhere, { title: "Theirs" });
  await wish(zainab.shop, theirs.productId);
  expect(await titles()).toEqual(["Ankara tote"]);
});

test("it is in the account's file, and goes with the account", async () => {
  const tote = await sell(open);
  await wish(zainab.shop, tote.productId);
  const file = await exportBuyer(zainab.shop, await zainab.identity(), zainab.me);
  expect(file.wishList).toMatchObject([{ product: "Ankara tote" }]);
  await eraseBuyer(await zainab.identity(), zainab.me);
  expect(await open.sql("select 1 from wishes where store_id = $1", [open.shop.store.id])).toEqual([]);
});
