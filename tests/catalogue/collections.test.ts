import { beforeEach, expect, test } from "vitest";
import { collectionForEdit } from "#domain/collection/for-edit.ts";
import { listCollections } from "#domain/collection/list.ts";
import { removeCollection } from "#domain/collection/remove.ts";
import { saveCollection } from "#domain/collection/save.ts";
import { Forbidden, NotFound } from "#domain/errors.ts";
import { saveProduct } from "#domain/product/save.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { product } from "./inputs.ts";

let open: OpenShop;
let ids: string[];
beforeEach(async () => {
  open = await openShop();
  ids = [];
  for (const tags of [["red"], ["red", "bag"], ["blue"]])
    ids.push((await saveProduct(open.shop, null, product({ tags, status: "draft" }))).id);
});

const collection = {
  title: "Picked",
  descriptionHtml: "",
  rule: "manual" as const,
  tags: [],
  productIds: [],
};

test("a collection made by hand keeps its order, once each, and drops what is gone", async () => {
  const [a, b, c] = ids as [string, string, string];
  const given = [c, a, c, "019b0000-0000-7000-8000-000000000000", "nonsense"];
  const { id } = await saveCollection(open.shop, null, { ...collection, productIds: given });
  expect((await collectionForEdit(open.shop, id)).members.map((member) => member.id)).toEqual([c, a]);
  await saveCollection(open.shop, id, { ...collection, title: "Chosen", productIds: [b, c] });
  const after = await collectionForEdit(open.shop, id);
  expect(after).toMatchObject({ title: "Chosen", handle: "picked", members: [{ id: b }, { id: c }] });
});

test("tag rules find their products, whatever their status", async () => {
  await saveCollection(open.shop, null, {
    ...collection,
    title: "Red or blue",
    rule: "any_tag",
    tags: ["red", "blue"],
  });
  await saveCollection(open.shop, null, {
    ...collection,
    title: "Red bags",
    rule: "all_tags",
    tags: ["red", "bag "],
  });
  expect(await listCollections(open.shop)).toMatchObject([
    { title: "Red or blue", rule: "any_tag", count: 3 },
    { title: "Red bags", tags: ["red", "bag"], count: 1 },
  ]);
});

test("addresses are free ones, and `all` is nobody's", async () => {
  await saveCollection(open.shop, null, collection);
  await saveCollection(open.shop, null, collection);
  await saveCollection(open.shop, null, { ...collection, title: "All" });
  expect((await listCollections(open.shop)).map((row) => row.handle)).toEqual([
    "picked",
    "picked-2",
    "all-2",
  ]);
  for (const handle of ["all", "picked", "a b"])
    await expect(saveCollection(open.shop, null, { ...collection, handle })).rejects.toMatchObject({
      problems: { handle: expect.any(String) },
    });
});

test.each([
  ["title", { title: " " }],
  ["tags", { rule: "any_tag" as const, tags: [" "] }],
  ["rule", { rule: "by_moon" as "manual" }],
])("a wrong %s is told by field", async (field, change) => {
  await expect(saveCollection(open.shop, null, { ...collection, ...change })).rejects.toMatchObject({
    problems: { [field]: expect.any(String) },
  });
});

test("removing leaves the products; another store finds nothing; a visitor may not", async () => {
  const { id } = await saveCollection(open.shop, null, { ...collection, productIds: ids });
  const other = await openShop();
  await expect(removeCollection(other.shop, id)).rejects.toBeInstanceOf(NotFound);
  await expect(saveCollection(other.shop, id, collection)).rejects.toBeInstanceOf(NotFound);
  await expect(listCollections(open.visitor)).rejects.toBeInstanceOf(Forbidden);
  await removeCollection(open.shop, id);
  await expect(collectionForEdit(open.shop, id)).rejects.toBeInstanceOf(NotFound);
  expect(await open.sql("select 1 from products where store_id = $1", [open.shop.store.id])).toHaveLength(3);
});
