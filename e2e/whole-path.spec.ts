import { fileURLToPath } from "node:url";
import { expect, shopAt, test } from "./support/fixtures.ts";
import { openStore } from "./support/seller.ts";
import { fillDetails } from "./support/shopper.ts";

const CSV = fileURLToPath(new URL("support/market.csv", import.meta.url));

/** The product in one test: a store is opened, filled and paid, and both sides see the same order. */
test("from sign-up to a paid and sent order, the shopper on a phone without JavaScript", async ({
  page: seller,
  shopper,
  keep,
}) => {
  let slug = "";
  await test.step("a seller signs up and the store answers at once", async () => {
    slug = await openStore(seller, "Kemi Crafts");
    await keep(seller, "dashboard-new-store");
    await shopper.goto(shopAt(slug));
    await expect(shopper.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(shopper).toHaveTitle(/Kemi Crafts/);
  });

  await test.step("a Shopify export is previewed, imported and reported", async () => {
    await seller.goto(`/dashboard/${slug}/imports`);
    await seller.locator("input[type=file]").setInputFiles(CSV);
    await expect(seller.getByRole("heading", { name: "2 products to import" })).toBeVisible();
    await expect(seller.getByText("not a price").first()).toBeVisible();
    await keep(seller, "dashboard-import-preview");
    await seller.getByRole("button", { name: "Import 2 products" }).click();
    await expect(seller.getByText("The import is done")).toBeVisible({ timeout: 30_000 });
    const report = seller.waitForEvent("download");
    await seller.getByRole("link", { name: /report/i }).click();
    expect((await report).suggestedFilename()).toMatch(/\.csv$/);
    await keep(seller, "dashboard-import-done");
  });

  await test.step("the seller connects Paystack", async () => {
    await seller.goto(`/dashboard/${slug}/settings/payments`);
    await seller
      .getByLabel("Secret key")
      .first()
      .fill(`sk_test_${slug.replaceAll("-", "")}`);
    await seller.getByRole("button", { name: "Connect" }).first().click();
    await expect(seller.getByText("Test mode", { exact: true })).toBeVisible();
    await expect(seller.getByText(slug.slice(-4), { exact: true })).toBeVisible();
  });

  let orderUrl = "";
  await test.step("a shopper buys and pays through the Paystack page", async () => {
    await shopper.goto(shopAt(slug));
    await shopper.getByRole("link", { name: "Market tote" }).first().click();
    const picture = shopper.getByRole("img", { name: "A natural cotton tote on a hook" }).first();
    await expect(async () => {
      await shopper.reload();
      await expect(picture).toBeVisible({ timeout: 1_000 });
    }, "pictures named in the file arrive in the background").toPass({ timeout: 30_000 });
    await shopper.getByText("Natural").click();
    await shopper.getByRole("button", { name: /Add to cart/ }).click();
    await expect(shopper).toHaveURL(/\/cart$/);
    await shopper
      .getByRole("link", { name: /Check ?out/i })
      .first()
      .click();
    await fillDetails(shopper);
    await shopper.getByText("Card, bank or transfer").first().click();
    await shopper.getByRole("button", { name: /Pay ₦8,500/ }).click();
    await expect(shopper.getByText("₦8,500.00")).toBeVisible();
    await shopper.getByRole("button", { name: "Approve payment" }).click();
    await expect(shopper).toHaveURL(/\/orders\/1001\?key=/);
    orderUrl = shopper.url();
    await expect(shopper.getByRole("heading", { level: 1 })).toContainText(/paid|thank/i);
    await keep(shopper, "shop-order-paid");
  });

  await test.step("the seller sees it paid and sends it", async () => {
    await seller.goto(`/dashboard/${slug}/orders`);
    await seller.getByRole("link", { name: /1001/ }).first().click();
    await expect(seller.getByText("Paid").first()).toBeVisible();
    await seller.getByRole("button", { name: "Mark as sent" }).first().click();
    const dialog = seller.getByRole("dialog");
    await dialog.getByLabel("Carrier").fill("GIG Logistics");
    await dialog.getByLabel("Tracking number").fill("GIG-4471");
    await dialog.getByRole("button", { name: "Mark as sent" }).click();
    await expect(dialog).toBeHidden();
    await expect(seller.getByText("GIG-4471").first()).toBeVisible();
    await keep(seller, "dashboard-order-sent");
  });

  await test.step("the buyer's page says so", async () => {
    await shopper.goto(orderUrl);
    await expect(shopper.getByText("GIG-4471").first()).toBeVisible();
    await expect(shopper.getByRole("heading", { level: 1 })).toContainText(/sent|on its way/i);
    await keep(shopper, "shop-order-sent");
  });
});
