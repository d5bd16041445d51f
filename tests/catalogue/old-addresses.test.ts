import { beforeEach, expect, test } from "vitest";
import { collectionForEdit } from "#domain/collection/for-edit.ts";
import { removeCollection } from "#domain/collection/remove.ts";
import { saveCollection } from "#domain/collection/save.ts";
import type { StoreContext } from "#domain/context.ts";
import { pageForEdit } from "#domain/page/for-edit.ts";
import { removePage } from "#domain/page/remove.ts";
import { savePage } from "#domain/page/save.ts";
import { productForEdit } from "#domain/product/for-edit.ts";
import { removeProduct } from "#domain/product/remove.ts";
import { saveProduct } from "#domain/product/save.ts";
import { setStatus } from "#domain/product/set-status.ts";
import { reviewsPage } from "#domain/review/of-product.ts";
import { collectionPage } from "#domain/storefront/collection.ts";
import { ShopMiss } from "#domain/storefront/miss.ts";
import { Moved } from "#domain/storefront/moved.ts";
import { productPage } from "#domain/storefront/product.ts";
import { textPage } from "#domain/storefront/text-page.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { product } from "./inputs.ts";

let open: OpenShop;
beforeEach(async () => {
  open = await openShop();
});

/** Where a visitor ends: the title of what is there, `→ handle`, or "nothing". */
const ending = (found: Promise<{ title: string }>) =>
  found.then(
    ({ title }) => title,
    (error: unknown) =>
      error instanceof Moved ? `→ ${error.handle}` : error instanceof ShopMiss ? "nothing" : error,
  );
const visit = (handle: string, shop: StoreContext = open.visitor) =>
  ending(productPage(shop, handle).then(({ told }) => told.product));
const visitReviews = (handle: string) =>
  ending(reviewsPage(open.visitor, handle).then(({ product: found }) => found));
const visitPage = (handle: string, shop: StoreContext = open.visitor) =>
  ending(textPage(shop, handle).then(({ page }) => page));

const add = async (title: string, handle: string) =>
  (await saveProduct(open.shop, null, product({ title, handle }))).id;
const collection = (handle: string) => ({
  title: "Cloth",
  handle,
  descriptionHtml: "",
  rule: "manual" as const,
  tags: [],
  productIds: [],
});
const rename = (id: string, handle: string, title = "Tote") =>
  saveProduct(open.shop, id, product({ title, handle }));

test("an old address leads to the new one, however often it changed, in one trip", async () => {
  const id = await add("Tote", "a");
  await rename(id, "b");
  await rename(id, "c");
  await rename(id, "d");
  expect(await Promise.all(["a", "b", "c", "d"].map((handle) => visit(handle)))).toEqual([
    "→ d",
    "→ d",
    "→ d",
    "Tote",
  ]);
  const before = open.trips.read;
  await visit("a");
  expect(open.trips.read).toBe(before + 1);
  expect((await productForEdit(open.shop, id)).earlierHandles).toEqual(["c", "b", "a"]);
});

test("back at an address it had before, that is its own and leads nowhere else", async () => {
  const id = await add("Tote", "a");
  await rename(id, "b");
  await rename(id, "a");
  expect([await visit("a"), await visit("b")]).toEqual(["Tote", "→ a"]);
  expect((await productForEdit(open.shop, id)).earlierHandles).toEqual(["b"]);
});

test("a new product at an old address wins, and gives it back when it goes", async () => {
  const id = await add("Tote", "a");
  await rename(id, "b");
  const other = await add("Wrapper", "a");
  expect(await visit("a")).toBe("Wrapper");
  expect((await productForEdit(open.shop, id)).earlierHandles).toEqual([]);
  await removeProduct(open.shop, other);
  expect(await visit("a")).toBe("→ b");
});

test("of two that had an address, the last one has it", async () => {
  const tote = await add("Tote", "a");
  await rename(tote, "b");
  const wrapper = await add("Wrapper", "a");
  await rename(wrapper, "w", "Wrapper");
  expect(await visit("a")).toBe("→ w");
});

test("what is hidden or gone is led to by nothing", async () => {
  const id = await add("Tote", "a");
  await rename(id, "b");
  await setStatus(open.shop, [id], "draft");
  expect(await visit("a")).toBe("nothing");
  await setStatus(open.shop, [id], "active");
  await removeProduct(open.shop, id);
  expect([await visit("a"), await visit("b")]).toEqual(["nothing", "nothing"]);
});

test("one store's old addresses are none of another's", async () => {
  const id = await add("Tote", "a");
  await rename(id, "b");
  const other = await openShop();
  expect(await visit("a", other.visitor)).toBe("nothing");
});

test("collections are remembered likewise, apart from products", async () => {
  const { id } = await saveCollection(open.shop, null, collection("cloth"));
  await saveCollection(open.shop, id, collection("fabric"));
  const page = (handle: string) => collectionPage(open.visitor, handle);
  await expect(page("cloth")).rejects.toMatchObject({ name: "Moved", handle: "fabric" });
  expect((await page("fabric")).collection.title).toBe("Cloth");
  expect((await collectionForEdit(open.shop, id)).earlierHandles).toEqual(["cloth"]);
  expect(await visit("cloth")).toBe("nothing");
  await removeCollection(open.shop, id);
  await expect(page("cloth")).rejects.toBeInstanceOf(ShopMiss);
});

test("a product's reviews are found where they were, in one trip", async () => {
  const id = await add("Tote", "a");
  await rename(id, "b");
  await rename(id, "c");
  expect([await visitReviews("a"), await visitReviews("b"), await visitReviews("c")]).toEqual([
    "→ c",
    "→ c",
    "Tote",
  ]);
  const before = open.trips.read;
  await visitReviews("a");
  expect(open.trips.read).toBe(before + 1);
  await setStatus(open.shop, [id], "draft");
  expect(await visitReviews("a")).toBe("nothing");
});

const text = (title: string, handle: string, published = true) => ({
  title,
  handle,
  bodyHtml: "<p>Since 1994.</p>",
  seoTitle: "",
  seoDescription: "",
  published,
});

test("pages are remembered likewise, apart from products and collections", async () => {
  const { id } = await savePage(open.shop, null, text("Our story", "story"));
  for (const handle of ["about", "about-us", "who-we-are"])
    await savePage(open.shop, id, text("Our story", handle));
  const old = ["story", "about", "about-us"];
  expect(await Promise.all(old.map((handle) => visitPage(handle)))).toEqual(old.map(() => "→ who-we-are"));
  expect(await visitPage("who-we-are")).toBe("Our story");
  const before = open.trips.read;
  await visitPage("story");
  expect(open.trips.read).toBe(before + 1);
  expect((await pageForEdit(open.shop, id)).earlierHandles).toEqual(["about-us", "about", "story"]);
  expect(await visit("story")).toBe("nothing");
  expect(await visitPage("story", (await openShop()).visitor)).toBe("nothing");
});

test("a page that shoppers may not read is led to by nothing, and a new one at its old address wins", async () => {
  const { id } = await savePage(open.shop, null, text("Our story", "story"));
  await savePage(open.shop, id, text("Our story", "about", false));
  expect(await visitPage("story")).toBe("nothing");
  await savePage(open.shop, id, text("Our story", "about"));
  const { id: other } = await savePage(open.shop, null, text("Stories", "story"));
  expect(await visitPage("story")).toBe("Stories");
  expect((await pageForEdit(open.shop, id)).earlierHandles).toEqual([]);
  await removePage(open.shop, other);
  expect(await visitPage("story")).toBe("→ about");
  await removePage(open.shop, id);
  expect(await visitPage("story")).toBe("nothing");
});
