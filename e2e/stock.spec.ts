import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { signIn } from "./support/seller.ts";

test("goods are ordered, come in two parts, and are on the shelf", async ({ page, keep }) => {
  await signIn(page, "bola@demo.test");
  await page.goto("/dashboard/bola/stock");
  await expectAccessible(page, "stock");
  await keep(page, "stock");
  await page.getByRole("link", { name: "Purchase orders" }).click();
  await page.getByRole("link", { name: "New purchase order" }).click();
  await page.getByLabel("Find things to order").fill("Sky Anklet");
  await page
    .getByRole("button", { name: /Sky Anklet/ })
    .first()
    .click();
  await page.getByLabel(/^How many of Sky Anklet/).fill("12");
  await page.getByLabel("Supplier").fill("Krobo Glass");
  await expectAccessible(page, "purchase-new");
  await keep(page, "purchase-new");
  await page.getByRole("button", { name: "Keep this order" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Purchase order \d+/);
  await expect(page.getByText("0 of 12 came")).toBeVisible();

  await page.getByRole("button", { name: "Something came" }).click();
  await page.getByLabel(/^How many of Sky Anklet/).fill("5");
  await page.getByRole("button", { name: "Put on the shelf" }).click();
  await expect(page.getByText("5 of 12 came")).toBeVisible();
  await page.getByRole("button", { name: "Something came" }).click();
  await page.getByLabel(/^How many of Sky Anklet/).fill("8");
  await page.getByRole("button", { name: "Put on the shelf" }).click();
  await expect(page.getByText("More came than you ordered. Is that right?")).toBeVisible();
  await page.getByLabel("Yes, that many came").check();
  await expectAccessible(page, "delivery");
  await keep(page, "delivery");
  await page.getByRole("button", { name: "Put on the shelf" }).click();
  await expect(page.getByText("13 of 12 came")).toBeVisible();
  await expect(page.getByText("Received", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Something came" })).toHaveCount(0);
});
