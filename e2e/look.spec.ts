import type { Page } from "@playwright/test";
import { fullTheme, PRESETS } from "#domain/store/presets.ts";
import type { Theme } from "#domain/store/store.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, shopAt, test } from "./support/fixtures.ts";
import { moved } from "./support/moved.ts";
import { sql } from "./support/people.ts";

test("each preset reads well to everybody, at both widths", async ({ page, keep }) => {
  for (const theme of Object.values(PRESETS)) {
    await dress(page, "ada", theme);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await page.evaluate(loaded);
    await keep(page, `look-${theme.preset}`);
    await expectAccessible(page, theme.preset);
  }
  await dress(page, "ada", PRESETS.house);
});

test("bola's front page", async ({ page, keep }) => {
  await page.goto(shopAt("bola"));
  await page.evaluate(loaded);
  await keep(page, "look-bola");
  await expectAccessible(page, "bola");
});

test("in no preset does a front page move when its pictures come late, on a phone or a wide screen", async ({
  page,
}) => {
  await page.route("**/media/**", async (route) => {
    await new Promise((later) => setTimeout(later, 400));
    await route.continue();
  });
  const [before] = await sql<{ theme: Theme }>("select theme from stores where slug = 'bola'");
  for (const theme of Object.values(PRESETS))
    for (const width of [360, 1440, 1900]) {
      await page.setViewportSize({ width, height: 900 });
      await dress(page, "bola", theme);
      expect(await moved(page), `${theme.preset} at ${width}`).toBeLessThan(0.001);
    }
  if (before) await dress(page, "bola", before.theme);
});

/** Opens the front page of a store in another look, past what the platform and the browser keep of the one before. */
async function dress(page: Page, slug: string, theme: Theme): Promise<void> {
  await sql("update stores set theme = $1 where slug = $2", [theme, slug]);
  await page.setExtraHTTPHeaders({ "cache-control": "no-cache" });
  await page.goto(shopAt(slug));
  await expect(page.locator(`style[data-href~="shop-${fullTheme(theme).preset}"]`)).toBeAttached();
}

/** Pictures further down come when somebody gets there; a picture of the whole page wants them all. */
async function loaded(): Promise<void> {
  for (const image of document.images) image.loading = "eager";
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await document.fonts.ready;
}
