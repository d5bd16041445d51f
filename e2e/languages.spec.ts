import type { Page } from "@playwright/test";
import { expectAccessible, expectAccessibleAsIs } from "./support/accessible.ts";
import { newBuyer, BUYER_PASSWORD } from "./support/buyer.ts";
import { expect, shopAt, test } from "./support/fixtures.ts";
import { codeTo } from "./support/mailbox.ts";
import { openStore } from "./support/seller.ts";

const PRODUCT = "Rain Indigo Shawl";
const ada = shopAt("ada");

test("in French by its address, from the front page to a placed order, without JavaScript", async ({
  shopper,
  keep,
}) => {
  await shopper.goto(`${ada}/fr`);
  await expect(shopper.locator("html")).toHaveAttribute("lang", "fr");
  await expect(shopper.getByRole("link", { name: "Tous les articles" }).first()).toBeVisible();
  await keep(shopper, "shop-fr-home");

  await shopper.getByRole("link", { name: "Rechercher" }).click();
  await expect(shopper).toHaveURL(`${ada}/fr/search`);
  await shopper.getByRole("searchbox", { name: "Que cherchez-vous ?" }).fill("indigo shawl");
  await shopper.getByRole("button", { name: "Rechercher" }).click();
  await expect(shopper).toHaveURL(`${ada}/fr/search?q=indigo+shawl`);
  await shopper.getByRole("link", { name: PRODUCT }).first().click();
  await expect(shopper).toHaveURL(new RegExp(`^${ada}/fr/products/`));
  await keep(shopper, "shop-fr-product");
  await shopper.getByRole("button", { name: /Ajouter au panier/ }).click();
  await expect(shopper).toHaveURL(`${ada}/fr/cart`);
  await expect(shopper.getByText("C’est dans votre panier.")).toBeVisible();
  await keep(shopper, "shop-fr-cart");

  await shopper.getByRole("link", { name: "Commander" }).click();
  await shopper.getByRole("button", { name: /Passer la commande|Payer/ }).click();
  await expect(shopper.getByRole("alert")).toContainText("points sont à revoir");
  await expect(shopper.getByText("Choisissez comment vous voulez payer.").first()).toBeVisible();
  await expectAccessibleAsIs(shopper, "French checkout with problems");
  await keep(shopper, "shop-fr-checkout-problems");
  await shopper.getByLabel("E-mail").fill("awa@example.com");
  await shopper.getByLabel("Téléphone").fill("+225 07 01 02 03 04");
  await shopper.getByLabel("Nom complet").fill("Awa Koné");
  await shopper.getByLabel("Rue et numéro").fill("12 rue des Jardins");
  await shopper.getByLabel("Ville").fill("Lagos");
  await shopper.getByLabel("État", { exact: true }).selectOption("Lagos");
  await shopper.getByRole("button", { name: "Mettre à jour le total" }).click();
  await shopper.getByRole("radio", { name: "Payer à la livraison" }).check();
  await shopper.getByRole("button", { name: /Passer la commande/ }).click();
  await expect(shopper).toHaveURL(/\/fr\/orders\/\d+\?key=/);
  await expect(shopper.getByRole("heading", { level: 1 })).toHaveText("Merci, votre commande est passée");
  await expectAccessibleAsIs(shopper, "French order");
  await keep(shopper, "shop-fr-order");
});

test("the other languages of a page are named where people and search engines look", async ({ page }) => {
  await page.goto(`${ada}/fr/collections/all?sort=newest&utm_source=x`);
  const at = (language: string) => page.locator(`link[rel=alternate][hreflang=${language}]`);
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", `${ada}/fr/collections/all`);
  await expect(at("x-default")).toHaveAttribute("href", `${ada}/collections/all`);
  await expect(at("en")).toHaveAttribute("href", `${ada}/collections/all`);
  await expect(at("ar")).toHaveAttribute("href", `${ada}/ar/collections/all`);
  await expect(page.locator("link[rel=alternate][hreflang]")).toHaveCount(6);
  const languages = page.getByRole("navigation", { name: "Langue" });
  await expect(languages.getByRole("link")).toHaveText([
    "English",
    "Français",
    "Português",
    "العربية",
    "Kiswahili",
  ]);
  await languages.getByRole("link", { name: "Kiswahili" }).click();
  await expect(page).toHaveURL(`${ada}/sw/collections/all?sort=newest`);
  await expect(page.locator("html")).toHaveAttribute("lang", "sw");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(`${ada}/collections/all?sort=newest`);
});

test("a language that nobody speaks here is an address like any other that leads nowhere", async ({
  page,
}) => {
  for (const path of ["/de/products/x", "/fr/fr", "/FR", "/fr/_shop/cart"]) {
    const answer = await page.goto(`${ada}${path}`);
    expect(answer?.status(), path).toBe(404);
  }
});

test("a language that the shop has no more leads to the page as it is", async ({ page }) => {
  const bola = shopAt("bola");
  await page.goto(`${bola}/fr/search?q=beads`);
  await expect(page).toHaveURL(`${bola}/search?q=beads`);
  await expect(page.locator("html")).toHaveAttribute("lang", /^en/);
});

/** Nothing of a page may make it slide sideways. */
const expectFits = async (page: Page, where: string) => {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, where).toBeLessThanOrEqual(0);
};

test("in Arabic, from the right, every kind of page reads well to everybody", async ({ page, keep }) => {
  test.setTimeout(240_000);
  const look = async (name: string) => {
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await expectFits(page, `${name} at ${width}`);
      await expectAccessible(page, `Arabic ${name} at ${width}`);
    }
    await keep(page, `shop-ar-${name}`);
  };
  for (const [name, path] of [
    ["home", ""],
    ["collection", "/collections/all"],
    ["search", "/search?q=indigo"],
    ["search-nothing", "/search?q=zzzz"],
    ["policies", "/policies"],
    ["cart-empty", "/cart"],
    ["missing", "/products/no-such-thing"],
    ["sign-in", "/account/sign-in"],
    ["sign-up", "/account/sign-up"],
    ["forgotten-password", "/account/forgotten-password"],
  ] as const) {
    await page.goto(`${ada}/ar${path}`);
    await look(name);
  }
  await page.goto(`${ada}/ar/search?q=indigo+shawl`);
  await page.getByRole("link", { name: PRODUCT }).first().click();
  await look("product");
  await page.getByRole("button", { name: /أضف إلى السلة/ }).click();
  await look("cart");
  await page.getByRole("link", { name: "إتمام الطلب" }).click();
  await page.getByRole("button", { name: /أكّد الطلب|ادفع/ }).click();
  await look("checkout-problems");

  const { name, email } = newBuyer();
  await page.goto(`${ada}/ar/account/sign-up`);
  await page.getByLabel("اسمك").fill(name);
  await page.getByLabel("البريد الإلكتروني").fill(email);
  await page.getByLabel("كلمة المرور", { exact: true }).fill(BUYER_PASSWORD);
  await page.getByRole("button", { name: "متابعة" }).click();
  await look("code");
  await page.getByLabel("الرمز", { exact: true }).fill(await codeTo(email));
  await page.getByRole("button", { name: "متابعة" }).click();
  await expect(page).toHaveURL(`${ada}/ar/account`);
  await look("account");
  for (const [each, path] of [
    ["orders", "/account/orders"],
    ["addresses", "/account/addresses"],
    ["address", "/account/addresses/new"],
    ["details", "/account/details"],
    ["password", "/account/password"],
    ["email", "/account/email"],
    ["devices", "/account/devices"],
    ["data", "/account/data"],
    ["erase", "/account/erase"],
  ] as const) {
    await page.goto(`${ada}/ar${path}`);
    await look(`account-${each}`);
  }
  await page.goto(`${ada}/ar/checkout`);
  await page.getByLabel("الاسم الكامل").fill("أمينة صالح");
  await page.getByLabel("الهاتف").fill("+234 803 555 0101");
  await page.getByLabel("الشارع ورقم البيت").fill("12 شارع برود");
  await page.getByLabel("المدينة أو البلدة").fill("لاغوس");
  await page.getByLabel("الولاية", { exact: true }).selectOption("Lagos");
  await page.getByRole("radio", { name: "الدفع عند الاستلام" }).check();
  await page.getByRole("button", { name: /أكّد الطلب/ }).click();
  await expect(page).toHaveURL(/\/ar\/orders\/\d+\?key=/);
  await look("order");
});

/** How far the words of each of these stand from the right edge of what holds them, in pixels. */
const fromTheRight = (page: Page, words: string, holder: string) =>
  page.locator(words).evaluateAll(
    (found, around) =>
      found.map((each) => {
        const range = document.createRange();
        range.selectNodeContents(each);
        const edge = each.closest(around)?.getBoundingClientRect().right ?? Number.NaN;
        return Math.round(edge - range.getBoundingClientRect().right);
      }),
    holder,
  );

test("in Arabic words stand at the right also where a seller wrote them in English", async ({ page }) => {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${ada}/ar/collections/all`);
    for (const [words, holder] of [
      ["footer nav li a", "li"],
      [".card-title a", "article"],
    ] as const) {
      const gaps = await fromTheRight(page, words, holder);
      expect(gaps.length, words).toBeGreaterThan(3);
      expect(Math.max(...gaps.map(Math.abs)), `${words} at ${width}`).toBeLessThanOrEqual(1);
    }
  }
  // Beside its box, with the number of products at the other end.
  const label = page.locator(".facets label").filter({ hasText: "2 yards" });
  const [box, words] = [
    await label.locator("input").boundingBox(),
    await label.getByText("2 yards").boundingBox(),
  ];
  expect((box?.x ?? 0) - (words?.x ?? 0) - (words?.width ?? 0)).toBeLessThan(16);
  await page.goto(`${ada}/ar/products/palm-leaf-ankara`);
  const legend = page.locator("legend").filter({ hasText: "Length" }).locator("span");
  const [name, chosen] = [await legend.nth(0).boundingBox(), await legend.nth(1).boundingBox()];
  expect((name?.x ?? 0) - (chosen?.x ?? 0) - (chosen?.width ?? 0)).toBeGreaterThan(2);
});

test("a seller chooses what the shop speaks", async ({ page, keep }) => {
  const slug = await openStore(page, "Chez Awa");
  await page.goto(`/dashboard/${slug}/settings`);
  await page.getByLabel("Main language").selectOption("French");
  await page.getByLabel("Arabic").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Settings saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Main language")).toHaveValue("fr");
  await expect(page.getByLabel("Arabic")).toBeChecked();
  await keep(page, "dashboard-settings-languages");
  await page.goto(shopAt(slug));
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await page.getByRole("link", { name: "العربية" }).click();
  await expect(page).toHaveURL(`${shopAt(slug)}/ar`);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
});
