import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { sql } from "./support/people.ts";
import { signIn } from "./support/seller.ts";

test("a seller reads what buyers are sent at each step, in the shop's languages", async ({ page, keep }) => {
  const [before] = await sql<{ languages: string[] }>("select languages from stores where slug = 'bola'");
  await sql("update stores set languages = '{en,fr,ar}' where slug = 'bola'");
  await signIn(page, "bola@demo.test");
  await page.goto("/dashboard/bola/settings/letters");
  const letter = page.frameLocator("iframe");
  await expect(letter.getByRole("heading", { level: 1 })).toContainText("we have your order 1042");
  await expectAccessible(page, "letters");
  await keep(page, "letters-placed");
  await page
    .getByRole("navigation", { name: "Letters" })
    .getByRole("link", { name: "Sent", exact: true })
    .click();
  await expect(letter.getByRole("heading", { level: 1 })).toHaveText("Your parcel is on its way");
  await page.getByLabel("Language").selectOption({ label: "Arabic" });
  await expect(letter.locator("html")).toHaveAttribute("dir", "rtl");
  await keep(page, "letters-sent-ar");
  await page.reload();
  await expect(page.getByLabel("Language")).toHaveValue("ar");
  await page.getByText("The same in plain text").click();
  await expect(page.locator("pre")).toContainText("GIG Logistics");
  await sql("update stores set languages = $1 where slug = 'bola'", [before?.languages]);
});
