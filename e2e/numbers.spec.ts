import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { makeSeller, typePassword } from "./support/people.ts";
import { signIn } from "./support/seller.ts";

const PAGES = ["Sales", "Visits", "Buyers"] as const;

/** Nothing stands beyond the edge of a phone. */
async function expectFits(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
}

test("a seller reads a year of sales, visits and buyers, and the days they chose go along", async ({
  page,
  keep,
}) => {
  await signIn(page, "ada@demo.test");
  await page.goto("/dashboard/ada/numbers");
  await page.getByRole("link", { name: "12 months" }).click();
  await expect(page).toHaveURL(/range=12m/);
  for (const name of PAGES) {
    await page.getByRole("navigation", { name: "Numbers" }).getByRole("link", { name }).click();
    await expect(page).toHaveURL(/range=12m/);
    await expect(
      page.getByRole("navigation", { name: "Numbers" }).locator('[aria-current="page"]'),
    ).toHaveText(name);
    // What the bars show stands in a table, too: as many rows as bars.
    const chart = page.getByRole("figure");
    await chart.getByText("The same as a table").click();
    const rows = chart.getByRole("table").getByRole("row");
    expect(await rows.count()).toBeGreaterThanOrEqual(13);
    await expectAccessible(page, `numbers, ${name}`);
    await keep(page, `numbers-${name.toLowerCase()}`);
    await expectFits(page);
    await page.setViewportSize({ width: 1440, height: 900 });
  }
});

test("from the list of buyers to one of them, their orders, and back from an order", async ({
  page,
  keep,
}) => {
  await signIn(page, "ada@demo.test");
  await page.goto("/dashboard/ada/buyers");
  await expectAccessible(page, "buyers");
  await keep(page, "buyers");
  await page.getByRole("searchbox", { name: "Search buyers" }).fill("zainab bello");
  // The list moves as it is found; nobody presses what moves under their finger.
  await expect(page).toHaveURL(/q=zainab/);
  await page.getByRole("link", { name: "Zainab Bello" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zainab Bello");
  expect(page.url()).not.toContain("@");
  await expectAccessible(page, "a buyer");
  await keep(page, "buyer");
  await expectFits(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  const here = page.url();
  await page.getByRole("table", { name: "Orders" }).getByRole("link").last().click();
  await page.getByRole("link", { name: "All they bought here" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zainab Bello");
  expect(page.url().split("/").slice(0, -1)).toEqual(here.split("/").slice(0, -1));
});

test("a shop that nobody came to yet is told what these pages will show", async ({ page, keep }) => {
  const seller = await makeSeller("Quiet Goods");
  await typePassword(page, seller);
  await expect(page).toHaveURL(/\/dashboard\//);
  for (const [path, words] of [
    ["numbers", "Nothing was sold in this time"],
    ["numbers/visits", "Nobody came in this time"],
    ["numbers/buyers", "Nobody has bought yet"],
    ["buyers", "Nobody has bought yet"],
  ] as const) {
    await page.goto(`/dashboard/${seller.slug}/${path}`);
    await expect(page.getByText(words)).toBeVisible();
    await expectAccessible(page, `${path}, empty`);
    await keep(page, `empty-${path.replace("/", "-")}`);
  }
});
