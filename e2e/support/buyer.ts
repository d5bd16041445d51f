import type { Page } from "@playwright/test";
import { expect, shopAt } from "./fixtures.ts";
import { codeTo } from "./mailbox.ts";

export const BUYER_PASSWORD = "seven baskets of indigo";

let people = 0;
/** Somebody nobody knows yet. */
export const newBuyer = () => ({
  name: "Amina Sule",
  email: `amina-${(people += 1)}-${Date.now().toString(36)}@example.com`,
});

/** Fills in the sign-up form as it stands, and types the code from the letter. */
export async function signUp(page: Page, { name, email }: { name: string; email: string }): Promise<void> {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(BUYER_PASSWORD);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Look in your mail");
  await page.getByLabel("Code", { exact: true }).fill(await codeTo(email));
  await page.getByRole("button", { name: "Go on" }).click();
}

/** Opens an account at a store. */
export async function join(page: Page, slug: string, who = newBuyer()): Promise<typeof who> {
  await page.goto(`${shopAt(slug)}/account/sign-up`);
  await signUp(page, who);
  await expect(page).toHaveURL(/\/account$/);
  return who;
}

export async function signIn(page: Page, slug: string, email: string, password: string): Promise<void> {
  await page.goto(`${shopAt(slug)}/account/sign-in`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/\/account$/);
}

/** Puts a product of the store into the cart. */
export async function addToCart(page: Page, slug: string, product: string): Promise<void> {
  await page.goto(`${shopAt(slug)}/search?q=${encodeURIComponent(product)}`);
  await page.getByRole("link", { name: product }).first().click();
  await page.getByRole("button", { name: /Add to cart/ }).click();
  await expect(page).toHaveURL(/\/cart$/);
}

/** The same person at a browser that forgot them. */
export async function fresher(page: Page): Promise<Page> {
  await page.context().clearCookies();
  return page;
}
