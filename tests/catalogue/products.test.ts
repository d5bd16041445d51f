import { beforeEach, describe, expect, test } from "vitest";
import { Conflict, Forbidden, Invalid, NotFound } from "#domain/errors.ts";
import { productForEdit, type EditableProduct } from "#domain/product/for-edit.ts";
import type { ProductInput } from "#domain/product/input.ts";
import { listProducts } from "#domain/product/list.ts";
import { removeProduct } from "#domain/product/remove.ts";
import { saveProduct } from "#domain/product/save.ts";
import { setStatus } from "#domain/product/set-status.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { product, variant } from "./inputs.ts";

let open: OpenShop;
let now = new Date("2026-11-20T12:00:00Z");
beforeEach(async () => {
  now = new Date("2026-11-20T12:00:00Z");
  open = await openShop({ now: () => now });
});

const add = async (change: Partial<ProductInput> = {}): Promise<EditableProduct> =>
  productForEdit(open.shop, (await saveProduct(open.shop, null, product(change))).id);

/** What a form would send back unchanged. */
const asInput = (saved: EditableProduct): ProductInput => ({ ...saved });

const sized = {
  options: [{ name: "Size", values: ["S", "M"] }],
  variants: [variant({ options: ["S"], sku: "S-1" }), variant({ options: ["M"], sku: "M-1", cost: 90_000 })],
};

describe("adding", () => {
  test("keeps everything that was given", async () => {
    const publishedAt = new Date("2026-12-24T08:00:00Z");
    const saved = await add({
      ...sized,
      tags: ["Bag", "Red"],
      vendor: "Ada",
      type: "Bags",
      seoTitle: "Tote",
      publishedAt,
    });
    expect(saved).toMatchObject({
      handle: "ankara-tote",
      title: "Ankara tote",
      tags: ["Bag", "Red"],
      vendor: "Ada",
      type: "Bags",
      seoTitle: "Tote",
      publishedAt,
      status: "active",
      options: sized.options,
      images: [],
    });
    expect(saved.variants).toMatchObject([
      { options: ["S"], sku: "S-1", price: 250_000, stock: 5, position: 0 },
      { options: ["M"], sku: "M-1", cost: 90_000, position: 1 },
    ]);
  });

  test("gives the next free address when it is derived, and refuses one that was typed", async () => {
    await add();
    expect((await add()).handle).toBe("ankara-tote-2");
    expect((await add()).handle).toBe("ankara-tote-3");
    await expect(add({ handle: "ankara-tote" })).rejects.toMatchObject({
      problems: { handle: expect.any(String) },
    });
  });

  test("is one trip to read and one to write", async () => {
    await saveProduct(open.shop, null, product(sized));
    expect([open.trips.read, open.trips.write]).toEqual([1, 1]);
  });

  test("is for those who may", async () => {
    await expect(saveProduct(open.visitor, null, product())).rejects.toBeInstanceOf(Forbidden);
    await expect(listProducts(open.visitor)).rejects.toBeInstanceOf(Forbidden);
  });
});

describe("changing", () => {
  test("keeps ids of variants that stay, drops and adds others, and lets two change places", async () => {
    const saved = await add(sized);
    const [small, medium] = saved.variants as [
      EditableProduct["variants"][0],
      EditableProduct["variants"][0],
    ];
    await saveProduct(open.shop, saved.id, {
      ...asInput(saved),
      options: [{ name: "Size", values: ["S", "M", "L"] }],
      variants: [{ ...small, options: ["M"] }, { ...medium, options: ["S"] }, variant({ options: ["L"] })],
    });
    const after = await productForEdit(open.shop, saved.id);
    expect(after.variants.map((row) => [row.id, row.options[0]])).toEqual([
      [small.id, "M"],
      [medium.id, "S"],
      [expect.any(String), "L"],
    ]);
    await saveProduct(open.shop, saved.id, { ...asInput(after), variants: [after.variants[2] as never] });
    const last = await productForEdit(open.shop, saved.id);
    expect([last.options, last.variants.length]).toEqual([[{ name: "Size", values: ["L"] }], 1]);
  });

  test("stock with what was seen adds the difference to what sales left; without it, it is set", async () => {
    const saved = await add();
    const [only] = saved.variants as [EditableProduct["variants"][0]];
    const stockAfter = async (change: object) => {
      const before = await productForEdit(open.shop, saved.id);
      await saveProduct(open.shop, saved.id, { ...asInput(before), variants: [{ ...only, ...change }] });
      return (await productForEdit(open.shop, saved.id)).variants[0]?.stock;
    };
    await open.sql("update variants set stock = 2 where id = $1", [only.id]);
    expect(await stockAfter({ stock: 15, stockWas: 5 })).toBe(12);
    expect(await stockAfter({ stock: 0, stockWas: 15 })).toBe(0);
    expect(await stockAfter({ stock: 7 })).toBe(7);
  });

  test("what somebody else changed meanwhile is a conflict, and nothing is written", async () => {
    const saved = await add();
    now = new Date(now.getTime() + 1000);
    await saveProduct(open.shop, saved.id, { ...asInput(saved), title: "First" });
    const late = saveProduct(open.shop, saved.id, { ...asInput(saved), title: "Second" });
    await expect(late).rejects.toMatchObject({ code: "conflict", reason: "stale" });
    expect((await productForEdit(open.shop, saved.id)).title).toBe("First");
  });

  test("a variant that is gone meanwhile is a conflict", async () => {
    const saved = await add();
    const stale = { ...asInput(saved), updatedAt: undefined };
    const [only] = saved.variants as [EditableProduct["variants"][0]];
    const db = open.shop.db;
    const racing: typeof db = {
      ...db,
      read: async (questions) => {
        const answers = await db.read(questions);
        await open.sql("delete from variants where id = $1", [only.id]);
        return answers;
      },
    };
    await expect(saveProduct({ ...open.shop, db: racing }, saved.id, stale as never)).rejects.toBeInstanceOf(
      Conflict,
    );
  });

  test("a picture of another product never becomes a variant's", async () => {
    const [one, two] = [await add(), await add()];
    await open.sql(
      "insert into product_images (id, store_id, product_id, position, state) values ($1, $2, $1, 0, 'waiting')",
      [one.id, open.shop.store.id],
    );
    const withImage = (saved: EditableProduct) => ({
      ...asInput(saved),
      variants: saved.variants.map((row) => ({ ...row, imageId: one.id })),
    });
    await saveProduct(open.shop, one.id, withImage(one));
    await saveProduct(open.shop, two.id, withImage(two));
    expect((await productForEdit(open.shop, one.id)).variants[0]?.imageId).toBe(one.id);
    expect((await productForEdit(open.shop, two.id)).variants[0]?.imageId).toBeNull();
  });

  test("another store's product is not there, whatever its id", async () => {
    const saved = await add();
    const other = await openShop();
    await expect(saveProduct(other.shop, saved.id, asInput(saved))).rejects.toBeInstanceOf(NotFound);
    await expect(removeProduct(other.shop, saved.id)).rejects.toBeInstanceOf(NotFound);
    expect(await setStatus(other.shop, [saved.id], "draft")).toEqual({ changed: 0 });
    await expect(productForEdit(other.shop, "' or 1=1")).rejects.toBeInstanceOf(NotFound);
  });

  test("input that cannot be taken is told by field", async () => {
    await expect(add({ title: "", variants: [variant({ price: -1 })] })).rejects.toBeInstanceOf(Invalid);
    expect((await listProducts(open.shop)).counts.all).toBe(0);
  });
});

describe("the list", () => {
  test("finds by words, filters by status, counts, and pages without loss", async () => {
    for (let at = 0; at < 55; at += 1)
      await add({ title: `Tote ${at}`, status: at % 5 ? "active" : "draft" });
    await add({
      title: "Lamp",
      publishedAt: new Date(now.getTime() + 1000),
      variants: [variant({ sku: "LMP-9" })],
    });
    const one = await listProducts(open.shop);
    const two = await listProducts(open.shop, { cursor: one.nextCursor });
    expect(one.counts).toEqual({ all: 56, active: 44, draft: 11, scheduled: 1 });
    expect(new Set([...one.products, ...two.products].map((row) => row.id)).size).toBe(56);
    expect(two.nextCursor).toBeNull();
    expect((await listProducts(open.shop, { status: "draft" })).products).toHaveLength(11);
    const found = await listProducts(open.shop, { q: "lmp-9" });
    expect(found.products).toMatchObject([
      { title: "Lamp", status: "scheduled", variantCount: 1, stock: 5, priceFrom: 250_000, image: null },
    ]);
    expect(found.counts.all).toBe(1);
  });

  test("stock is null when nothing is counted", async () => {
    await add({ variants: [variant({ tracked: false })] });
    expect((await listProducts(open.shop)).products[0]?.stock).toBeNull();
  });
});

test("status changes in bulk, and removing takes everything but pictures that orders show", async () => {
  const saved = await add();
  expect(await setStatus(open.shop, [saved.id, "nonsense"], "draft")).toEqual({ changed: 1 });
  expect((await productForEdit(open.shop, saved.id)).status).toBe("draft");
  await removeProduct(open.shop, saved.id);
  await expect(productForEdit(open.shop, saved.id)).rejects.toBeInstanceOf(NotFound);
  expect(await open.sql("select 1 from variants where product_id = $1", [saved.id])).toEqual([]);
});
