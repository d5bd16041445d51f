import type { Page } from "@playwright/test";
import { expectAccessible, expectAccessibleAsIs } from "./support/accessible.ts";
import { addToCart, join } from "./support/buyer.ts";
import { expect, shopAt, test } from "./support/fixtures.ts";
import { sql } from "./support/people.ts";
import { signIn } from "./support/seller.ts";
import { fillDetails } from "./support/shopper.ts";

const CLOTH = "Rain Indigo Shawl";
const h1 = (page: Page) => page.getByRole("heading", { level: 1 });

/** Buys it as a guest, and the shop sends it; the page is the order's. */
async function buy(page: Page): Promise<void> {
  await addToCart(page, "ada", CLOTH);
  await page.getByRole("link", { name: "Check out" }).click();
  await fillDetails(page);
  await page.getByLabel("E-mail").fill(`zainab-${Date.now()}@example.com`);
  await page.getByRole("radio", { name: "Pay on delivery" }).check();
  await page.getByRole("button", { name: /^(Pay|Place)/ }).click();
  await expect(page).toHaveURL(/\/orders\/\d+\?key=/);
  const number = Number(/orders\/(\d+)/.exec(page.url())?.[1]);
  await sql(
    "update orders set status = 'fulfilled', fulfilled_at = now() where number = $1 and store_id = (select id from stores where slug = 'ada')",
    [number],
  );
  await page.reload();
}

test("a guest reviews what they bought without JavaScript, the shop answers and hides, and both see what is so", async ({
  shopper,
  page: seller,
  keep,
}) => {
  await buy(shopper);
  await expect(shopper.getByRole("heading", { name: "How do you like it?" })).toBeVisible();
  await keep(shopper, "review-order");
  await shopper.getByRole("link", { name: /Write a review/ }).click();
  await shopper.getByRole("button", { name: "Send your review" }).click();
  await expect(shopper.getByRole("alert")).toContainText("Choose how many stars");
  await expectAccessibleAsIs(shopper, "review form with a problem");
  await keep(shopper, "review-problem");
  await shopper.getByRole("radio", { name: "4 stars" }).check({ force: true });
  await shopper.getByLabel("In a few words").fill("Softer than I thought");
  await shopper
    .getByLabel("Your review")
    .fill(
      "I wear it every evening.\nThe blue is deeper than in the pictures, and it has not run in the wash.",
    );
  await keep(shopper, "review-form");
  await shopper.getByRole("button", { name: "Send your review" }).click();
  await expect(shopper.getByText("Thank you. Your review is in the shop.")).toBeVisible();
  await expectAccessibleAsIs(shopper, "order with a review");
  const order = shopper.url();

  await shopper.goto(`${shopAt("ada")}/search?q=${encodeURIComponent(CLOTH)}`);
  await expect(shopper.getByText("4 of 5 stars").first()).toBeAttached();
  await keep(shopper, "review-cards");
  await shopper.getByRole("link", { name: CLOTH }).first().click();
  await expect(shopper.getByText("Softer than I thought")).toBeVisible();
  await expect(shopper.getByText("Zainab B.")).toBeVisible();
  await expectAccessibleAsIs(shopper, "product with a review");
  await keep(shopper, "review-product");

  await signIn(seller, "ada@demo.test");
  await seller.goto("/dashboard/ada/reviews");
  await expect(h1(seller)).toHaveText("Reviews");
  await seller.getByRole("button", { name: "Answer" }).click();
  await seller
    .getByRole("dialog")
    .getByLabel("Your answer")
    .fill("Thank you! Cold water keeps it that blue.");
  await seller.getByRole("button", { name: "Save the answer" }).click();
  await expect(seller.getByRole("dialog")).toBeHidden();
  await expectAccessible(seller, "reviews in the dashboard");
  await keep(seller, "dashboard-reviews");
  await shopper.goto(`${shopAt("ada")}/products/${await handleOf(CLOTH)}/reviews?look=${Date.now()}`);
  await expect(async () => {
    await shopper.reload();
    await expect(shopper.getByText("Cold water keeps it")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 70_000 });
  await expectAccessibleAsIs(shopper, "all reviews");
  await keep(shopper, "reviews");

  await seller.getByRole("button", { name: "Hide" }).click();
  await seller.getByLabel("Reason").fill("It names somebody.");
  await keep(seller, "dashboard-review-hide");
  await seller.getByRole("button", { name: "Hide the review" }).click();
  await expect(seller.getByText("Hidden because: It names somebody.")).toBeVisible();
  await shopper.goto(order);
  await expect(shopper.getByText("Hidden by the shop")).toBeVisible();
  await shopper.getByRole("link", { name: /Change your review/ }).click();
  await expect(shopper.getByText("Its reason: It names somebody.")).toBeVisible();
  await expectAccessibleAsIs(shopper, "hidden review");
  await keep(shopper, "review-hidden");
});

const handleOf = async (title: string): Promise<string> =>
  (await sql<{ handle: string }>("select handle from products where title = $1", [title]))[0]?.handle ?? "";

test("stars are chosen by keyboard alone", async ({ page }) => {
  await buy(page);
  await page.getByRole("link", { name: /Write a review/ }).click();
  await page.locator("#stars").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "3 stars" })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Thank you. Your review is in the shop.")).toBeVisible();
});

test("the heart: a guest signs up on the way, and finds it on the list; it says what is sold out", async ({
  shopper,
  keep,
}) => {
  await shopper.goto(`${shopAt("ada")}/products/${await handleOf(CLOTH)}`);
  await shopper.getByRole("button", { name: "Add to your wish list" }).click();
  await expect(shopper.getByText("Sign in, and it is on your wish list.")).toBeVisible();
  await join(shopper, "ada");
  await shopper.goto(`${shopAt("ada")}/account/wish-list`);
  await expect(shopper.getByRole("link", { name: CLOTH })).toBeVisible();
  await expectAccessibleAsIs(shopper, "wish list");
  await keep(shopper, "wish-list");
  await shopper.getByRole("link", { name: CLOTH }).click();
  await expect(shopper.getByRole("button", { name: /take it off/ })).toBeVisible();
  await shopper.goto(`${shopAt("ada")}/account/wish-list`);
  await shopper.getByRole("button", { name: /Take it off/ }).click();
  await expect(shopper.getByText("Nothing is on it yet.")).toBeVisible();
  await keep(shopper, "wish-list-empty");
});

test("sold out: a form beside it, a confirmation, and the shop sees who waits", async ({
  shopper,
  page: seller,
  keep,
}) => {
  const [row] = await sql<{ handle: string; title: string }>(
    `select p.handle, p.title from products p join stores s on s.id = p.store_id
     where s.slug = 'bola' and p.status = 'active' and p.published_at < now()
       and (select bool_and(v.tracked and v.stock = 0) from variants v where v.product_id = p.id) limit 1`,
  );
  if (!row) throw new Error("Bola has nothing that is sold out");
  await shopper.goto(`${shopAt("bola")}/products/${row.handle}`);
  await expect(shopper.getByLabel("Your e-mail")).toBeVisible();
  await expectAccessibleAsIs(shopper, "sold-out product");
  await keep(shopper, "back-in-stock-product");
  await shopper.getByLabel("Your e-mail").fill("nobody@nowhere");
  await shopper.getByRole("button", { name: "Write to me" }).click();
  await expect(shopper.getByRole("alert")).toContainText("e-mail address");
  await keep(shopper, "back-in-stock-problem");
  await shopper.getByLabel("Your e-mail").fill("waits@example.com");
  await shopper.getByRole("button", { name: "Write to me" }).click();
  await expect(shopper.getByText("Noted.")).toBeVisible();
  await expectAccessibleAsIs(shopper, "asked");
  await keep(shopper, "back-in-stock-asked");
  await signIn(seller, "bola@demo.test");
  await seller.goto(`/dashboard/bola/products?q=${encodeURIComponent(row.title)}`);
  await expect(seller.getByText("1 waits for it").first()).toBeVisible();
  await seller.getByRole("link", { name: row.title }).first().click();
  await expect(seller.getByText("Waiting for it")).toBeVisible();
  await keep(seller, "dashboard-waiting");
});

test("what was looked at is remembered by the browser alone, per store, and forgotten on request", async ({
  page,
  keep,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(`${request.method()} ${request.url()}`));
  const seen = page.locator("#looked-at");
  await page.goto(shopAt("ada"));
  await expect(seen).toBeHidden();
  await page.goto(`${shopAt("ada")}/products/${await handleOf(CLOTH)}`);
  await expect(seen).toBeHidden();
  await page.goto(`${shopAt("ada")}/search?q=zzzzqqq`);
  await expect(seen.getByRole("link", { name: CLOTH })).toBeVisible();
  await expectAccessible(page, "nothing found, with what was looked at");
  await keep(page, "looked-at-search");
  await page.goto(shopAt("ada"));
  await expect(seen.getByRole("link", { name: CLOTH })).toBeAttached();
  await keep(page, "looked-at-home");
  await page.goto(shopAt("bola"));
  await expect(seen).toBeHidden();
  await page.goto(shopAt("ada"));
  await page.evaluate(() => {
    const odd = {
      handle: "x",
      title: "<img src=x onerror=alert(1)>",
      price: "1",
      picture: "javascript:alert(1)",
      at: Date.now(),
    };
    const old = { handle: "y", title: "Old", price: "1", picture: "", at: Date.now() - 31 * 86_400_000 };
    const evil = { ...odd, picture: "" };
    localStorage.setItem("looked-at", JSON.stringify([odd, old, evil, null]));
  });
  await page.reload();
  await expect(seen).toBeHidden();
  await page.evaluate(() =>
    localStorage.setItem(
      "looked-at",
      JSON.stringify([
        { handle: "a b", title: "<img src=x onerror=alert(1)>", price: "1", picture: "", at: Date.now() },
      ]),
    ),
  );
  await page.reload();
  await expect(seen.getByRole("link")).toHaveText("<img src=x onerror=alert(1)>");
  await expect(seen.getByRole("link")).toHaveAttribute("href", "/products/a%20b");
  await page.getByRole("button", { name: /Forget/ }).click();
  await expect(seen).toBeHidden();
  expect(await page.evaluate(() => localStorage.getItem("looked-at"))).toBe("[]");
  expect(asked.filter((each) => !each.startsWith("GET "))).toEqual([]);
  await page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("private", "SecurityError");
      },
    }),
  );
  const errors: string[] = [];
  page.on("pageerror", (error) => void errors.push(String(error)));
  await page.goto(`${shopAt("ada")}/products/${await handleOf(CLOTH)}`);
  await expect(seen).toBeHidden();
  expect(errors).toEqual([]);
});
