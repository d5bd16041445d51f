import type { Browser, Locator, Page } from "@playwright/test";
import { expect } from "./fixtures.ts";
import { codeTo, linkTo } from "./mailbox.ts";

const PASSWORD = "count the blue beads twice";

/** Presses until it has done something: a page that has only just come does not hear the first press yet. */
export async function press(button: Locator, until: Locator): Promise<void> {
  await expect(async () => {
    if (!(await until.isVisible())) await button.click({ timeout: 2_000 });
    await expect(until).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
}

/** The owner invites an address from the page of the staff. */
export async function inviteTo(owner: Page, slug: string, email: string, role: string): Promise<void> {
  await owner.goto(`/dashboard/${slug}/settings/staff`);
  const dialog = owner.getByRole("dialog");
  await press(owner.getByRole("button", { name: "Invite somebody" }), dialog);
  await dialog.getByLabel("Their e-mail").fill(email);
  await dialog.getByRole("radio", { name: new RegExp(`^${role}`) }).check();
  await dialog.getByRole("button", { name: "Send the invitation" }).click();
  await expect(dialog).toBeHidden();
  await expect(owner.getByText(`on its way to ${email}`)).toBeVisible();
}

/** Somebody with a browser of their own follows the letter, makes an account by its code and joins. */
export async function joinBy(
  browser: Browser,
  email: string,
  name: string,
  beforeJoining: (page: Page) => Promise<void> = async () => undefined,
): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(await linkTo(email, /invites you/));
  await page.getByRole("link", { name: "Make an account" }).click();
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByLabel("Code").fill(await codeTo(email));
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("button", { name: /^Join as/ })).toBeVisible();
  await beforeJoining(page);
  await page.getByRole("button", { name: /^Join as/ }).click();
  await expect(page).toHaveURL(/\/dashboard\//);
  return page;
}

/** The row of somebody in the list of the staff. */
export const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });
