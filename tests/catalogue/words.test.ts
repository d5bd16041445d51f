import { beforeEach, expect, test } from "vitest";
import type { Letter } from "#domain/context.ts";
import { Conflict, Invalid, NotFound, TooMany } from "#domain/errors.ts";
import { menusForEdit } from "#domain/menu/for-edit.ts";
import { menuLinks } from "#domain/menu/menu.ts";
import { saveMenu } from "#domain/menu/save.ts";
import { newsletterAnswer, takeNewsletterAnswer } from "#domain/newsletter/answer.ts";
import { askForNewsletter } from "#domain/newsletter/ask.ts";
import { exportNewsletter } from "#domain/newsletter/export.ts";
import { newsletterCounts } from "#domain/newsletter/list.ts";
import { removePage } from "#domain/page/remove.ts";
import { savePage } from "#domain/page/save.ts";
import { POLICY_KINDS } from "#domain/policy/kinds.ts";
import { policyForEdit } from "#domain/policy/for-edit.ts";
import { savePolicy } from "#domain/policy/save.ts";
import { ShopMiss } from "#domain/storefront/miss.ts";
import { shellOnly } from "#domain/storefront/missing.ts";
import { policyPage, textPage } from "#domain/storefront/text-page.ts";
import { sayIn } from "#domain/words/say.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";

let open: OpenShop;
let letters: Letter[];
beforeEach(async () => {
  letters = [];
  open = await openShop({ ports: { mail: { send: async (letter) => void letters.push(letter) } } });
});

const PAGE = {
  title: "Our story",
  handle: "",
  bodyHtml: "<p>Yaba</p><script>x</script>",
  seoTitle: "",
  seoDescription: "",
  published: true,
};

test("a page is found while it is published, sanitised, under an address of its own", async () => {
  const { shop, visitor, trips } = open;
  const { id } = await savePage(shop, null, PAGE);
  const before = trips.total;
  const { page } = await textPage(visitor, "our-story");
  expect(trips.total - before).toBe(1);
  expect(page).toMatchObject({ title: "Our story", bodyHtml: "<p>Yaba</p>" });
  await expect(savePage(shop, null, { ...PAGE, handle: "our-story" })).rejects.toBeInstanceOf(Invalid);
  const second = await savePage(shop, null, PAGE);
  expect((await textPage(visitor, "our-story-2")).page.id).toBe(second.id);
  await savePage(shop, id, { ...PAGE, published: false });
  await expect(textPage(visitor, "our-story")).rejects.toBeInstanceOf(ShopMiss);
  await removePage(shop, id);
  await expect(removePage(shop, id)).rejects.toBeInstanceOf(NotFound);
});

test("a policy begins from a text that no shopper sees, and that can't be shown with gaps in it", async () => {
  const { shop, visitor } = open;
  for (const kind of POLICY_KINDS) {
    const { html, written } = await policyForEdit(shop, kind);
    expect(written).toBe(false);
    expect(html).toContain("[");
    await expect(savePolicy(shop, kind, html)).rejects.toBeInstanceOf(Invalid);
    await expect(policyPage(visitor, kind)).rejects.toBeInstanceOf(ShopMiss);
  }
  await savePolicy(shop, "terms", "<p>Fair.</p>");
  expect(await policyPage(visitor, "terms")).toMatchObject({ kind: "terms", html: "<p>Fair.</p>" });
  expect((await shellOnly(visitor)).shell.policies).toEqual(["terms"]);
  await savePolicy(shop, "terms", "");
  await expect(policyPage(visitor, "terms")).rejects.toBeInstanceOf(ShopMiss);
  await expect(savePolicy(shop, "cookies", "x")).rejects.toBeInstanceOf(NotFound);
});

test("a menu leads where there is something, leaves out what is gone, and is no way for script", async () => {
  const { shop, visitor } = open;
  const { id } = await savePage(shop, null, PAGE);
  const items = [
    {
      title: "About",
      to: { kind: "page", ref: "our-story" },
      children: [
        { title: "Terms", to: { kind: "policy", ref: "terms" } },
        { title: "Returns", to: { kind: "policy", ref: "returns" } },
      ],
    },
    { title: "Gone", to: { kind: "collection", ref: "gone" }, children: [] },
    { title: "Blog", to: { kind: "link", ref: "https://blog.example.com/" }, children: [] },
    { title: "All products", to: { kind: "all", ref: "" }, children: [] },
    { title: "All of it", to: { kind: "all", ref: "" }, children: [] },
  ];
  await saveMenu(shop, "header", items, 0);
  const links = async () => {
    const { shell } = await shellOnly(visitor);
    return menuLinks(
      shell.menus?.header,
      {
        collections: shell.collections,
        pages: shell.pages ?? [],
        policies: shell.policies ?? [],
      },
      sayIn("fr-NG"),
    );
  };
  expect(await links()).toEqual([
    { title: "About", href: "/pages/our-story", children: [{ title: "Returns", href: "/policies#returns" }] },
    { title: "Blog", href: "https://blog.example.com/", children: [] },
    // Our own words are said in the visitor's language, the seller's stay.
    { title: "Tous les articles", href: "/collections/all", children: [] },
    { title: "All of it", href: "/collections/all", children: [] },
  ]);
  await removePage(shop, id);
  expect((await links())?.map(({ href }) => href)).toEqual([
    "/policies#returns",
    "https://blog.example.com/",
    "/collections/all",
    "/collections/all",
  ]);

  await expect(saveMenu(shop, "header", [], 0)).rejects.toBeInstanceOf(Conflict);
  expect((await menusForEdit(shop)).menus[0]).toMatchObject({ rev: 1, items });
  for (const ref of [
    "javascript:alert(1)",
    "//evil.example",
    "data:text/html,x",
    "https://a b",
    "/\\evil.example",
  ])
    await expect(
      saveMenu(shop, "header", [{ title: "x", to: { kind: "link", ref }, children: [] }], 1),
    ).rejects.toBeInstanceOf(Invalid);
  // Somebody saved it meanwhile: nobody throws away what they have not seen.
  expect(await saveMenu(shop, "header", items, 1)).toEqual({ rev: 2 });
  await expect(saveMenu(shop, "header", null, 1)).rejects.toBeInstanceOf(Conflict);
  expect((await menusForEdit(shop)).menus[0]).toMatchObject({ rev: 2, items });
  expect(await saveMenu(shop, "header", null, 2)).toEqual({ rev: 0 });
  expect(await links()).toBeNull();
  // A second press finds the usual one there.
  await saveMenu(shop, "header", null, 2);
});

test("nobody is on the list before they pressed the button in their letter, and they leave by one link", async () => {
  const { shop, visitor } = open;
  await askForNewsletter(visitor, " Amara@Example.com ", "198.51.100.7");
  expect(letters).toHaveLength(1);
  expect(letters[0]).toMatchObject({ to: "amara@example.com", fromName: "Ada Fabrics" });
  const token = /\/newsletter\/(\S+)/.exec(letters[0]?.text ?? "")?.[1] ?? "";
  expect(await newsletterCounts(shop)).toEqual({ waiting: 1, confirmed: 0, left: 0 });
  expect(await exportNewsletter(shop)).not.toContain("amara");

  expect(await newsletterAnswer(visitor, token)).toMatchObject({ purpose: "join", state: "waiting" });
  await takeNewsletterAnswer(visitor, token);
  await takeNewsletterAnswer(visitor, token);
  expect(await newsletterCounts(shop)).toEqual({ waiting: 0, confirmed: 1, left: 0 });
  // Asked again, whoever it is learns nothing and nothing is sent.
  await askForNewsletter(visitor, "amara@example.com", "198.51.100.7");
  expect(letters).toHaveLength(1);

  const csv = await exportNewsletter(shop);
  expect(csv.split("\r\n")).toHaveLength(3);
  expect(csv).toContain("amara@example.com,");
  const leave = /\/newsletter\/(\S+?)(?:"|\r)/.exec(csv)?.[1] ?? "";
  await takeNewsletterAnswer(visitor, leave);
  expect(await newsletterCounts(shop)).toEqual({ waiting: 0, confirmed: 0, left: 1 });
  // The old letter does not put them back.
  await takeNewsletterAnswer(visitor, token);
  expect(await newsletterCounts(shop)).toEqual({ waiting: 0, confirmed: 0, left: 1 });

  // An address that a spreadsheet would run stays words.
  await askForNewsletter(visitor, "+1-2@example.com", "198.51.100.7");
  await takeNewsletterAnswer(visitor, /\/newsletter\/(\S+)/.exec(letters.at(-1)?.text ?? "")?.[1] ?? "");
  expect(await exportNewsletter(shop)).toContain(`\r\n"'+1-2@example.com",`);

  const { visitor: neighbour } = await openShop();
  for (const forged of ["", token.replace(/^j/, "l"), `${token}x`, "j.x"])
    await expect(newsletterAnswer(visitor, forged)).rejects.toBeInstanceOf(ShopMiss);
  await expect(newsletterAnswer(neighbour, token)).rejects.toBeInstanceOf(ShopMiss);
});

test("asking too often, or with no address, sends nothing", async () => {
  await expect(askForNewsletter(open.visitor, "not an address", "x")).rejects.toBeInstanceOf(Invalid);
  const shut = {
    ...open.visitor,
    ports: { ...open.visitor.ports, limits: { take: async () => ({ allowed: false, retryAfterS: 9 }) } },
  };
  await expect(askForNewsletter(shut, "a@example.com", "x")).rejects.toBeInstanceOf(TooMany);
  expect(letters).toHaveLength(0);
});
