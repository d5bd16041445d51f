import { uuidv7 } from "uuidv7";
import { beforeEach, expect, test } from "vitest";
import type { Actor } from "#domain/context.ts";
import { Invalid, NotFound } from "#domain/errors.ts";
import { lookForEdit } from "#domain/look/for-edit.ts";
import { goBackTo } from "#domain/look/go-back.ts";
import { previewAddress, previewPage } from "#domain/look/preview.ts";
import { publishLook, VERSIONS_KEPT } from "#domain/look/publish.ts";
import { DraftChanged, saveDraft } from "#domain/look/save-draft.ts";
import { DEFAULT_SECTIONS, emptySection } from "#domain/look/section-kinds.ts";
import type { Section } from "#domain/look/sections.ts";
import { PRESETS } from "#domain/store/presets.ts";
import { homePage } from "#domain/storefront/home.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";

let open: OpenShop;
beforeEach(async () => {
  open = await openShop();
});

const THEME = PRESETS.market;
const text = (id: string, title: string): Section => ({ ...emptySection("text", id), title });

async function addProduct(handle: string): Promise<string> {
  const id = uuidv7();
  await open.sql(
    `insert into products (id, store_id, handle, title, status, published_at, tags)
     values ($1, $2, $3, $3, 'active', now() - interval '1 day', '{red}')`,
    [id, open.shop.store.id, handle],
  );
  await open.sql(
    "insert into variants (id, store_id, product_id, price, stock) values ($1, $2, $3, 100, 3)",
    [uuidv7(), open.shop.store.id, id],
  );
  return id;
}

test("a store that never arranged anything has the front page it always had", async () => {
  const { sections, shell } = await homePage(open.visitor);
  expect(sections).toEqual(DEFAULT_SECTIONS);
  expect(shell.theme).toEqual({
    accent: "#0a5c4a",
    ground: "#ffffff",
    ink: "#1a1a1a",
    font: "sans",
    radius: "soft",
  });
  const look = await lookForEdit(open.shop);
  expect(look).toMatchObject({ rev: 0, unpublished: false, versions: [], changed: null });
});

test("a draft is seen by nobody but its editor until it is published, and what was there before can be gone back to", async () => {
  const { shop, visitor } = open;
  const saved = await saveDraft(shop, 0, { theme: THEME, sections: [text("a", "Hello")] });
  expect(saved).toMatchObject({ rev: 1, notes: [], unpublished: true });
  expect((await homePage(visitor)).sections).toEqual(DEFAULT_SECTIONS);
  expect(await lookForEdit(shop)).toMatchObject({ rev: 1, unpublished: true, changed: { name: "Ada" } });

  await publishLook(shop, 1);
  const page = await homePage(visitor);
  expect(page.sections).toEqual([text("a", "Hello")]);
  expect(page.shell.theme).toEqual(THEME);
  const after = await lookForEdit(shop);
  expect(after.unpublished).toBe(false);
  // The editor goes by the answer alone: changed and changed back, there is nothing to publish.
  const same = { theme: THEME, sections: [text("a", "Hello")] };
  expect(await saveDraft(shop, 1, { ...same, sections: [] })).toMatchObject({ unpublished: true });
  expect(await saveDraft(shop, 2, same)).toMatchObject({ rev: 3, unpublished: false });
  expect(after.versions.map(({ version, publishedByName }) => [version, publishedByName])).toEqual([
    [2, "Ada"],
    [1, ""],
  ]);

  expect(await goBackTo(shop, 1, 3)).toEqual({ rev: 4 });
  expect((await homePage(visitor)).sections).toEqual([text("a", "Hello")]);
  await publishLook(shop, 4);
  const back = await homePage(visitor);
  expect(back.sections).toEqual(DEFAULT_SECTIONS);
  expect(back.shell.theme.accent).toBe("#0a5c4a");
  await expect(goBackTo(shop, 99, 4)).rejects.toBeInstanceOf(NotFound);
});

test("two people at once: the second is told, and neither loses anything", async () => {
  const { shop } = open;
  const chidi: Actor = {
    ...(shop.actor as Extract<Actor, { kind: "staff" }>),
    userId: "chidi",
    name: "Chidi",
  };
  await saveDraft(shop, 0, { theme: THEME, sections: [text("a", "Ada’s")] });
  // So that there is a version to go back to.
  await publishLook(shop, 1);
  await saveDraft({ ...shop, actor: chidi }, 1, { theme: THEME, sections: [text("a", "Chidi’s")] });
  for (const late of [
    () => saveDraft(shop, 1, { theme: THEME, sections: [] }),
    () => saveDraft(shop, 0, { theme: THEME, sections: [] }),
    () => publishLook(shop, 1),
    () => goBackTo(shop, 1, 1),
  ]) {
    const error = await late().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DraftChanged);
    expect(error).toMatchObject({
      rev: 2,
      message: expect.stringMatching(/^Chidi changed this draft at \d\d:\d\d/),
    });
  }
  expect((await lookForEdit(shop)).document.sections).toEqual([text("a", "Chidi’s")]);
  // Having seen that, Ada's own goes on.
  expect(await saveDraft(shop, 2, { theme: THEME, sections: [text("a", "Ada’s")] })).toMatchObject({
    rev: 3,
  });
});

test("colours that could not be read are mended, and it is said", async () => {
  const { theme, notes } = await saveDraft(open.shop, 0, {
    theme: { ...THEME, ink: "#F0F0F0", accent: "#ffffee" },
    sections: [],
  });
  expect(notes).toHaveLength(2);
  expect((await lookForEdit(open.shop)).document.theme).toEqual(theme);
});

test("what cannot be shown is refused by field, and nothing is kept", async () => {
  const theirs = { key: `${uuidv7()}/look/a.webp`, width: 10, height: 10, alt: "" };
  const sections = [
    { ...emptySection("hero", "a"), link: "javascript:alert(1)" },
    { ...emptySection("image_text", "b"), picture: theirs },
    { ...emptySection("product", "c"), productId: "1; drop table stores" },
    { id: "d", kind: "script", html: "" },
  ];
  const error = await saveDraft(open.shop, 0, { theme: { ...THEME, ground: "red" }, sections }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Invalid);
  expect(Object.keys((error as Invalid).problems)).toEqual(
    expect.arrayContaining(["ground", "sections.0.link", "sections.2.productId", "sections.3.kind"]),
  );
  const other = await saveDraft(open.shop, 0, { theme: THEME, sections: [sections[1]] }).catch(
    (thrown: unknown) => thrown,
  );
  expect((other as Invalid).problems).toHaveProperty(["sections.0.picture"]);
  const many = Array.from({ length: 21 }, (_, at) => text(`t${at}`, "x"));
  await expect(saveDraft(open.shop, 0, { theme: THEME, sections: many })).rejects.toBeInstanceOf(Invalid);
  expect((await lookForEdit(open.shop)).rev).toBe(0);
});

test("words of a part are sanitised", async () => {
  const html = `<p onclick="x()">Hello</p><script>alert(1)</script>`;
  await saveDraft(open.shop, 0, { theme: THEME, sections: [{ ...text("a", ""), html }] });
  expect((await lookForEdit(open.shop)).document.sections[0]).toMatchObject({ html: "<p>Hello</p>" });
});

test("all parts are read in one trip; what is gone or hidden is left out", async () => {
  const { shop, visitor, trips } = open;
  const [kept, gone] = [await addProduct("kept"), await addProduct("gone")];
  await open.sql(
    "insert into collections (id, store_id, handle, title, rule, tags) values ($1, $2, 'reds', 'Reds', 'any_tag', '{red}')",
    [uuidv7(), shop.store.id],
  );
  const sections = [
    { ...emptySection("products", "reds"), from: "collection", handle: "reds", count: 4 },
    { ...emptySection("products", "none"), from: "collection", handle: "not-there", count: 4 },
    { ...emptySection("product", "kept"), productId: kept },
    { ...emptySection("product", "gone"), productId: gone },
    { ...emptySection("product", "hidden"), hidden: true, productId: kept },
  ];
  await saveDraft(shop, 0, { theme: THEME, sections });
  await publishLook(shop, 1);
  await open.sql("delete from products where id = $1", [gone]);
  const before = trips.total;
  const { chosen } = await homePage(visitor);
  expect(trips.total - before).toBe(1);
  expect(Object.keys(chosen).sort()).toEqual(["kept", "reds"]);
  expect(chosen["reds"]?.cards.map(({ handle }) => handle)).toEqual(["kept"]);
});

test("a preview's address shows the draft for a while, and nobody can make one up", async () => {
  const { shop, visitor, trips } = open;
  await saveDraft(shop, 0, { theme: THEME, sections: [text("a", "Only a draft")] });
  const token = (await previewAddress(shop)).split("/preview/")[1] ?? "";
  const before = trips.total;
  const page = await previewPage(visitor, token);
  expect(trips.total - before).toBe(1);
  expect(page.sections).toEqual([text("a", "Only a draft")]);
  expect(page.shell.theme).toEqual(THEME);
  const later = { ...visitor, now: () => new Date(Date.now() + 2 * 3_600_000) };
  await expect(previewPage(later, token)).rejects.toBeInstanceOf(NotFound);
  const [until = "", signature = ""] = token.split(".");
  for (const forged of [
    "",
    until,
    `${Number(until) + 600}.${signature}`,
    `${until}.${signature}x`,
    `${token}.x`,
  ])
    await expect(previewPage(visitor, forged)).rejects.toBeInstanceOf(NotFound);
  const { visitor: neighbour } = await openShop();
  await expect(previewPage(neighbour, token)).rejects.toBeInstanceOf(NotFound);
});

test("so many versions are kept and no more", async () => {
  await saveDraft(open.shop, 0, { theme: THEME, sections: [] });
  for (let at = 0; at < VERSIONS_KEPT + 3; at += 1) await publishLook(open.shop, 1);
  const { versions } = await lookForEdit(open.shop);
  expect(versions).toHaveLength(VERSIONS_KEPT);
  expect(versions[0]?.version).toBe(VERSIONS_KEPT + 4);
});
