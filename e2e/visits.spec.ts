import type { BrowserContext } from "@playwright/test";
import { BareTab } from "./support/bare-tab.ts";
import { expect, shopAt, test } from "./support/fixtures.ts";
import { makeSeller, sql } from "./support/people.ts";

/** A browser that says it has nobody in front of it is taken for a robot. */
const PERSON =
  "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36";

/** What was gathered is told every twenty seconds. */
const TOLD_BY_THEN = { timeout: 60_000 };

async function openShop() {
  const { storeId, slug } = await makeSeller("Seen Goods");
  const told: string[] = [];
  const counted = async () =>
    Object.fromEntries(
      (
        await sql<{ key: string; visits: number; views: number }>(
          "select key, visits, views from daily_visit_parts where store_id = $1 and kind = 'page'",
          [storeId],
        )
      ).map(({ key, visits, views }) => [key, [visits, views]]),
    );
  return { shop: shopAt(slug), told, counted };
}

/** Hears what the page tells by itself. */
function listen(context: BrowserContext, told: string[]): void {
  context.on("request", (request) => {
    if (new URL(request.url()).pathname === "/seen") told.push(request.postData() ?? "");
  });
}

test.describe("of a page that was fetched ahead", () => {
  test.use({ userAgent: PERSON });

  test("the view is counted once it is shown, and once only, whatever comes after it", async ({
    page,
    context,
  }) => {
    const { shop, told, counted } = await openShop();
    listen(context, told);
    const devtools = await context.newCDPSession(page);
    await devtools.send("Preload.enable");
    const ready = new Set<string>();
    devtools.on("Preload.prefetchStatusUpdated", ({ prefetchUrl, status }) => {
      if (status === "Ready") ready.add(new URL(prefetchUrl).pathname);
    });
    await page.goto(`${shop}/`);
    const link = page.locator('a[href="/collections/all"]:visible').first();
    await link.hover();
    await expect.poll(() => [...ready]).toContain("/collections/all");
    expect(told).toEqual([]);
    await link.click();
    await expect(page).toHaveURL(/\/all$/);
    await expect.poll(() => told.length).toBe(1);
    expect(Object.fromEntries(new URLSearchParams(told[0]))).toEqual({
      page: "/collections/all",
      from: `${shop}/`,
    });
    // Shown again it is asked for, and there is nothing to tell.
    await page.reload();
    await page.goBack();
    await page.goForward();
    await expect.poll(counted, TOLD_BY_THEN).toMatchObject({ home: [1, 1], collection: [0, 2] });
    expect(told).toHaveLength(1);
  });
});

test("a page that was rendered ahead is counted when it is shown, and not before", async () => {
  const { shop, counted } = await openShop();
  const tab = await BareTab.open(PERSON);
  try {
    await tab.send("Page.enable");
    await tab.send("Preload.enable");
    await tab.send("Page.navigate", { url: `${shop}/` });
    await tab.hear("Page.loadEventFired", () => true);
    for (const path of ["/search?q=cloth", "/policies"]) {
      await tab.run(`{
        const rules = document.createElement("script");
        rules.type = "speculationrules";
        rules.textContent = JSON.stringify({ prerender: [{ urls: ["${path}"], eagerness: "immediate" }] });
        document.head.append(rules);
      }`);
      await tab.hear(
        "Preload.prerenderStatusUpdated",
        ({ status, key }) => status === "Ready" && (key as { url: string }).url === `${shop}${path}`,
      );
    }
    await tab.run(`location.assign("/search?q=cloth")`);
    // What was rendered is the tab's page from now on, and the one before is gone.
    await tab.hear("Target.detachedFromTarget", () => true);
    await expect.poll(counted, TOLD_BY_THEN).toEqual({ home: [1, 1], search: [0, 1] });
  } finally {
    await tab.stop();
  }
});
