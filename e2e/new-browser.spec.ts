import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { codeTo } from "./support/mailbox.ts";
import { makeSeller, typePassword } from "./support/people.ts";

test("in a browser that is new to its owner a password opens nothing before the code from their mailbox", async ({
  page,
  keep,
}) => {
  const who = await makeSeller("Ngozi Beads", "example.com");
  const products = `/dashboard/${who.slug}/products`;
  await typePassword(page, who, `/sign-in?next=${encodeURIComponent(products)}`);
  await expect(page).toHaveURL(/\/sign-in\/code\?/);
  await expect(page.getByText("You have not signed in with this browser before")).toBeVisible();
  await expectAccessible(page, "/sign-in/code");
  await keep(page, "site-sign-in-code");
  await page.getByLabel("Code").fill("0000 0000");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("alert")).toContainText("That is not the code");
  await page.goto(products);
  await expect(page).toHaveURL(/\/sign-in\?/);

  await typePassword(page, who, `/sign-in?next=${encodeURIComponent(products)}`);
  await expect(page).toHaveURL(/\/sign-in\/code\?/);
  await page.getByLabel("Code").fill(await codeTo(who.email));
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page).toHaveURL(new RegExp(products));

  await page.context().clearCookies({ name: /^__Host-seller\.session/ });
  await typePassword(page, who);
  await expect(page).toHaveURL(new RegExp(`/dashboard/${who.slug}`));
});
