import { beforeEach, expect, test } from "vitest";
import { saveCollection } from "#domain/collection/save.ts";
import { Conflict } from "#domain/errors.ts";
import { lookForEdit } from "#domain/look/for-edit.ts";
import { goBackTo } from "#domain/look/go-back.ts";
import { publishLook } from "#domain/look/publish.ts";
import { saveDraft } from "#domain/look/save-draft.ts";
import { emptySection } from "#domain/look/section-kinds.ts";
import type { Section } from "#domain/look/sections.ts";
import { menuLinks, type MenuTo } from "#domain/menu/menu.ts";
import { saveMenu } from "#domain/menu/save.ts";
import { savePage } from "#domain/page/save.ts";
import { saveProduct } from "#domain/product/save.ts";
import { PRESETS } from "#domain/store/presets.ts";
import { homePage } from "#domain/storefront/home.ts";
import { sayIn } from "#domain/words/say.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { product } from "./inputs.ts";

let open: OpenShop;
let tote: string;
beforeEach(async () => {
  open = await openShop();
  tote = (await saveProduct(open.shop, null, product({ title: "Tote", handle: "tote" }))).id;
});

const page = (handle: string, title = "Our story") => ({
  title,
  handle,
  bodyHtml: "<p>Since 1994.</p>",
  seoTitle: "",
  seoDescription: "",
  published: true,
});
const collection = (handle: string, productIds: string[] = [tote]) => ({
  title: handle,
  handle,
  descriptionHtml: "",
  rule: "manual" as const,
  tags: [],
  productIds,
});

const to = (kind: MenuTo["kind"], ref: string) => ({ title: ref, to: { kind, ref } });
async function links() {
  const { shell } = await homePage(open.visitor);
  const there = { collections: shell.collections, pages: shell.pages ?? [], policies: [] };
  return menuLinks(shell.menus?.header, there, sayIn("en"))?.flatMap((item) =>
    [item, ...item.children].map(({ href }) => href),
  );
}

test("links of a menu follow what they lead to when it is renamed, and stay with it when another takes its address", async () => {
  const { shop } = open;
  const about = await savePage(shop, null, page("about"));
  const bags = await saveCollection(shop, null, collection("bags"));
  const items = [
    { ...to("page", "about"), children: [to("collection", "bags"), to("link", "/fr/pages/about?from=menu")] },
    { ...to("product", "tote"), children: [to("link", "/collections/bags-2"), to("link", "/search")] },
  ];
  await saveMenu(shop, "header", items, 0);

  await savePage(shop, about.id, page("story"));
  await saveCollection(shop, bags.id, collection("all-bags"));
  await saveProduct(shop, tote, product({ title: "Tote", handle: "big-tote" }));
  const after = [
    "/pages/story",
    "/collections/all-bags",
    "/fr/pages/story?from=menu",
    "/products/big-tote",
    "/collections/bags-2",
    "/search",
  ];
  expect(await links()).toEqual(after);

  await savePage(shop, null, page("about", "About cloth"));
  await saveCollection(shop, null, collection("bags"));
  await saveProduct(shop, null, product({ title: "Other", handle: "tote" }));
  expect(await links()).toEqual(after);
  // Whoever had it open before the names changed does not bring the old ones back.
  await expect(saveMenu(shop, "header", items, 1)).rejects.toBeInstanceOf(Conflict);
});

test("one that is called what another was called is not taken for it", async () => {
  const { shop } = open;
  const [one, two] = [await savePage(shop, null, page("one")), await savePage(shop, null, page("two"))];
  await saveMenu(shop, "header", [to("page", "one"), to("page", "two")].map(withNone), 0);
  await savePage(shop, one.id, page("first"));
  await savePage(shop, two.id, page("one"));
  expect(await links()).toEqual(["/pages/first", "/pages/one"]);
});
const withNone = <T>(item: T) => ({ ...item, children: [] });

const shelf = (handle: string): Section => ({
  ...emptySection("products", "shelf"),
  ...({ from: "collection", handle, count: 4 } as object),
});
const parts = (handle: string): Section[] => [
  shelf(handle),
  { ...emptySection("collections", "tiles"), ...({ handles: ["cloth", handle] } as object) },
  { ...emptySection("hero", "hero"), ...({ link: `/collections/${handle}` } as object) },
];
/** The titles in the shelf, and the parts of the page. */
async function front() {
  const { chosen, sections } = await homePage(open.visitor);
  return [chosen["shelf"]?.cards.map(({ title }) => title), sections];
}

test("parts of the front page follow likewise, those of the draft and of what is gone back to, too", async () => {
  const { shop } = open;
  const bags = await saveCollection(shop, null, collection("bags"));
  await saveDraft(shop, 0, { theme: PRESETS.market, sections: parts("bags") });
  await publishLook(shop, 1);
  await saveDraft(shop, 1, { theme: PRESETS.craft, sections: parts("bags") });

  await saveCollection(shop, bags.id, collection("all-bags"));
  expect(await front()).toEqual([["Tote"], parts("all-bags")]);
  await saveCollection(shop, null, collection("bags", []));
  expect(await front()).toEqual([["Tote"], parts("all-bags")]);

  const look = await lookForEdit(shop);
  expect([look.rev, look.document.sections]).toEqual([3, parts("all-bags")]);
  await goBackTo(shop, 2, 3);
  expect((await lookForEdit(shop)).document.sections).toEqual(parts("all-bags"));
});

test("another store's menu is left alone", async () => {
  const other = await openShop();
  const about = await savePage(open.shop, null, page("about"));
  for (const { shop } of [open, other]) await saveMenu(shop, "header", [withNone(to("page", "about"))], 0);
  await savePage(open.shop, about.id, page("story"));
  const refs = (
    await Promise.all(
      [open, other].map(({ sql, shop }) =>
        sql("select items #>> '{0,to,ref}' as ref from store_menus where store_id = $1", [shop.store.id]),
      ),
    )
  ).flat();
  expect(refs).toEqual([{ ref: "story" }, { ref: "about" }]);
});

test("a menu that was left behind by an earlier change of names is mended", async () => {
  const { shop, sql } = open;
  const about = await savePage(shop, null, page("about"));
  await savePage(shop, about.id, page("story"));
  await saveMenu(shop, "header", [withNone(to("page", "about"))], 0);
  expect(await links()).toEqual([]);
  await sql("select opnmrt_links_follow($1, opnmrt_new_names($1, 'infinity'))", [shop.store.id]);
  expect(await links()).toEqual(["/pages/story"]);
});
