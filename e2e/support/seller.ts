import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";
import { codeTo } from "./mailbox.ts";

const PASSWORD = "carry seven baskets home";

/** Signs up as a new seller and opens a store in Nigeria; answers its address. */
export async function openStore(page: Page, name: string): Promise<string> {
  const tag = Date.now().toString(36);
  const slug = `${name.toLowerCase().replaceAll(" ", "-")}-${tag}`;
  await page.goto("/");
  await page.getByRole("link", { name: "Open your store" }).first().click();
  await page.getByLabel("Your name").fill("Kemi Ade");
  await page.getByLabel("E-mail").fill(`kemi-${tag}@demo.test`);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByLabel("Code").fill(await codeTo(`kemi-${tag}@demo.test`));
  await page.getByRole("button", { name: "Go on" }).click();

  await page.getByLabel("Name of the store").fill(name);
  await page.getByLabel("Address on the web").fill(slug);
  await expect(page.getByText("is free")).toBeVisible();
  await page.getByRole("button", { name: "Open the store" }).click();
  await expect(page).toHaveURL(new RegExp(`/dashboard/${slug}`));
  return slug;
}

/** Signs in as the owner of a demo store. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("open-market-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/dashboard\//);
}
