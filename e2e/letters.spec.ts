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
  // Drawn by the rules that mail programs go by, with links that open beside, and as high as it is at any width.
  expect(await letter.locator("html").evaluate(() => document.compatMode)).toBe("CSS1Compat");
  await expect(letter.locator("base")).toHaveAttribute("target", "_blank");
  const heights = () =>
    page.locator("iframe").evaluate((frame: HTMLIFrameElement) => {
      const sheet = frame.contentDocument?.documentElement;
      return [frame.clientHeight, Math.ceil(sheet?.getBoundingClientRect().height ?? 0)];
    });
  const fits = () => heights().then(([frame = 0, sheet = 0]) => sheet > 0 && frame === sheet);
  await expect.poll(fits).toBe(true);
  const [desk = 0] = await heights();
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ ...size, width: 360 });
  await expect.poll(async () => (await heights())[0]).toBeGreaterThan(desk);
  await expect.poll(fits).toBe(true);
  await page.setViewportSize(size);
  await expect.poll(async () => (await heights())[0]).toBe(desk);
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
