import { base32 } from "@better-auth/utils/base32";
import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";
import { freshCode } from "./people.ts";

/** Sets an app up from the security page; answers its secret and the recovery codes. */
export async function setUpApp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.getByRole("link", { name: "Set it up" }).click();
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  const typed = (await page.getByRole("code").innerText()).replaceAll(" ", "");
  const secret = new TextDecoder().decode(base32.decode(typed));
  await page.getByLabel("Code from the app").fill(await freshCode(secret));
  await page.getByRole("button", { name: "Turn it on" }).click();
  return { secret, codes: await recoveryCodes(page) };
}

/** The codes on the page that shows them once. */
export async function recoveryCodes(page: Page): Promise<string[]> {
  await expect(page.getByRole("heading", { name: "Your recovery codes" })).toBeVisible();
  const codes = await page
    .getByRole("listitem")
    .filter({ hasText: /^\w{5}-\w{5}$/ })
    .allInnerTexts();
  expect(codes).toHaveLength(10);
  return codes;
}

/** Signs a seller out. */
export async function signOut(page: Page): Promise<void> {
  await page.goto("/you");
  await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/$/);
}
