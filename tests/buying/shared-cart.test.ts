import { beforeEach, expect, test } from "vitest";
import { addToCart } from "#domain/cart/add.ts";
import { cartWord } from "#domain/cart/link.ts";
import { cartPage } from "#domain/cart/page.ts";
import { sharedCartPage } from "#domain/cart/shared.ts";
import { takeShared } from "#domain/cart/take-shared.ts";
import { ShopMiss } from "#domain/storefront/miss.ts";
import { saveProduct } from "#domain/product/save.ts";
import { product, variant } from "#tests/catalogue/inputs.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";

let open: OpenShop;
beforeEach(async () => {
  open = await openShop();
});

/** Puts a product on the shelf; answers its variant's id. */
async function shelve(title: string, stock: number, of = open): Promise<string> {
  const { id } = await saveProduct(of.shop, null, product({ title, variants: [variant({ stock })] }));
  const [row] = await of.sql<{ id: string }>("select id from variants where product_id = $1", [id]);
  return row?.id ?? "";
}

const contents = async (cartId: string | null) =>
  (await cartPage(open.visitor, cartId)).cart.lines.map(({ title, quantity }) => `${quantity} ${title}`);

test("a link shows what it names at today's prices, in one trip, and puts nothing anywhere", async () => {
  const [tote, sold] = [await shelve("Tote", 3), await shelve("Wrapper", 0)];
  const word = cartWord([
    { variantId: tote, quantity: 5 },
    { variantId: sold, quantity: 1 },
    { variantId: crypto.randomUUID(), quantity: 2 },
  ]);
  await open.sql("update variants set price = 99900 where id = $1", [tote]);
  const before = { read: open.trips.read, write: open.trips.write };
  const { cart, ownLines } = await sharedCartPage(open.visitor, null, word);
  expect(open.trips.read - before.read).toBe(1);
  expect(open.trips.write - before.write).toBe(0);
  expect(ownLines).toBe(0);
  expect(cart.lines.map(({ title, unitPrice, problem }) => [title, unitPrice, problem?.kind])).toEqual([
    ["Tote", 99_900, "too_few"],
    ["Wrapper", 250_000, "sold_out"],
    ["", 0, "gone"],
  ]);
  expect(await open.sql("select 1 from carts where store_id = $1", [open.shop.store.id])).toEqual([]);
});

test("it is added to the visitor's cart, or put in its place, as far as there is", async () => {
  const [tote, bag, mat] = [await shelve("Tote", 3), await shelve("Bag", 9), await shelve("Mat", 0)];
  const { cartId } = await addToCart(open.visitor, null, { variantId: tote, quantity: 2 });
  const word = cartWord([
    { variantId: tote, quantity: 2 },
    { variantId: bag, quantity: 4 },
    { variantId: mat, quantity: 1 },
  ]);
  expect((await sharedCartPage(open.visitor, cartId, word)).ownLines).toBe(1);
  const writes = open.trips.write;
  expect(await takeShared(open.visitor, cartId, word, "add")).toEqual({ cartId, left: 1 });
  expect(open.trips.write).toBe(writes + 1);
  expect(await contents(cartId)).toEqual(["3 Tote", "4 Bag"]);
  await takeShared(open.visitor, cartId, cartWord([{ variantId: bag, quantity: 1 }]), "replace");
  expect(await contents(cartId)).toEqual(["1 Bag"]);
});

test("whoever has no cart gets one of their own, and the sender's stays as it is", async () => {
  const tote = await shelve("Tote", 9);
  const sender = await addToCart(open.visitor, null, { variantId: tote, quantity: 2 });
  const word = cartWord([{ variantId: tote, quantity: 2 }]);
  expect(word).not.toContain(sender.cartId);
  const { cartId } = await takeShared(open.visitor, null, word, "replace");
  expect(cartId).not.toBe(sender.cartId);
  expect(await contents(cartId)).toEqual(["2 Tote"]);
  expect(await contents(sender.cartId)).toEqual(["2 Tote"]);
});

test("a cart never grows past its most lines", async () => {
  const variants = Array.from({ length: 60 }, (_, at) => variant({ options: [String(at)] }));
  const many = async (title: string) => {
    const { id } = await saveProduct(
      open.shop,
      null,
      product({
        title,
        options: [{ name: "No", values: variants.map(({ options }) => options[0] ?? "") }],
        variants,
      }),
    );
    const rows = await open.sql<{ id: string }>("select id from variants where product_id = $1", [id]);
    return cartWord(rows.map((row) => ({ variantId: row.id, quantity: 1 })));
  };
  const [first, second] = [await many("One"), await many("Two")];
  const { cartId } = await takeShared(open.visitor, null, first, "add");
  await takeShared(open.visitor, cartId, second, "add");
  expect(await contents(cartId)).toHaveLength(100);
  // What is in it already can still be more.
  await takeShared(open.visitor, cartId, first, "add");
  expect((await contents(cartId)).filter((line) => line === "2 One")).toHaveLength(60);
});

test("nothing that can be had, and links of other stores, change nothing", async () => {
  const other = await openShop();
  const foreign = cartWord([{ variantId: await shelve("Tote", 3, other), quantity: 1 }]);
  expect((await sharedCartPage(open.visitor, null, foreign)).cart.lines[0]?.problem).toEqual({
    kind: "gone",
  });
  await expect(takeShared(open.visitor, null, foreign, "add")).rejects.toMatchObject({
    reason: "out_of_stock",
  });
  await expect(sharedCartPage(open.visitor, null, "nonsense")).rejects.toBeInstanceOf(ShopMiss);
});
