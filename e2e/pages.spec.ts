import { expectAccessible } from "./support/accessible.ts";
import { expect, shopAt, test } from "./support/fixtures.ts";
import { signIn } from "./support/seller.ts";

const SHOP = [
  ["home", "/"],
  ["collection", "/collections/all"],
  ["search", "/search?q=bead"],
  ["search-nothing", "/search?q=zzzz"],
  ["cart-empty", "/cart"],
  ["policies", "/policies"],
  ["missing", "/products/no-such-thing"],
] as const;

for (const [slug, product] of [
  ["ada", "Rain Indigo Shawl"],
  ["bola", "Sea Chevron Strand"],
] as const) {
  test(`every page of ${slug}'s shop is kept as a picture and reads well to everybody`, async ({
    page,
    keep,
  }) => {
    for (const [name, path] of SHOP) {
      await page.goto(`${shopAt(slug)}${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expectAccessible(page, `${slug} ${path}`);
      await keep(page, `shop-${slug}-${name}`);
    }
    await page.goto(`${shopAt(slug)}/collections/all`);
    await page.getByRole("link", { name: product }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(product);
    await expectAccessible(page, `${slug} product`);
    await keep(page, `shop-${slug}-product`);
    await page.getByRole("button", { name: /Add to cart/ }).click();
    await expectAccessible(page, `${slug} cart`);
    await keep(page, `shop-${slug}-cart`);
    await page
      .getByRole("link", { name: /Check ?out/i })
      .first()
      .click();
    await expectAccessible(page, `${slug} checkout`);
    await keep(page, `shop-${slug}-checkout`);
    await page.getByRole("button", { name: /^(Pay|Place)/ }).click();
    await expect(page.getByRole("alert").first()).toBeVisible();
    await expectAccessible(page, `${slug} checkout with problems`);
    await keep(page, `shop-${slug}-checkout-problems`);
  });
}

const SITE = ["/", "/sign-in", "/sign-up", "/no-such-page"];
const DASHBOARD = [
  "",
  "/products",
  "/products/new",
  "/orders",
  "/collections",
  "/imports",
  "/settings",
  "/settings/look",
  "/settings/payments",
  "/settings/keys",
];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`the site and the dashboard are kept as pictures and read well to everybody (${colorScheme})`, async ({
      page,
      keep,
    }) => {
      const look = async (path: string, name: string) => {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        await expectAccessible(page, path);
        await keep(page, `${name}-${colorScheme}`);
      };
      for (const path of SITE) await look(path, `site${path.replaceAll("/", "-")}`);
      await signIn(page, "ada@demo.test");
      for (const path of DASHBOARD)
        await look(`/dashboard/ada${path}`, `dashboard${path.replaceAll("/", "-")}`);
      await page.goto("/dashboard/ada/products");
      await page.getByRole("link", { name: "Palm Leaf Ankara" }).first().click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Palm Leaf");
      await look(page.url(), "dashboard-product");
      await page.goto("/dashboard/ada/orders");
      await page.getByRole("row").nth(1).getByRole("link").first().click();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await look(page.url(), "dashboard-order");
    });
  });
}
