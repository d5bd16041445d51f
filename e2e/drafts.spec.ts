import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { letterTo } from "./support/mailbox.ts";
import { signIn } from "./support/seller.ts";

/** Types into the finder and takes the first thing it finds. */
async function add(page: Page, words: string): Promise<void> {
  await page.getByLabel("Find things to add").fill(words);
  await page
    .getByRole("button", { name: new RegExp(words) })
    .first()
    .click();
}

const total = (page: Page) => page.locator("dl[aria-live] div").filter({ hasText: /^Total/ });

test("an order for somebody who wrote: a draft first, then a pay link that they open without a script", async ({
  page,
  shopper,
  keep,
}) => {
  const email = `wrote-${Date.now().toString(36)}@example.com`;
  await signIn(page, "bola@demo.test");
  await page.goto("/dashboard/bola/orders");
  await page.getByRole("link", { name: "New order" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("New order");
  await add(page, "Sky Anklet");
  await page.getByRole("button", { name: "Line of your own" }).click();
  await page.getByLabel("What it is").fill("Engraving");
  await page.getByLabel("Price of one").fill("15");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Zainab Bello");
  await page.getByRole("textbox", { name: "Phone" }).fill("024 412 3456");
  await page.getByLabel(/^E-mail/).fill(email);
  await page.getByRole("textbox", { name: "Street" }).fill("7 Oxford Street");
  await page.getByLabel("Town or city").fill("Osu");
  await page.getByLabel("State or region").selectOption("Greater Accra");
  await page.getByRole("radio", { name: "An amount" }).check();
  await page.getByRole("textbox", { name: "Amount" }).fill("5");
  await page.getByRole("textbox", { name: "Reason" }).fill("For the wait");
  // 40 and 15, less 5, and 25 for the way.
  await expect(total(page)).toHaveText(/GH₵75/);
  await expectAccessible(page, "draft");
  await keep(page, "draft");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Draft order");
  await page.goto("/dashboard/bola/orders/drafts");
  await expectAccessible(page, "drafts");
  await keep(page, "drafts");
  await page.getByRole("link", { name: "Zainab Bello" }).first().click();
  await page.emulateMedia({ colorScheme: "dark" });
  // Colours fade from one into the other; half-way they are nobody's.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await expectAccessible(page, "draft-dark");
  await keep(page, "draft-dark");
  await page.emulateMedia({ colorScheme: "light" });
  await page.getByRole("button", { name: "Make the order" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Order #\d+$/);
  await expect(page.getByText("Made by you").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy the link" })).toBeVisible();
  await expectAccessible(page, "order-link");
  await keep(page, "order-link");

  const letter = await letterTo(email, /^Your order \d+ from/);
  expect(letter.text).toContain("We put this order together for you");
  await shopper.goto(/https?:\/\/\S+\/orders\/\S+/.exec(letter.text)?.[0] ?? "");
  await expect(shopper.getByText("For the wait").first()).toBeVisible();
  await expect(shopper.getByRole("button", { name: /Pay GH₵75 now/ })).toBeVisible();
  await keep(shopper, "order-made-by-shop");

  // They came by with the money instead.
  await page.getByRole("button", { name: "They paid another way" }).click();
  await expectAccessible(page, "by-hand");
  await page.getByLabel("Paid with").selectOption("Transfer");
  await page.getByRole("button", { name: "Yes, it is paid" }).click();
  await expect(page.getByText("Marked as paid.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy the link" })).toHaveCount(0);
  await shopper.reload();
  await expect(shopper.getByText("Paid to the shop").first()).toBeVisible();
});

test("at the counter: two things, cash, and no name; what is missing is told where it is missing", async ({
  page,
  keep,
}) => {
  await signIn(page, "bola@demo.test");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/dashboard/bola/orders/drafts/new");
  await add(page, "Clay Anklet");
  await page.getByRole("radio", { name: "Pay on delivery" }).check();
  await expect(page.getByRole("button", { name: "Make the order" })).toBeEnabled();
  await page.getByRole("button", { name: "Make the order" }).click();
  await expect(page.getByText("Say who it is for.")).toBeVisible();
  await keep(page, "draft-problems");
  await page.getByRole("radio", { name: "In person" }).check();
  await page.getByRole("radio", { name: "It is paid" }).check();
  await page.getByLabel("Paid with").selectOption("Card terminal");
  await page.getByLabel("Reference").fill("slip 0417");
  await expect(total(page)).toHaveText(/GH₵/);
  await expect(page.getByRole("button", { name: "Make the order" })).toBeEnabled();
  await page.getByRole("button", { name: "Make the order" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Order #\d+$/);
  await expect(page.getByText("Card terminal").first()).toBeVisible();
  await expect(page.getByText("In person").first()).toBeVisible();
  await keep(page, "order-counter");
  await page.goto("/dashboard/bola/orders");
  await expect(page.getByText("At the counter").first()).toBeAttached();
  await expectAccessible(page, "orders");
  await keep(page, "orders");
});
