import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, shopAt, test } from "./support/fixtures.ts";
import { linkTo } from "./support/mailbox.ts";
import { makeSeller, typePassword } from "./support/people.ts";

test("a seller builds a front page with the keyboard, sees it, publishes it and goes back", async ({
  page,
  context,
  keep,
}) => {
  const seller = await makeSeller("Ngozi Cloth");
  await typePassword(page, seller);
  await expect(page).toHaveURL(/\/dashboard\//);
  await page.goto(`/dashboard/${seller.slug}/settings/look`);
  const saved = page.getByText("Draft saved");

  // A preset, and a colour too faint for its ground.
  await page.getByRole("radio", { name: "Evening" }).check();
  await expect(saved).toBeVisible();
  const preview = page.frameLocator("iframe");
  await expect(preview.getByRole("heading", { level: 1 })).toHaveText("Ngozi Cloth");
  await expect
    .poll(() => preview.locator("html").evaluate((html) => getComputedStyle(html).backgroundColor))
    .toBe("rgb(16, 14, 15)");
  await page.getByLabel("Buttons and links").fill("#1a1617");
  await expect(page.getByText("would hardly stand out from the background, so we made them")).toBeVisible();

  // A part is added and moved to the top by arrow keys.
  await page.getByRole("button", { name: "Add a part" }).click();
  await page.getByRole("menuitem", { name: /^Text/ }).click();
  await page.getByLabel("Heading").fill("Cloth with a memory");
  await page.getByLabel(/^Words/).fill("One.\n\nTwo.");
  const handle = page.getByRole("button", { name: "Move Text, 5 of 5" });
  await handle.focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("button", { name: "Move Text, 1 of 5" })).toBeFocused();
  await expect(page.getByText("Text is now 1 of 5.")).toBeAttached();
  await page.getByRole("button", { name: "Hide Collections" }).click();
  await expect(saved).toBeVisible();
  await expect(preview.getByRole("heading", { level: 2 }).first()).toHaveText("Cloth with a memory");
  await expectAccessible(page, "editor");
  await keep(page, "look-editor");

  // It survives a reload, and no shopper has seen it.
  await page.reload();
  await expect(page.getByRole("button", { name: "Move Text, 1 of 5" })).toBeVisible();
  const shop = await context.newPage();
  await shop.goto(shopAt(seller.slug));
  await expect(shop.getByText("Cloth with a memory")).toHaveCount(0);

  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published. Shoppers see it now.")).toBeVisible();
  await shop.reload();
  await expect(shop.getByText("Cloth with a memory")).toBeVisible();

  // Back to how it was before the first time.
  await page.getByRole("button", { name: /version 1$/ }).click();
  await expect(page.getByRole("button", { name: /Move Text/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Version 3")).toBeVisible();
  await shop.reload();
  await expect(shop.getByText("Cloth with a memory")).toHaveCount(0);
});

test("two windows at once: the second hears of it and can go on with either", async ({ page, context }) => {
  const seller = await makeSeller("Twice Cloth");
  await typePassword(page, seller);
  await expect(page).toHaveURL(/\/dashboard\//);
  const address = `/dashboard/${seller.slug}/settings/look`;
  const other = await context.newPage();
  await page.goto(address);
  await other.goto(address);
  await page.getByRole("radio", { name: /^Market/ }).check();
  await expect(page.getByText("Draft saved")).toBeVisible();
  await other.getByRole("radio", { name: /^Craft/ }).check();
  await expect(other.getByText("Ngozi Ade changed this draft")).toBeVisible();
  await expect(other.getByRole("radio", { name: /^Craft/ })).toBeChecked();
  await other.getByRole("button", { name: "Keep mine" }).click();
  await expect(other.getByText("Draft saved")).toBeVisible();
  await page.getByRole("radio", { name: /^Quiet/ }).check();
  await page.getByRole("button", { name: "Go on with theirs" }).click();
  await expect(page.getByRole("radio", { name: /^Craft/ })).toBeChecked();

  // The same when a step is too late: publishing, and then going back.
  const saved = (of: Page) => expect(of.getByText("Draft saved")).toBeVisible();
  const late = (of: Page) => of.getByText("Ngozi Ade changed this draft");
  const publish = (of: Page) => of.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("radio", { name: /^Market/ }).check();
  await saved(page);
  await publish(other);
  await expect(late(other)).toBeVisible();
  await other.getByRole("button", { name: "Keep mine" }).click();
  await saved(other);
  await expect(late(other)).toBeHidden();
  await publish(other);
  await expect(other.getByText("Published. Shoppers see it now.")).toBeVisible();
  // What was published is there; what says the same has nothing to publish.
  await expect(other.getByRole("button", { name: "Publish" })).toBeDisabled();
  await page.reload();
  await other.getByRole("radio", { name: /^Market/ }).check();
  await saved(other);
  await page.getByRole("button", { name: /version 1$/ }).click();
  await expect(late(page)).toBeVisible();
  await page.getByRole("button", { name: "Go on with theirs" }).click();
  await expect(late(page)).toBeHidden();
  await expect(page.getByRole("radio", { name: /^Market/ })).toBeChecked();
});

test("menus, pages, policies and letters", async ({ page, context, keep }) => {
  const seller = await makeSeller("Words Cloth");
  await typePassword(page, seller);
  await expect(page).toHaveURL(/\/dashboard\//);
  const base = `/dashboard/${seller.slug}/settings`;

  await page.goto(`${base}/pages/new`);
  await page.getByLabel("Name", { exact: true }).fill("Our story");
  await page.getByRole("textbox", { name: "Text" }).click();
  await page.keyboard.type("It began on a stall in Yaba.");
  await page.getByRole("button", { name: "Add page" }).click();
  await expect(page).toHaveURL(/pages\/[0-9a-f-]{36}/);
  await expectAccessible(page, "page");
  await keep(page, "settings-page");

  await page.goto(`${base}/policies/terms`);
  await expect(page.getByText("A text to begin with")).toBeVisible();
  await page.getByRole("button", { name: "Save and show it" }).click();
  await expect(page.getByText("still to be filled in").first()).toBeVisible();
  await page.getByRole("textbox", { name: "Text" }).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("What you order stands when we confirm it.");
  await page.getByRole("button", { name: "Save and show it" }).click();
  await expect(page.getByText("Saved. Shoppers can read it now.").last()).toBeVisible();
  await page.goto(`${base}/pages`);
  await keep(page, "settings-pages");

  await page.goto(`${base}/menus`);
  const header = page.getByRole("group", { name: "Top of every page" });
  await header.getByRole("button", { name: "Add a link" }).click();
  await header.getByLabel("Leads to").last().selectOption({ label: "Our story" });
  await expect(header.getByLabel("Words").last()).toHaveValue("Our story");
  await header.getByRole("button", { name: "Move Our story, 2 of 2" }).focus();
  await page.keyboard.press("ArrowUp");
  await expect(header.getByRole("button", { name: "Move Our story, 1 of 2" })).toBeFocused();
  await header.getByRole("button", { name: "Add below All products" }).click();
  await header.getByLabel("Words").last().fill("How we sell");
  await header.getByLabel("Leads to").last().selectOption({ label: "Terms" });
  await expectAccessible(page, "menus");
  await keep(page, "settings-menus");
  await page.getByRole("button", { name: "Save this menu" }).first().click();
  await expect(page.getByText("Menu saved. Shoppers see it now.")).toBeVisible();

  const shop = await context.newPage();
  await shop.goto(shopAt(seller.slug));
  await shop.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Our story" }).click();
  await expect(shop.getByRole("heading", { level: 1 })).toHaveText("Our story");
  await expectAccessible(shop, "text page");
  await shop.locator("summary", { hasText: "All products" }).click();
  await keep(shop, "shop-menu-open");
  await shop.getByRole("link", { name: "How we sell" }).click();
  await expect(shop.getByText("What you order stands when we confirm it.")).toBeVisible();
});

test("a shopper without script asks for letters, confirms, and leaves", async ({ shopper, keep }) => {
  await shopper.goto(shopAt("ada"));
  const email = `letters-${crypto.randomUUID().slice(0, 8)}@example.com`;
  await shopper.getByLabel("Your e-mail address").fill(email);
  await shopper.getByRole("button", { name: "Write to me" }).click();
  await expect(shopper.getByRole("heading", { level: 1 })).toHaveText("Look into your mailbox");
  await keep(shopper, "newsletter-asked");
  const link = await linkTo(email, /letters from/);
  await shopper.goto(link);
  await shopper.getByRole("button", { name: "Yes, write to me" }).click();
  await expect(shopper.getByRole("heading", { level: 1 })).toHaveText("You are on the list");
});
