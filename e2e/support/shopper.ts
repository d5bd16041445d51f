import type { Page } from "@playwright/test";

/** Fills in the checkout form as a buyer in Lagos. */
export async function fillDetails(page: Page): Promise<void> {
  await page.getByLabel("E-mail").fill("zainab@example.com");
  await page.getByLabel("Phone").fill("0803 123 4567");
  await page.getByLabel("Full name").fill("Zainab Bello");
  await page.getByLabel("Street and house number").fill("12 Adeola Odeku Street");
  await page.getByLabel("Town or city").fill("Victoria Island");
}
