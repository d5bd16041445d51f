import { chromium, type Page } from "@playwright/test";
import { BROWSER_ARGS, browserPath } from "./support/browser.ts";
import { expect, shopAt, test } from "./support/fixtures.ts";
import { moved } from "./support/moved.ts";
import { sql } from "./support/people.ts";

const CLOTH = "Rain Indigo Shawl";

const handleOf = async (title: string): Promise<string> =>
  (await sql<{ handle: string }>("select handle from products where title = $1", [title]))[0]?.handle ?? "";

test("nothing moves: no layout shift on home, product and a search without results, with something remembered", async ({
  page,
}) => {
  await page.goto(`${shopAt("ada")}/products/${await handleOf(CLOTH)}`);
  const ada = shopAt("ada");
  for (const address of [
    `${ada}/`,
    `${ada}/collections/all`,
    `${ada}/products/${await handleOf(CLOTH)}`,
    `${ada}/search?q=zzzz`,
  ]) {
    await page.goto(address);
    expect(await moved(page), address).toBeLessThan(0.001);
  }
});

test("a picture's name for travelling is on a page once", async ({ page }) => {
  for (const path of ["/", "/collections/all", `/products/${await handleOf(CLOTH)}`]) {
    await page.goto(`${shopAt("ada")}${path}`);
    const names = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .map((each) => getComputedStyle(each).viewTransitionName)
        .filter((name) => name !== "none"),
    );
    expect(names.length, path).toBeGreaterThan(0);
    expect(new Set(names).size, path).toBe(names.length);
  }
});

/** Reasons of the browser that tests run in: a headless one keeps no page, and told by Playwright, opens each in the same place. */
const BROWSERS_OWN = new Set(["BackForwardCacheDisabledForDelegate", "BrowsingInstanceNotSwapped"]);

/** Why this page would not be shown as it was left when somebody comes back to it; nothing when it would be, or was. */
async function heldBack(page: Page, url: string): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Page.enable");
  const reasons = new Promise<string[]>((settle) => {
    devtools.on("Page.backForwardCacheNotUsed", ({ notRestoredExplanations }) =>
      settle(notRestoredExplanations.map(({ reason }) => reason)),
    );
    devtools.on("Page.frameNavigated", ({ type }) => type === "BackForwardCacheRestore" && settle([]));
  });
  await page.goto(url);
  await page.goto(`${shopAt("ada")}/policies`);
  await page.evaluate(() => void setTimeout(() => history.back(), 10));
  const found = (await reasons).filter((reason) => !BROWSERS_OWN.has(reason));
  await devtools.detach();
  return found;
}

test("going back finds a page as it was left: nothing in ours stops the browser from keeping it", async () => {
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: BROWSER_ARGS,
    // Playwright turns it off in every browser it starts.
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  const page = await browser.newPage();
  const product = `/products/${await handleOf(CLOTH)}`;
  for (const path of ["/", "/collections/all", product, `${product}/reviews`, "/search?q=indigo"])
    expect(await heldBack(page, `${shopAt("ada")}${path}`), path).toEqual([]);
  // What is one person's is kept by nobody, and the browser says so: it does look.
  expect(await heldBack(page, `${shopAt("ada")}/orders/1?key=none`)).not.toEqual([]);
  await browser.close();
});

test("a product is fetched ahead while a pointer rests on its link; the cart, and whatever has an effect, never", async ({
  page,
}) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Preload.enable");
  const ahead: string[] = [];
  devtools.on(
    "Preload.prefetchStatusUpdated",
    ({ prefetchUrl }) => void ahead.push(new URL(prefetchUrl).pathname),
  );
  await page.goto(`${shopAt("ada")}/collections/all`);
  await page.getByRole("link", { name: "Cart" }).hover();
  await page.waitForTimeout(600);
  await page.getByRole("link", { name: "Sign in" }).hover();
  await page.waitForTimeout(600);
  expect(ahead).toEqual([]);
  await page.locator("main h2 a").first().hover();
  await expect.poll(() => ahead).toContainEqual(expect.stringMatching(/^\/products\//));
});
