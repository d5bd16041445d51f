import type { Page } from "@playwright/test";
import { expectAccessible, expectAccessibleAsIs } from "./support/accessible.ts";
import { expect, shopAt, test } from "./support/fixtures.ts";
import { signIn } from "./support/seller.ts";

// Searches of robots are not counted, and a browser without a window says that it is one.
test.use({
  userAgent:
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36",
});

const h1 = (page: Page) => page.getByRole("heading", { level: 1 });
const cards = (page: Page) => page.getByRole("main").getByRole("article");

test("without JavaScript a shopper searches, filters, takes one filter back, and sends the address to a friend", async ({
  shopper,
  keep,
}) => {
  await shopper.goto(`${shopAt("bola")}/search`);
  await shopper.getByLabel("What are you looking for?").fill("bead");
  await shopper.getByRole("button", { name: "Search", exact: true }).click();
  await expect(h1(shopper)).toHaveText("Results for “bead”");
  const all = Number.parseInt((await shopper.getByRole("status").first().textContent()) ?? "", 10);
  await shopper.getByText("Filter", { exact: true }).click();
  const choice = shopper.locator('input[name^="option."]').first();
  const beside = choice.locator('xpath=following-sibling::*[@aria-hidden="true"]');
  const count = Number.parseInt((await beside.textContent()) ?? "", 10);
  await keep(shopper, "search-filters-open");
  await expectAccessibleAsIs(shopper, "filters open");
  await choice.check();
  await shopper.getByLabel("In stock").check();
  await shopper.getByRole("button", { name: "Show products" }).click();
  await expect(shopper).toHaveURL(/option\..*stock=in|stock=in.*option\./);
  const found = Number.parseInt((await shopper.getByRole("status").first().textContent()) ?? "", 10);
  expect(found).toBeLessThanOrEqual(count);
  expect(count).toBeLessThanOrEqual(all);
  await keep(shopper, "search-filtered");
  await expectAccessibleAsIs(shopper, "filtered");
  await shopper.getByRole("link", { name: "Remove filter: In stock" }).click();
  await expect(shopper).not.toHaveURL(/stock=in/);
  await expect(shopper.getByRole("status").first()).toContainText(String(count));
  await shopper.getByRole("link", { name: "Clear all" }).click();
  await expect(shopper.getByRole("status").first()).toContainText(String(all));
});

test("a collection has the same filters, a rail on a desk", async ({ page, keep }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${shopAt("bola")}/collections/all`);
  await page.getByLabel("In stock").check();
  await page.getByLabel("Highest").fill("9999999");
  await page.getByRole("button", { name: "Show products" }).click();
  await expect(page.getByRole("link", { name: "Remove filter: In stock" })).toBeVisible();
  await expect(page.getByLabel("In stock")).toBeChecked();
  await expectAccessible(page, "a collection with filters");
  await keep(page, "collection-filtered");
});

test("a word typed wrong finds what was meant; nonsense finds ways on, and the seller hears of it", async ({
  page,
  keep,
}) => {
  await page.goto(`${shopAt("ada")}/search?q=ankra`);
  await expect(page.getByRole("link", { name: "ankara", exact: true })).toBeVisible();
  await expect(cards(page).first()).toContainText(/ankara/i);
  await expectAccessible(page, "close matches");
  await keep(page, "search-close");
  await page.goto(`${shopAt("ada")}/search?q=Velvet+trousers`);
  await expect(h1(page)).toHaveText("Nothing found for “Velvet trousers”");
  await expectAccessible(page, "nothing found");
  await keep(page, "search-found-nothing");
  await signIn(page, "ada@demo.test");
  await page.getByRole("link", { name: "Searched for and not found" }).click();
  await expect(h1(page)).toHaveText("Searched for and not found");
  // It is counted once those who asked in the same second are.
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("velvet trousers").first()).toBeAttached({ timeout: 1_000 });
  }).toPass();
  await expectAccessible(page, "searched in vain");
  await keep(page, "dashboard-searches");
});

test("the search field offers products and collections while somebody types, by keyboard alone", async ({
  page,
  keep,
}) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${shopAt("ada")}/`);
  const field = page.getByRole("combobox");
  await expect(field).toHaveAttribute("aria-expanded", "false");
  await field.focus();
  await page.keyboard.type("shaw");
  const list = page.getByRole("listbox", { name: "Suggestions" });
  await expect(list).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "suggestion" })).toHaveText(/^\d suggestions?$/);
  await page.keyboard.press("ArrowDown");
  const first = list.getByRole("option").first();
  await expect(first).toHaveAttribute("aria-selected", "true");
  await expect(field).toHaveAttribute("aria-activedescendant", (await first.getAttribute("id")) ?? "none");
  await expectAccessible(page, "suggestions");
  await page.screenshot({ path: "screenshots/search-suggestions-1440.png" });
  await page.keyboard.press("ArrowUp");
  await expect(field).not.toHaveAttribute("aria-activedescendant");
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/(products|collections)\//);
  await page.goto(`${shopAt("ada")}/`);
  await field.focus();
  await page.keyboard.type("shawl");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=shawl/);
  expect(errors).toEqual([]);
  // A picture changes the window's size, which cuts a transition off that is under way: no error of ours.
  await keep(page, "search-results");
});

test("on a phone the search page's own field offers them, by touch", async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto(`${shopAt("ada")}/search`);
  const field = page.getByRole("main").getByRole("combobox");
  await field.tap();
  await field.pressSequentially("shawl");
  const option = page.getByRole("option").first();
  await expect(option).toBeVisible();
  await page.screenshot({ path: "screenshots/search-suggestions-360.png" });
  await option.tap();
  await expect(page).toHaveURL(/\/products\//);
  await context.close();
});
