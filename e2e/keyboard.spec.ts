import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, shopAt, test } from "./support/fixtures.ts";

/** More stops than any page of the shop has before what it is for. */
const MOST_STOPS = 90;

/** Goes on by Tab until `target` has the focus, and sees that it shows there and wherever it was on the way, and says what it is. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeAttached();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = page.locator(":focus");
    // Behind the last stop is the browser itself, and then the first one again.
    if ((await stop.count()) === 0) continue;
    await expectTold(stop);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${String(target)} is not among the first ${MOST_STOPS} stops`);
}

/** What has the focus has a name that is read out, and shows that it has it. */
async function expectTold(stop: Locator): Promise<void> {
  const what = await stop.evaluate((element) => element.outerHTML.slice(0, 160));
  await expect.poll(() => stop.evaluate(ringOf), `${what} shows its focus`).toMatch(/^[1-9]\d*px [a-z]+$/);
  await expect(stop, `${what} has a name`).toHaveAccessibleName(/\S/);
}

/** The outline of what has the focus; that of a choice may be drawn around the box that it stands in. */
function ringOf(element: Element): string {
  const box = element instanceof HTMLInputElement && element.type === "radio" && element.closest(".chip");
  const rings = [element, box || element].map((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle === "none" ? "none" : `${outlineWidth} ${outlineStyle}`;
  });
  return rings.find((ring) => ring !== "none") ?? "none";
}

async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await reach(page, target);
  await page.keyboard.press(key);
}

async function write(page: Page, label: string, text: string): Promise<void> {
  await reach(page, page.getByLabel(label));
  await page.keyboard.type(text);
}

test("from the front page to a paid order by keyboard alone, every stop with a name and its focus shown", async ({
  page,
}) => {
  await page.goto(shopAt("ada"));
  await press(page, page.getByRole("link", { name: "Skip to the content" }));
  await expect(page.getByRole("main")).toBeFocused();

  await page.goto(`${shopAt("ada")}/collections/all`);
  await press(page, page.getByRole("searchbox").or(page.getByRole("combobox")).first(), "ControlOrMeta+a");
  await page.keyboard.type("indigo shawl");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("indigo shawl");
  await press(page, page.getByRole("link", { name: "Rain Indigo Shawl", exact: true }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rain Indigo Shawl");

  await press(page, page.getByRole("button", { name: /Add to cart/ }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/cart/i);
  await press(page, page.getByRole("link", { name: /Check ?out/i }).first());

  await expect(page).toHaveURL(/\/checkout$/);
  await expectAccessible(page, "the checkout by keyboard");
  await write(page, "E-mail", "zainab@example.com");
  await write(page, "Full name", "Zainab Bello");
  await write(page, "Phone", "0803 123 4567");
  await write(page, "Street and house number", "12 Adeola Odeku Street");
  await write(page, "Town or city", "Victoria Island");
  await write(page, "State", "Lagos");
  const card = page.getByRole("radio", { name: /Card, bank or transfer/ });
  await press(page, card, "Space");
  await expect(card).toBeChecked();
  await press(page, page.getByRole("button", { name: /^Pay ₦/ }));
  await press(page, page.getByRole("button", { name: "Approve payment" }));
  await expect(page).toHaveURL(/\/orders\/\d+\?key=/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/paid|thank/i);
});

test("who goes on by keyboard while totals are on their way stays where they are", async ({ page }) => {
  await page.goto(`${shopAt("ada")}/search?q=indigo+shawl`);
  await page.getByRole("link", { name: "Rain Indigo Shawl", exact: true }).click();
  await page.getByRole("button", { name: /Add to cart/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/cart/i);
  await page.goto(`${shopAt("ada")}/checkout`);
  let answer = () => {};
  const held = new Promise<void>((go) => (answer = go));
  await page.route("**/checkout", async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  const totals = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByLabel("State").selectOption("Lagos");
  const way = page.locator("input[name=offer]").first();
  await way.focus();
  const before = await way.elementHandle();
  answer();
  await totals;
  await expect.poll(() => before?.evaluate((element) => element.isConnected)).toBe(false);
  await expect(way).toBeFocused();
});
