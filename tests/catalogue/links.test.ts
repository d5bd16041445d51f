import { beforeEach, expect, test } from "vitest";
import { linksForEdit } from "#domain/link-page/for-edit.ts";
import { saveLinks } from "#domain/link-page/save.ts";
import { linksPage } from "#domain/link-page/show.ts";
import { saveProduct } from "#domain/product/save.ts";
import { setStatus } from "#domain/product/set-status.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { product } from "./inputs.ts";

let open: OpenShop;
beforeEach(async () => {
  open = await openShop();
});

const labels = async () =>
  (await linksPage(open.visitor)).links.map(({ kind, label }) => `${kind} ${label}`.trim());

test("a page that nobody changed leads to the shop and its collections", async () => {
  await open.sql(
    "insert into collections (id, store_id, handle, title) values (gen_random_uuid(), $1, 'cloth', 'Cloth')",
    [open.shop.store.id],
  );
  expect(await labels()).toEqual(["shop", "collection Cloth"]);
  await open.sql("update stores set contact_phone = '0803 123 4567' where id = $1", [open.shop.store.id]);
  expect(await labels()).toEqual(["shop", "whatsapp", "collection Cloth"]);
  expect((await linksForEdit(open.shop)).buttons.map(({ kind }) => kind)).toEqual([
    "shop",
    "whatsapp",
    "collection",
  ]);
});

test("it shows what was saved, in its order, in one trip, without what is hidden or another store's", async () => {
  const { id } = await saveProduct(open.shop, null, product({ title: "Tote", handle: "tote" }));
  const other = await openShop();
  const foreign = await saveProduct(other.shop, null, product({ title: "Foreign" }));
  await saveLinks(open.shop, {
    line: "  Cloth  from Aba ",
    buttons: [
      { kind: "outside", url: "instagram.com/ada", label: "Instagram" },
      { kind: "product", id, label: "" },
      { kind: "product", id: foreign.id, label: "Mine" },
      { kind: "shop", label: "Come in" },
    ],
  });
  const before = open.trips.read;
  expect(await linksPage(open.visitor)).toMatchObject({
    line: "Cloth from Aba",
    links: [
      { kind: "outside", url: "https://instagram.com/ada" },
      { kind: "product", label: "Tote", path: "/products/tote" },
      { kind: "shop", label: "Come in" },
    ],
  });
  expect(open.trips.read).toBe(before + 1);
  await setStatus(open.shop, [id], "draft");
  expect(await labels()).toEqual(["outside Instagram", "shop Come in"]);
  expect((await linksPage(other.visitor)).line).toBe("");
});

test("an address that could run something is refused, and not shown when it got in another way", async () => {
  const bad = { kind: "outside", url: "javascript:alert(1)", label: "Win" };
  await expect(saveLinks(open.shop, { line: "", buttons: [bad] })).rejects.toMatchObject({
    problems: { "buttons.0": expect.stringContaining("address") },
  });
  await open.sql("insert into link_pages (store_id, buttons) values ($1, $2)", [
    open.shop.store.id,
    JSON.stringify([bad]),
  ]);
  expect((await linksPage(open.visitor)).links).toEqual([]);
});

test("each change moves what shoppers see", async () => {
  const version = async () =>
    (
      await open.sql<{ version: string }>("select version from store_versions where store_id = $1", [
        open.shop.store.id,
      ])
    )[0]?.version;
  await saveLinks(open.shop, { line: "One", buttons: [] });
  const first = await version();
  await saveLinks(open.shop, { line: "Two", buttons: [] });
  expect(await version()).not.toBe(first);
});
