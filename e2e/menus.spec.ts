import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";
import { makeSeller, typePassword } from "./support/people.ts";

const top = (page: Page) => page.getByRole("group", { name: "Top of every page" });
const foot = (page: Page) => page.getByRole("group", { name: "Foot of every page" });
const lastWords = (menu: ReturnType<typeof top>) => menu.getByLabel("Words").last();

/** Goes to another page of the settings and is asked first. */
async function asksBeforeLeaving(page: Page, answer: "Stay on this page" | "Leave, lose changes") {
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Pages" }).click();
  const question = page.getByRole("dialog", { name: "Leave without saving?" });
  await question.getByRole("button", { name: answer }).click();
  await expect(question).toBeHidden();
}

test("two menus on one page: what is unsaved in either is asked about, and no save takes it away", async ({
  page,
  context,
}) => {
  const seller = await makeSeller("Two Menus");
  await typePassword(page, seller);
  await expect(page).toHaveURL(/\/dashboard\//);
  const address = `/dashboard/${seller.slug}/settings/menus`;
  const saves = page.getByRole("button", { name: "Save this menu" });
  await page.goto(address);

  // The first of the two alone has something to lose.
  await top(page).getByRole("button", { name: "Add a link" }).click();
  await asksBeforeLeaving(page, "Stay on this page");
  await expect(page).toHaveURL(/\/menus$/);

  // What was refused is not saved.
  await saves.first().click();
  await expect(page.getByText("This menu could not be saved yet")).toBeVisible();
  await asksBeforeLeaving(page, "Stay on this page");

  await lastWords(top(page)).fill("Journal");
  await saves.first().click();
  await expect(page.getByText("Menu saved. Shoppers see it now.")).toBeVisible();
  await expect(page.getByText("This menu could not be saved yet")).toBeHidden();

  // Somebody else changes the top, while the foot is saved here: what was typed at the top stays, and is not saved over theirs.
  await lastWords(top(page)).fill("Mine");
  const other = await context.newPage();
  await other.goto(address);
  await lastWords(top(other)).fill("Theirs");
  await other.getByRole("button", { name: "Save this menu" }).first().click();
  await expect(other.getByText("Menu saved. Shoppers see it now.")).toBeVisible();
  await foot(page).getByRole("button", { name: "Add a link" }).click();
  await lastWords(foot(page)).fill("Foot");
  const kept = page.waitForResponse((answer) => answer.url().includes("menus.data"));
  await saves.last().click();
  await kept;
  await expect(page.getByRole("button", { name: "Back to the usual one" })).toHaveCount(2);
  await expect(lastWords(top(page))).toHaveValue("Mine");
  await saves.first().click();
  await expect(page.getByText("Somebody else changed this menu a moment ago.")).toBeVisible();
  await asksBeforeLeaving(page, "Leave, lose changes");
  await expect(page).toHaveURL(/\/pages$/);

  // The way back is asked about; then the usual links stand there.
  await page.goto(address);
  await expect(lastWords(top(page))).toHaveValue("Theirs");
  await page.getByRole("button", { name: "Back to the usual one" }).first().click();
  await page.getByRole("button", { name: "Keep this menu" }).click();
  await expect(lastWords(top(page))).toHaveValue("Theirs");
  await page.getByRole("button", { name: "Back to the usual one" }).first().click();
  await page.getByRole("button", { name: "Go back to it" }).click();
  await expect(page.getByText("The usual menu is back. Shoppers see it now.")).toBeVisible();
  await expect(lastWords(top(page))).toHaveValue("All products");
  await expect(page.getByRole("button", { name: "Back to the usual one" })).toHaveCount(1);
});
