import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectAccessible, expectAccessibleAsIs } from "./support/accessible.ts";
import { expect, shopAt, test } from "./support/fixtures.ts";
import { signIn } from "./support/seller.ts";

test("a cart travels by its link, without script, and leaves the sender's alone", async ({
  shopper,
  browser,
  keep,
}) => {
  await shopper.goto(`${shopAt("ada")}/collections/all`);
  await shopper.getByRole("link", { name: "Rain Indigo Shawl" }).first().click();
  await shopper.getByRole("button", { name: /Add to cart/ }).click();
  await expect(shopper.getByRole("heading", { name: "Send this cart to somebody" })).toBeVisible();
  const whatsapp = await shopper.getByRole("link", { name: "Share on WhatsApp" }).getAttribute("href");
  expect(whatsapp).toMatch(/^https:\/\/wa\.me\/\?text=/);
  await shopper.locator("summary").filter({ hasText: "Copy link" }).click();
  const link = await shopper.getByLabel("Address to copy").inputValue();
  expect(decodeURIComponent(whatsapp ?? "")).toContain(link);
  await keep(shopper, "sharing-cart");

  const friend = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await friend.goto(link);
  await expect(friend.getByRole("heading", { level: 1 })).toHaveText("A cart for you");
  await expect(friend.getByRole("link", { name: "Rain Indigo Shawl" })).toBeVisible();
  await expectAccessibleAsIs(friend, "shared cart");
  await keep(friend, "sharing-cart-link");
  await friend.getByRole("button", { name: "Put it in my cart" }).click();
  await expect(friend.getByRole("heading", { level: 1 })).toHaveText("Your cart");
  await expect(friend.getByRole("status")).toContainText("It is in your cart.");

  // With something in hand there is a choice.
  await friend.goto(link);
  await friend.getByRole("button", { name: "Replace my cart" }).click();
  await expect(friend.getByLabel(/How many of Rain Indigo Shawl/)).toHaveValue("1");
  await friend.goto(link);
  await friend.getByRole("button", { name: "Add to my cart" }).click();
  await expect(friend.getByLabel(/How many of Rain Indigo Shawl/)).toHaveValue("2");
  await shopper.goto(`${shopAt("ada")}/cart`);
  await expect(shopper.getByLabel(/How many of Rain Indigo Shawl/)).toHaveValue("1");

  await friend.goto(`${shopAt("ada")}/cart/shared?items=nonsense`);
  await expect(friend.getByRole("heading", { level: 1 })).toBeVisible();
  await friend.context().close();
});

test("with script a link is copied by one press", async ({ page, context, keep }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${shopAt("bola")}/collections/all`);
  await page.getByRole("link", { name: "Sea Chevron Strand" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sea Chevron Strand");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(new RegExp(`^${shopAt("bola")}/products/`));
  await expectAccessible(page, "product with ways to share");
  await keep(page, "sharing-product");
});

test("a seller puts links in order by keyboard, and prints a code", async ({ page, browser, keep }) => {
  await signIn(page, "ada@demo.test");
  await page.goto("/dashboard/ada/settings/share");
  await expect(page.getByRole("img", { name: /QR code of/ })).toBeVisible();
  await expectAccessible(page, "share settings");
  await keep(page, "sharing-settings");

  await page.getByRole("button", { name: "Website" }).click();
  await page.getByLabel("Web address").last().fill("javascript:alert(1)");
  await page.getByLabel("What it says").last().fill("Instagram");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("One thing needs a change")).toBeVisible();
  await expect(page.getByLabel("Web address").last()).toHaveValue("javascript:alert(1)");
  await expectAccessible(page, "share settings with a problem");
  await page.getByLabel("Web address").last().fill("instagram.com/ada");
  const moves = (way: "up" | "down") =>
    page.getByRole("button", { name: `Move Another website: Instagram ${way}` });
  const up = moves("up");
  await up.focus();
  const names = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: /^Remove/ }) });
  for (let left = await names.count(); left > 0; left -= 1) await page.keyboard.press("Enter");
  await expect(up).toBeFocused();
  await expect(page.getByText("Another website: Instagram is already first.")).toBeAttached();
  // What moves down is the one that is put elsewhere in the page, and keeps the hand on it all the same.
  await moves("down").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Another website: Instagram is now 2 of/)).toBeAttached();
  await expect(moves("down")).toBeFocused();
  await up.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your page of links is saved.")).toBeVisible();

  const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await visitor.goto(`${shopAt("ada")}/links`);
  const first = visitor.getByRole("main").getByRole("listitem").first().getByRole("link");
  await expect(first).toHaveText("Instagram");
  await expect(first).toHaveAttribute("href", "https://instagram.com/ada");
  await expectAccessibleAsIs(visitor, "links");
  await keep(visitor, "sharing-links");
  await visitor.goto(`${shopAt("bola")}/links`);
  await expect(visitor.getByRole("link", { name: "Instagram" })).toHaveCount(0);
  await keep(visitor, "sharing-links-bola");
  await visitor.context().close();

  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "PNG for print" }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^qr-.*\.png$/);
  const bytes = readFileSync(await download.path());
  expect([...bytes.subarray(0, 4)]).toEqual([137, 80, 78, 71]);
  expect(bytes.length).toBeGreaterThan(2_000);
});

test("a product's old address leads on, and its editor says so", async ({ page, shopper, keep }) => {
  await signIn(page, "ada@demo.test");
  await page.goto("/dashboard/ada/products");
  await page.getByRole("link", { name: "Palm Leaf Ankara" }).first().click();
  const field = page.getByLabel("Address", { exact: false }).last();
  const before = await field.inputValue();
  await field.fill(`${before}-anew`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The old address leads here, for ever:")).toBeVisible();
  await expectAccessible(page, "product with an old address");
  await keep(page, "sharing-product-editor");
  await shopper.goto(`${shopAt("ada")}/products/${before}?from=flyer`);
  await expect(shopper).toHaveURL(`${shopAt("ada")}/products/${before}-anew?from=flyer`);
  await field.fill(before);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(`/products/${before}-anew`).last()).toBeVisible();
});

/** The card of the page at hand, which is a picture of the size that is said of it. */
async function openCard(page: Page): Promise<void> {
  const address = await page.locator('meta[property="og:image"]').getAttribute("content");
  const answer = await page.goto(address ?? "");
  const type = answer?.headers()["content-type"];
  expect([answer?.status(), type]).toEqual([200, address?.endsWith(".jpg") ? "image/jpeg" : "image/png"]);
  const drawn = await page
    .locator("img")
    .evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]);
  expect(drawn).toEqual([1200, 630]);
}

test("cards of the demo stores are pictures, and are kept to be looked at", async ({ page }) => {
  for (const slug of ["ada", "bola"]) {
    for (const [name, path] of [
      ["store", "/"],
      ["collection", "/collections/all"],
    ] as const) {
      await page.goto(shopAt(slug) + path);
      await openCard(page);
      await page.screenshot({ path: `screenshots/card-${slug}-${name}.png` });
    }
    await page.goto(`${shopAt(slug)}/collections/all`);
    await page.locator('main a[href^="/products/"]').first().click();
    await expect(page).toHaveURL(/\/products\//);
    await openCard(page);
    await page.screenshot({ path: `screenshots/card-${slug}-product.png` });
  }
});
