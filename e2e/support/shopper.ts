import type { Page } from "@playwright/test";
import { shopAt } from "./fixtures.ts";

const LAGOS = {
  phone: "0803 123 4567",
  street: "12 Adeola Odeku Street",
  town: "Victoria Island",
  division: "State",
  region: "Lagos",
};
const ACCRA: typeof LAGOS = {
  phone: "024 412 3456",
  street: "7 Oxford Street",
  town: "Osu",
  division: "Region",
  region: "Greater Accra",
};

/** Fills in the checkout form as a buyer who lives there. */
export async function fillDetails(page: Page, there = LAGOS): Promise<void> {
  await page.getByLabel("E-mail").fill("zainab@example.com");
  await page.getByLabel("Phone").fill(there.phone);
  await page.getByLabel("Full name").fill("Zainab Bello");
  await page.getByLabel("Street and house number").fill(there.street);
  await page.getByLabel("Town or city").fill(there.town);
  await page.getByLabel(there.division, { exact: true }).selectOption(there.region);
  // Without a script a buyer asks for what is offered there; with one it has been asked for already.
  const update = page.getByRole("button", { name: "Update totals" });
  if (await update.isVisible()) await update.click();
}

/** Puts so many of a thing into the cart, and fills in the checkout form as a buyer who lives where the shop is. */
export async function goToCheckout(
  page: Page,
  slug: "ada" | "bola",
  handle: string,
  pieces = 1,
): Promise<void> {
  for (let piece = 0; piece < pieces; piece++) {
    await page.goto(`${shopAt(slug)}/products/${handle}`);
    await page.getByRole("button", { name: /Add to cart/ }).click();
  }
  await page
    .getByRole("link", { name: /Check ?out/i })
    .first()
    .click();
  await fillDetails(page, slug === "bola" ? ACCRA : LAGOS);
}
